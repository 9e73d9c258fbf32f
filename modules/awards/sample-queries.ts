import { db } from '@/lib/db'
import { blindTextOf, type Identity } from './blind'

/** A photo as the jury sees it: without whose it is and what is written under it. */
export type BlindPhoto = {
  id: string
  width: number
  height: number
  renditions: number[]
  focalX: number
  focalY: number
  altText: string
  isDecorative: boolean
}
/** A post as the jury reads it. */
export type BlindPost = { postId: string; title: string; summary: string; text: string; photos: BlindPhoto[] }

const MOST_PHOTOS = 4
const PEOPLE = 50

/** These posts without what tells whose they are, by their ids. Two queries, however many posts. */
export async function loadBlindPosts(postIds: readonly string[]): Promise<Map<string, BlindPost>> {
  const posts = await db.post.findMany({
    where: { id: { in: [...postIds] } },
    select: {
      id: true,
      unitId: true,
      title: true,
      summary: true,
      bodyText: true,
      author: { select: { name: true } },
      photos: {
        orderBy: { position: 'asc' },
        take: MOST_PHOTOS,
        select: {
          altText: true,
          isDecorative: true,
          photo: { select: { id: true, width: true, height: true, renditions: true, focalX: true, focalY: true } },
        },
      },
    },
  })
  const identities = await loadIdentities([...new Set(posts.map(({ unitId }) => unitId))])
  return new Map(
    posts.flatMap(({ id, unitId, title, summary, bodyText, author, photos }) => {
      const identity = identities.get(unitId)
      if (!identity) return []
      const blind = (text: string) => blindTextOf(text, { ...identity, people: [...identity.people, author.name] })
      const post: BlindPost = {
        postId: id,
        title: blind(title),
        summary: blind(summary),
        text: blind(bodyText),
        photos: photos.map(({ photo, altText, isDecorative }) => ({ ...photo, altText: blind(altText), isDecorative })),
      }
      return [[id, post] as const]
    }),
  )
}

async function loadIdentities(unitIds: readonly string[]): Promise<Map<string, Identity>> {
  const units = await db.unit.findMany({
    where: { id: { in: [...unitIds] } },
    select: {
      id: true,
      name: true,
      shortName: true,
      slug: true,
      headName: true,
      phone: true,
      address: true,
      assignments: { take: PEOPLE, select: { user: { select: { name: true } } } },
    },
  })
  return new Map(
    units.map(({ id, assignments, ...unit }) => [id, { ...unit, people: assignments.map(({ user }) => user.name) }]),
  )
}
