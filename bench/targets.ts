import type { Agent } from 'node:http'
import pg from 'pg'
import { plainOf, request } from './load'

/** What a target has to reach: as a page `cached` by the portal, or as one `made` anew. */
export type Aim = 'cached' | 'made'

/** `onceBy`: each path is asked for once, by so many readers at once, before anyone else did. */
export type Target = { name: string; paths: string[]; onceBy?: number; aim?: Aim }

const ARTICLES = 200
const COLD_ARTICLES = 150
const NEW_ARTICLES = 1_000
const CROWD = 32
const VIEWS_WITH_PHOTO = 7
const VIEWS_WITHOUT = 3
const DEEP_PAGE = 50
const WORDS = ['sungai', 'jembatan', 'posyandu', 'pasar terapung', 'banjir', 'sekolah', 'gotong royong', 'layanan']

/** The pages to measure, chosen from what the database holds: the same database gives the same pages. */
export async function chooseTargets(connectionString: string, origin: string, agent: Agent): Promise<Target[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const articles = await client.query<{ slug: string }>(
      `SELECT slug FROM "Post" WHERE status = 'published' ORDER BY md5(id::text) LIMIT ${ARTICLES + COLD_ARTICLES + NEW_ARTICLES}`,
    )
    const units = await client.query<{ slug: string }>(
      `SELECT u.slug FROM "Unit" u JOIN "Post" p ON p."unitId" = u.id WHERE p.status = 'published'
       GROUP BY u.id, u.slug ORDER BY count(*) DESC, u.slug LIMIT 1`,
    )
    const unit = units.rows[0]?.slug
    if (unit === undefined) throw new Error('Basis data belum berisi berita.')
    const deepOfUnit = await deepPage(origin, `/berita?unit=${unit}`, agent)
    const deep = await deepPage(origin, '/berita', agent)
    const addresses = articles.rows.map((row) => `/berita/${row.slug}`)
    const warm = addresses.slice(0, ARTICLES)
    const cold = addresses.slice(ARTICLES, ARTICLES + COLD_ARTICLES)
    const fresh = addresses.slice(ARTICLES + COLD_ARTICLES)
    const searches = WORDS.map((word) => `/cari?q=${encodeURIComponent(word)}`)
    const targets: Target[] = [
      { name: 'beranda', paths: ['/'], aim: 'cached' },
      { name: 'halaman unit', paths: [`/unit/${unit}`], aim: 'cached' },
      { name: 'daftar semua, halaman 1', paths: ['/berita'] },
      { name: `daftar satu unit, halaman ${deepOfUnit.page}`, paths: [deepOfUnit.path] },
      { name: `daftar semua, halaman ${deep.page}`, paths: [deep.path] },
      { name: `berita (${warm.length} alamat acak)`, paths: warm, aim: 'cached' },
      { name: `berita, sekali minta (${cold.length})`, paths: cold, onceBy: 1, aim: 'made' },
      {
        name: `berita, ${inWords(fresh.length)} alamat baru oleh ${CROWD} pembaca`,
        paths: fresh,
        onceBy: CROWD,
        aim: 'made',
      },
      { name: 'umpan RSS', paths: ['/feed/rss.xml'], aim: 'cached' },
      { name: 'pencarian', paths: searches },
      {
        name: 'pencarian, satu pembaca',
        paths: WORDS.flatMap((word) => WORDS.map((other) => `/cari?q=${encodeURIComponent(`${word} ${other}`)}`)),
        onceBy: 1,
      },
    ]
    return targets.filter(({ paths }) => paths.length > 0)
  } finally {
    await client.end()
  }
}

const inWords = (count: number): string => count.toLocaleString('id-ID')

/** Articles for a first view, with a photo at their head and without. */
export async function chooseViews(connectionString: string): Promise<{ path: string; hasPhoto: boolean }[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ path: string; hasPhoto: boolean }>(
      `SELECT path, "hasPhoto" FROM (
         SELECT *, row_number() OVER (PARTITION BY "hasPhoto" ORDER BY md5(id::text)) AS place FROM (
           SELECT id, '/berita/' || slug AS path,
             EXISTS (SELECT FROM "PostPhoto" photo WHERE photo."postId" = post.id) AS "hasPhoto"
           FROM "Post" post WHERE status = 'published') all_posts) ranked
       WHERE place <= CASE WHEN "hasPhoto" THEN ${VIEWS_WITH_PHOTO} ELSE ${VIEWS_WITHOUT} END
       ORDER BY "hasPhoto" DESC, place`,
    )
    return rows
  } finally {
    await client.end()
  }
}

// As a reader gets there: by the link to older posts, page after page; a short list ends before.
async function deepPage(origin: string, first: string, agent: Agent): Promise<{ path: string; page: number }> {
  let path = first
  for (let page = 1; page < DEEP_PAGE; page++) {
    const html = plainOf(await request(origin, path, agent, 'identity')).toString('utf8')
    const older = /href="(\/berita\?[^"]*\bsebelum=[^"]*)"/.exec(html)?.[1]
    if (older === undefined) return { path, page }
    path = older.replaceAll('&amp;', '&')
  }
  return { path, page: DEEP_PAGE }
}
