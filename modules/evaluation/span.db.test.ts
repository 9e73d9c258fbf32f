import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createPost, createUnit, createUser } from '@/prisma/factories'
import { closeDueMonths } from './close-commands'
import { freezeDueMonths } from './freeze-commands'
import { getStanding } from './queries'
import { recomputeOpenMonths } from './recompute-commands'
import { readSpan } from './span'
import { listSpanRanking, listTrends } from './span-queries'

const at = (text: string) => new Date(`${text}:00+08:00`)
const now = at('2026-09-07T08:00')
let busy: { slug: string }
let calm: { slug: string }
let fresh: { slug: string }

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  await owner.query('TRUNCATE "Unit", "Period", "MonthlyScore", "FrozenScore", "FrozenPeriod", "Recomputation" CASCADE')
  await owner.query(`DELETE FROM "AuditRecord" WHERE action LIKE 'period.%'`)
  await owner.end()
  const authorId = (await createUser(db)).id
  const league = 'kecamatan'
  const startedAt = at('2026-01-01T00:00')
  const first = await createUnit(db, { league, startedAt, name: 'Kecamatan Sibuk' })
  const second = await createUnit(db, { league, startedAt, name: 'Kecamatan Tenang' })
  fresh = await createUnit(db, { league, startedAt: at('2026-08-20T00:00'), name: 'Kecamatan Baru' })
  busy = first
  calm = second
  for (const [unit, days] of [
    [first, ['07-03', '07-10', '07-17', '08-03', '08-10', '08-17', '09-02']],
    [second, ['06-10', '06-12', '06-20']],
  ] as const) {
    for (const day of days)
      await createPost(db, { unitId: unit.id, authorId, firstPublishedAt: at(`2026-${day}T09:00`) })
  }
  await closeDueMonths(now)
  await freezeDueMonths(now)
  await recomputeOpenMonths(now)
})

test('a quarter is ranked by the mean of its months, frozen and provisional ones, with the movement since the last', async () => {
  const span = readSpan('2026-t3')
  if (!span) return expect.unreachable()
  const ranking = await listSpanRanking('kecamatan', span)
  expect(ranking.months).toEqual(span.months)
  expect(ranking.provisional).toEqual(['2026-08', '2026-09'])
  expect(ranking.units.map(({ unit, rank }) => [unit.slug, rank])).toEqual([
    [busy.slug, 1],
    [calm.slug, 2],
  ])
  expect(ranking.newcomers.map(({ slug }) => slug)).toEqual([fresh.slug])
  const scores = await Promise.all(span.months.map((month) => getStanding(busy.slug, month, now)))
  const mean = scores.reduce((sum, standing) => sum + (standing?.score.score ?? 0), 0) / 3
  expect(ranking.units[0]?.score).toBeCloseTo(mean, 1)
  expect(ranking.units[0]?.movement.direction).toBe('up')
})

test('a trend tells each month that has a score, and whether it can still change', async () => {
  const trends = await listTrends([busy.slug, 'tidak-ada'], ['2026-07', '2026-08', '2026-09', '2026-10'])
  expect(trends.get(busy.slug)?.map(({ month, state }) => [month, state])).toEqual([
    ['2026-07', 'frozen'],
    ['2026-08', 'objection'],
    ['2026-09', 'open'],
  ])
  expect(trends.get('tidak-ada')).toEqual([])
})
