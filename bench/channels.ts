import pg from 'pg'
import { addDays, dayOf, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import { getBoard } from '@/modules/channels/board-queries'
import { getChannel } from '@/modules/channels/queries'
import { listChannelSights } from '@/modules/channels/score-queries'
import { LEAGUES } from '@/modules/units/unit'
import { lineOf } from './table'
import { type Times, timesOf } from './times'

const ROUNDS = 20
const BATCH = 2_000
const PAGES = 40

/** Gives every channel a look a day for so many days before what was seen of it. */
export async function seedObservations(days: number): Promise<void> {
  const today = dayOf(new Date())
  const channels = await db.channel.findMany({ select: { id: true } })
  const rows = channels.flatMap(({ id: channelId }) =>
    Array.from({ length: days }, (_, index) => {
      const day = addDays(today, -index - 1)
      const at = new Date(startOfDay(day).getTime() + 9 * 3_600_000)
      const isGood = index % 9 !== 0
      return {
        channelId,
        day: new Date(`${day}T00:00:00Z`),
        at,
        verdict: 'healthy' as const,
        failure: isGood ? null : ('timeout' as const),
        method: isGood ? ('rss' as const) : null,
        newestAt: isGood ? at : null,
      }
    }),
  )
  for (let at = 0; at < rows.length; at += BATCH)
    await db.observation.createMany({ data: rows.slice(at, at + BATCH), skipDuplicates: true })
  // As in works.ts: the application's role may not.
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  await owner.query('ANALYZE "Observation", "Evidence", "ChannelStep", "Channel"')
  await owner.end()
}

/** How long the board, what a league's scores need of channels, and a channel's page take, in ms. */
export type ChannelTimes = { channels: number; observations: number; board: Times; sights: Times; pages: Times }

/** Reads the board, every league's channels and the pages of channels, one after the other. */
export async function measureChannels(): Promise<ChannelTimes> {
  const now = new Date()
  const [board, sights, pages]: [number[], number[], number[]] = [[], [], []]
  const timed = async (times: number[], run: () => Promise<unknown>) => {
    const begin = performance.now()
    await run()
    times.push(performance.now() - begin)
  }
  const units = await db.unit.findMany({ select: { id: true, league: true } })
  const slugs = await db.channel.findMany({ orderBy: { slug: 'asc' }, take: PAGES, select: { slug: true } })
  await getBoard({}, now)
  for (let round = 0; round < ROUNDS; round++) {
    for (const filter of [{}, ...LEAGUES.map((league) => ({ league }))]) await timed(board, () => getBoard(filter, now))
    for (const league of LEAGUES) {
      const ids = units.filter((unit) => unit.league === league).map(({ id }) => id)
      await timed(sights, () => listChannelSights(ids, dayOf(now), now))
    }
  }
  for (const { slug } of slugs) await timed(pages, () => getChannel(slug, now))
  return {
    channels: await db.channel.count(),
    observations: await db.observation.count(),
    board: timesOf(board),
    sights: timesOf(sights),
    pages: timesOf(pages),
  }
}

export function channelTable({ channels, observations, board, sights, pages }: ChannelTimes): string {
  const row = (name: string, { measured, p50, p99, longest }: Times) =>
    lineOf([name, measured, p50.toFixed(1), p99.toFixed(1), longest.toFixed(1)])
  return [
    `| ${channels} kanal, ${observations} pantauan | banyaknya | p50 ms | p99 ms | terlama ms |`,
    '|---|---|---|---|---|',
    row('papan kanal', board),
    row('kanal satu liga untuk skor', sights),
    row('halaman satu kanal', pages),
  ].join('\n')
}
