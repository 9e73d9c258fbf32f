import { db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { Prisma } from '@/prisma/generated/client'
import type { ComparedPost, ComparedText, Likeness, SimilarPost, UsedPhoto } from './likeness'
import {
  bandsOf,
  estimateOf,
  isNearDuplicate,
  jaccard,
  mayBeAlike,
  NEAR_DUPLICATE,
  shinglesOf,
  signatureIn,
  signatureOf,
} from './similarity'

const DAY_MS = 86_400_000
/** Of so many newest candidates the signatures are compared, of so many most alike the texts; so many are shown. */
const CANDIDATES = 500
const READ = 12
const SHOWN = 3
/** Pictures of which so few bits (or all but so few) are set have hardly a contour: plain ones are all alike. */
const FEWEST_BITS = 4
/** Two pictures look the same up to so many bits of difference; the column of parts finds no more. */
const MOST_DIFFERENT_BITS = 3

/**
 * What says nearly the same as a text, and which posts show its photos: public posts of other units of the last 30 days,
 * and every post of the unit itself of the last 180 that is not deleted. Unpublished posts of others are never among
 * them. Throws `not-found` for a unit whose posts the actor may not write.
 */
export async function findLikeness(actor: Actor, text: ComparedText, now: Date): Promise<Likeness> {
  if (!can(actor, 'post:write', text)) throw new DomainError('not-found', 'Unit itu tidak ditemukan.')
  const [posts, photos] = await Promise.all([listSimilarPosts(text, now), listUsedPhotos(text, now)])
  return { posts, photos }
}

type Row = Omit<ComparedPost, 'at'> & { at: Date }

const comparedOf = ({ at, ...post }: Row): ComparedPost => ({ ...post, at: at.toISOString() })

const AT = Prisma.sql`coalesce(post."firstPublishedAt", post."updatedAt")`

const shownTo = ({ unitId, postId }: ComparedText, now: Date): Prisma.Sql => {
  const since = (kind: 'own' | 'other') => new Date(now.getTime() - NEAR_DUPLICATE[kind].days * DAY_MS)
  return Prisma.sql`post.id IS DISTINCT FROM ${postId}::uuid AND (
    (post."unitId" = ${unitId}::uuid AND post.status <> 'deleted' AND ${AT} >= ${since('own')})
    OR (post."unitId" <> ${unitId}::uuid AND post.status = 'published' AND post."firstPublishedAt" >= ${since('other')}))`
}

const columnsFor = ({ unitId }: ComparedText): Prisma.Sql =>
  Prisma.sql`post.id, post.slug, post.title, post.status::text AS status, unit.name AS "unitName",
    post."unitId" = ${unitId}::uuid AS "isOwn", ${AT} AS at`

async function listSimilarPosts(text: ComparedText, now: Date): Promise<SimilarPost[]> {
  const shingles = shinglesOf(text.plain)
  const signature = signatureOf(shingles)
  if (signature.length === 0) return []
  const rows = await db.$queryRaw<{ id: string; isOwn: boolean; signature: Uint8Array }[]>`
    SELECT post.id, post."unitId" = ${text.unitId}::uuid AS "isOwn", print.signature
    FROM "Fingerprint" print JOIN "Post" post ON post.id = print."postId"
    WHERE print.bands && ${bandsOf(signature)}::integer[] AND ${shownTo(text, now)}
    ORDER BY ${AT} DESC LIMIT ${CANDIDATES}`
  const likely = rows
    .map((row) => ({ ...row, signature: signatureIn(row.signature) }))
    .filter((row) => mayBeAlike(signature, row.signature, row.isOwn))
    .map(({ id, signature: other }) => ({ id, estimate: estimateOf(signature, other) }))
    .toSorted((a, b) => b.estimate - a.estimate)
    .slice(0, READ)
  if (likely.length === 0) return []
  const posts = await db.$queryRaw<(Row & { text: string })[]>`
    SELECT ${columnsFor(text)}, post."bodyText" AS text
    FROM "Post" post JOIN "Unit" unit ON unit.id = post."unitId"
    WHERE post.id = ANY(${likely.map(({ id }) => id)}::uuid[])`
  return posts
    .map((post) => ({ ...comparedOf(post), text: post.text, share: jaccard(shingles, shinglesOf(post.text)) }))
    .filter(({ share, isOwn }) => isNearDuplicate(share, isOwn))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, SHOWN)
}

async function listUsedPhotos(text: ComparedText, now: Date): Promise<UsedPhoto[]> {
  if (text.photoIds.length === 0) return []
  const rows = await db.$queryRaw<(Row & { photoId: string })[]>`
    SELECT DISTINCT ON (mine.id) mine.id AS "photoId", ${columnsFor(text)}
    FROM "Photo" mine
    JOIN "Photo" other ON other."hashParts" && mine."hashParts"
      AND bit_count(('x' || other."perceptualHash")::bit(64) # ('x' || mine."perceptualHash")::bit(64)) <= ${MOST_DIFFERENT_BITS}
    JOIN "PostPhoto" used ON used."photoId" = other.id
    JOIN "Post" post ON post.id = used."postId"
    JOIN "Unit" unit ON unit.id = post."unitId"
    WHERE mine.id = ANY(${text.photoIds}::uuid[]) AND mine."unitId" = ${text.unitId}::uuid
      AND bit_count(('x' || mine."perceptualHash")::bit(64)) BETWEEN ${FEWEST_BITS} AND ${64 - FEWEST_BITS}
      AND ${shownTo(text, now)}
    ORDER BY mine.id, ${AT} DESC`
  return rows.map(({ photoId, ...post }) => ({ photoId, post: comparedOf(post) }))
}

type Reader = Pick<typeof db, '$queryRaw' | 'post' | 'fingerprint'>
export type JudgedPost = { id: string; nearDuplicateOfId: string | null; before: string | null }

/**
 * Of which earlier post each of these public posts is a near-duplicate, in the order in which they became public; null
 * where it is one of none. Earlier is what was public first and still is, and is no near-duplicate itself; `before` is
 * what was held until now.
 */
export async function judgeNearDuplicates(ids: string[], reader: Reader): Promise<JudgedPost[]> {
  const judged = await reader.post.findMany({
    where: { id: { in: ids }, status: 'published' },
    orderBy: [{ firstPublishedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, nearDuplicateOfId: true },
  })
  if (judged.length === 0) return []
  const pairs = await listEarlierPairs(
    judged.map(({ id }) => id),
    reader,
  )
  const duplicates = new Set<string>()
  return judged.map(({ id, nearDuplicateOfId: before }) => {
    const original = pairs.find((pair) => pair.id === id && !duplicates.has(pair.earlierId))?.earlierId ?? null
    if (original) duplicates.add(id)
    return { id, nearDuplicateOfId: original, before }
  })
}

type Pair = { id: string; earlierId: string; isOwn: boolean }

/** Which of these posts are alike to which earlier ones, the earliest first. A constant number of queries. */
async function listEarlierPairs(ids: string[], reader: Reader): Promise<Pair[]> {
  const own = NEAR_DUPLICATE.own.days
  const other = NEAR_DUPLICATE.other.days
  const candidates = await reader.$queryRaw<Pair[]>`
    SELECT later.id, earlier.id AS "earlierId", earlier."unitId" = later."unitId" AS "isOwn"
    FROM "Post" later JOIN "Fingerprint" own ON own."postId" = later.id, LATERAL (
      SELECT post.id, post."unitId", post."firstPublishedAt"
      FROM "Fingerprint" print JOIN "Post" post ON post.id = print."postId"
      WHERE print.bands && own.bands AND post.status = 'published'
        AND (post."firstPublishedAt", post.id) < (later."firstPublishedAt", later.id)
        AND post."firstPublishedAt" >= later."firstPublishedAt"
          - make_interval(days => CASE WHEN post."unitId" = later."unitId" THEN ${own}::int ELSE ${other}::int END)
        AND (post."nearDuplicateOfId" IS NULL OR post.id = ANY(${ids}::uuid[]))
      ORDER BY post."firstPublishedAt" DESC, post.id DESC LIMIT ${CANDIDATES}
    ) AS earlier
    WHERE later.id = ANY(${ids}::uuid[])
    ORDER BY earlier."firstPublishedAt", earlier.id`
  if (candidates.length === 0) return []
  const involved = (pairs: Pair[]) => [...new Set(pairs.flatMap(({ id, earlierId }) => [id, earlierId]))]
  const prints = await reader.fingerprint.findMany({
    where: { postId: { in: involved(candidates) } },
    select: { postId: true, signature: true },
  })
  const signatures = new Map(prints.map(({ postId, signature }) => [postId, signatureIn(signature)]))
  const likely = candidates.filter(({ id, earlierId, isOwn }) =>
    mayBeAlike(signatures.get(id) ?? [], signatures.get(earlierId) ?? [], isOwn),
  )
  const texts = await reader.post.findMany({
    where: { id: { in: involved(likely) } },
    select: { id: true, bodyText: true },
  })
  const shingles = new Map(texts.map(({ id, bodyText }) => [id, shinglesOf(bodyText)]))
  const none = new Set<string>()
  return likely.filter(({ id, earlierId, isOwn }) =>
    isNearDuplicate(jaccard(shingles.get(id) ?? none, shingles.get(earlierId) ?? none), isOwn),
  )
}
