import type { Agent } from 'node:http'
import pg from 'pg'
import { plainOf, request } from './load'

/** `isCold`: each path is asked for once, by one reader, before anyone else did: what the portal has to make anew. */
export type Target = { name: string; paths: string[]; isCold?: boolean }

const ARTICLES = 200
const COLD_ARTICLES = 150
const DEEP_PAGE = 50
const WORDS = ['sungai', 'jembatan', 'posyandu', 'pasar terapung', 'banjir', 'sekolah', 'gotong royong', 'layanan']

/** The pages to measure, chosen from what the database holds: the same database gives the same pages. */
export async function chooseTargets(connectionString: string, origin: string, agent: Agent): Promise<Target[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const articles = await client.query<{ slug: string }>(
      `SELECT slug FROM "Post" WHERE status = 'published' ORDER BY md5(id::text) LIMIT ${ARTICLES + COLD_ARTICLES}`,
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
    const cold = addresses.slice(ARTICLES)
    const searches = WORDS.map((word) => `/cari?q=${encodeURIComponent(word)}`)
    return [
      { name: 'beranda', paths: ['/'] },
      { name: 'halaman unit', paths: [`/unit/${unit}`] },
      { name: 'daftar semua, halaman 1', paths: ['/berita'] },
      { name: `daftar satu unit, halaman ${deepOfUnit.page}`, paths: [deepOfUnit.path] },
      { name: `daftar semua, halaman ${deep.page}`, paths: [deep.path] },
      { name: `berita (${warm.length} alamat acak)`, paths: warm },
      ...(cold.length > 0 ? [{ name: `berita, sekali minta (${cold.length})`, paths: cold, isCold: true }] : []),
      { name: 'umpan RSS', paths: ['/feed/rss.xml'] },
      { name: 'pencarian', paths: searches },
      {
        name: 'pencarian, satu pembaca',
        paths: WORDS.flatMap((word) => WORDS.map((other) => `/cari?q=${encodeURIComponent(`${word} ${other}`)}`)),
        isCold: true,
      },
    ]
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
