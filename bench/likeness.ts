import { db } from '@/lib/db'
import { findLikeness } from '@/modules/posts/similar-queries'
import { lineOf } from './table'

/** What it takes to compare one text and its photos with all posts, in ms. */
export type Comparison = { posts: number; texts: number; found: number; p50: number; p99: number; longest: number }

const TEXTS = 200
const ASKER = { id: '', name: '', sessionId: null, roles: [{ role: 'administrator' as const, unitId: null }] }

/** Compares published texts, chosen by their ids, as if each were being written anew. */
export async function compareTexts(): Promise<Comparison> {
  const chosen = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Post" WHERE status = 'published' ORDER BY md5(id::text) LIMIT ${TEXTS}`
  const texts = await db.post.findMany({
    where: { id: { in: chosen.map(({ id }) => id) } },
    select: { id: true, unitId: true, bodyText: true, photos: { select: { photoId: true } } },
  })
  const times: number[] = []
  let found = 0
  for (const { id, unitId, bodyText, photos } of texts) {
    const text = { unitId, postId: id, plain: bodyText, photoIds: photos.map(({ photoId }) => photoId) }
    const begin = performance.now()
    const likeness = await findLikeness(ASKER, text, new Date())
    times.push(performance.now() - begin)
    found += likeness.posts.length > 0 ? 1 : 0
  }
  times.sort((a, b) => a - b)
  const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? Number.NaN
  const posts = await db.post.count()
  return { posts, texts: times.length, found, p50: quantile(0.5), p99: quantile(0.99), longest: quantile(1) }
}

export const comparisonTable = ({ posts, texts, found, p50, p99, longest }: Comparison): string =>
  [
    '| pemeriksaan kemiripan | berita | naskah | mirip | p50 ms | p99 ms | terlama ms |',
    '|---|---|---|---|---|---|---|',
    lineOf(['isi dan foto satu naskah', posts, texts, found, p50.toFixed(1), p99.toFixed(1), longest.toFixed(1)]),
  ].join('\n')
