import pg from 'pg'
import { db } from '@/lib/db'
import { currentMonth } from '@/modules/evaluation/period'
import { listScoredUnits } from '@/modules/evaluation/scored-queries'
import { lineOf } from './table'
import { type Times, timesOf } from './times'

const ROUNDS = 5
const SAMPLE_MS = 20

/** How long the facts and scores of a month take for all units at once, in ms, and the memory of the process meanwhile, in bytes. */
export type ScoreTimes = { units: number; posts: number; facts: Times; memory: number }

/** Gathers the facts of the running month of all units and scores them. */
export async function measureScores(rounds = ROUNDS): Promise<ScoreTimes> {
  const now = new Date()
  const times: number[] = []
  let memory = 0
  let units = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss)
  }, SAMPLE_MS)
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    units = (await listScoredUnits(currentMonth(now), now)).units.length
    times.push(performance.now() - begin)
    memory = Math.max(memory, process.memoryUsage().rss)
  }
  clearInterval(watch)
  return { units, posts: await db.post.count({ where: { status: 'published' } }), facts: timesOf(times), memory }
}

const UNITS = 1_000
const POSTS = 1_000_000
const MONTHS = 24
const BATCH = 50_000

/** Fills the database until it holds a thousand units with a million posts of two years, by statements of its owner. */
export async function seedScale(): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  const units = Number((await owner.query('SELECT count(*) FROM "Unit"')).rows[0].count)
  await owner.query(
    `INSERT INTO "Unit" (id, slug, name, kind, league, "isPublicService", "startedAt")
     SELECT gen_random_uuid(), 'ukur-' || at, 'Unit ukur ' || at, 'kelurahan', 'kelurahan', false, now() - interval '3 years'
     FROM generate_series(1, $1) AS at ON CONFLICT DO NOTHING`,
    [Math.max(0, UNITS - units)],
  )
  const posts = Number((await owner.query('SELECT count(*) FROM "Post"')).rows[0].count)
  // What finds words is of no account here, and would take most of the time.
  await owner.query('ALTER TABLE "Post" DISABLE TRIGGER USER')
  for (let done = posts; done < POSTS; done += BATCH) {
    await owner.query(
      `WITH units AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM "Unit"),
         author AS (SELECT id FROM "User" ORDER BY id LIMIT 1), size AS (SELECT count(*) AS units FROM units)
       INSERT INTO "Post" (id, "unitId", "authorId", slug, type, status, title, body, completeness, "firstPublishedAt", "changedAt")
       SELECT gen_random_uuid(), units.id, author.id, 'ukur-' || at, 'kegiatan', 'published', 'Berita ukur', '{}',
         0.5 + (at % 5) / 10.0, now() - random() * interval '${MONTHS} months', now()
       FROM generate_series($1::int, $2::int) AS at, author, size, units WHERE units.number = at % size.units`,
      [done, Math.min(done + BATCH, POSTS) - 1],
    )
    console.log(`${Math.min(done + BATCH, POSTS)} berita`)
  }
  await owner.query('ALTER TABLE "Post" ENABLE TRIGGER USER')
  await owner.query('ANALYZE')
  await owner.end()
}

export function scoreTable(measured: readonly ScoreTimes[]): string {
  return [
    '| fakta dan skor sebulan | unit | berita | diukur | p50 ms | terlama ms | memori MB |',
    '|---|---|---|---|---|---|---|',
    ...measured.map(({ units, posts, facts, memory }) =>
      lineOf([
        'semua unit sekaligus',
        units,
        posts,
        facts.measured,
        facts.p50.toFixed(0),
        facts.longest.toFixed(0),
        (memory / 1_048_576).toFixed(0),
      ]),
    ),
  ].join('\n')
}
