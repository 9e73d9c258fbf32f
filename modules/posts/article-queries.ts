import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import type { League } from '@/modules/units/unit'
import type { Prisma } from '@/prisma/generated/client'
import { countWords } from './body'
import { bodyBlocks } from './body-html'
import { scopeOf } from './desk-queries'
import type { PublishedPost } from './post'
import { CARD, cardOf, PHOTO, photoOf, UNIT_MARK } from './queries'
import { MOST_SUPPORTERS } from './support'

const MOST_CHANGES = 20
const TOLD_PROJECT = { slug: true, name: true, state: true, percent: true } as const

/** The published post at this address with all that its page shows; null where there is none. */
export const getPublishedPost = async (slug: string): Promise<PublishedPost | null> =>
  slug.includes('\0') ? null : readArticle({ slug, status: 'published' }, new Date(0))

/** A post as its page would show it if it became public now, whatever its state; null where the actor may not write it. */
export const getPostPreview = (actor: Actor, postId: string, now: Date): Promise<PublishedPost | null> =>
  readArticle({ id: postId, status: { not: 'deleted' }, ...scopeOf(actor) }, now)

/** `publishedAt`: for what was never public. */
async function readArticle(where: Prisma.PostWhereInput, publishedAt: Date): Promise<PublishedPost | null> {
  const row = await db.post.findFirst({
    where,
    select: {
      ...CARD,
      body: true,
      bodyText: true,
      changedAt: true,
      placeDetail: true,
      who: true,
      why: true,
      how: true,
      labels: true,
      importId: true,
      photos: { orderBy: { position: 'asc' }, select: PHOTO },
      revisions: {
        where: { changeNote: { not: '' } },
        orderBy: { number: 'desc' },
        take: MOST_CHANGES,
        select: { at: true, changeNote: true },
      },
      projectUpdate: {
        select: { isPublic: true, state: true, percent: true, project: { select: TOLD_PROJECT } },
      },
      supportingUnits: {
        where: { state: 'accepted' },
        orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
        take: MOST_SUPPORTERS,
        select: { unit: { select: UNIT_MARK } },
      },
    },
  })
  if (!row) return null
  const {
    body,
    bodyText,
    changedAt,
    placeDetail,
    who,
    why,
    how,
    labels,
    importId,
    photos,
    revisions,
    supportingUnits,
    projectUpdate: told,
    ...card
  } = row
  const shown = cardOf({
    ...card,
    firstPublishedAt: card.firstPublishedAt ?? publishedAt,
    photos: photos.slice(0, 1),
  })
  return {
    ...shown,
    blocks: bodyBlocks(body),
    words: countWords(bodyText),
    changedAt: changedAt ?? shown.firstPublishedAt,
    changes: revisions.map(({ at, changeNote }) => ({ at, note: changeNote })),
    placeDetail,
    who,
    why,
    how,
    labels,
    isImported: importId !== null,
    photos: photos.map(photoOf),
    // Before it is public, the work will stand as the post says.
    project: told && { ...told.project, ...(!told.isPublic && { state: told.state, percent: told.percent }) },
    supporters: supportingUnits.map(({ unit }) => ({ ...unit, league: unit.league as League })),
  }
}
