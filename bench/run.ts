import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { verdictsOf, verdictTable } from './aims'
import { channelTable, measureChannels, seedObservations } from './channels'
import { type FirstView, findChromium, firstViews, viewTable } from './first-view'
import { compareTexts, comparisonTable } from './likeness'
import { drive, measureOf, type Reply, type Run, request, type Weight, weigh } from './load'
import { measureScores, type ScoreTimes, scoreTable, seedScale } from './scores'
import { type BareServer, type Server, startBare, startPortal } from './servers'
import { RESULTS_HEAD, type Result, rowOf } from './table'
import { chooseTargets, chooseViews, type Target } from './targets'
import { measureWorks, seedWorks, workTable } from './works'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WARM_UP_SECONDS = 1
const OBSERVED_DAYS = 365

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '20000' },
    works: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '16' },
    plain: { type: 'boolean', default: false },
    'no-seed': { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
    'no-scale': { type: 'boolean', default: false },
    'only-scores': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})

function wholeNumber(name: 'posts' | 'works' | 'seconds' | 'rounds' | 'connections'): number {
  const value = Number(values[name])
  if (!Number.isInteger(value) || value < 1) fail(`Tulis --${name} dengan bilangan bulat mulai dari 1.`)
  return value
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

type Runs = { portal: Run[]; bare: Run[] }

const load = {
  seconds: wholeNumber('seconds'),
  connections: wholeNumber('connections'),
  encoding: values.plain ? 'identity' : 'gzip',
}

// The portal and the bare server take turns, so that a busy moment of the machine meets both.
async function measure(target: Target, portal: Server, bare: BareServer, agent: Agent): Promise<Result> {
  const runs: Runs = { portal: [], bare: [] }
  const once = target.onceBy === undefined ? null : { ...load, connections: target.onceBy, isOnce: true }
  if (once) runs.portal.push(await drive(portal, target.paths, once))
  const replies: Reply[] = []
  for (const path of target.paths) {
    const reply = await request(portal.origin, path, agent, load.encoding)
    if (reply.status !== 200) throw new Error(`${path} menjawab ${reply.status}, bukan 200.`)
    replies.push(reply)
  }
  await bare.hold(replies)
  const weights: Weight[] = []
  for (const reply of replies.slice(0, 20)) weights.push(await weigh(portal.origin, reply, agent))
  const mean = (pick: (weight: Weight) => number) =>
    Math.round(weights.reduce((sum, weight) => sum + pick(weight), 0) / weights.length)

  if (once) runs.bare.push(await drive(bare, target.paths, once))
  else await takeTurns(target, portal, bare, runs)
  return {
    name: target.name,
    aim: target.aim,
    portal: measureOf(runs.portal),
    bare: measureOf(runs.bare),
    weight: {
      plain: mean((weight) => weight.plain),
      gzip: mean((weight) => weight.gzip),
      script: mean((weight) => weight.script),
      scriptGzip: mean((weight) => weight.scriptGzip),
    },
  }
}

async function takeTurns(target: Target, portal: Server, bare: Server, runs: Runs): Promise<void> {
  for (const server of [portal, bare]) await drive(server, target.paths, { ...load, seconds: WARM_UP_SECONDS })
  for (let round = 0; round < wholeNumber('rounds'); round++) {
    runs.portal.push(await drive(portal, target.paths, load))
    runs.bare.push(await drive(bare, target.paths, load))
  }
}

async function visit(pages: { path: string; hasPhoto: boolean }[], portal: Server): Promise<FirstView[]> {
  if (values['no-browser']) return []
  const executable = findChromium()
  if (!executable) {
    console.log('\nKunjungan pertama tidak diukur: Chromium tidak ditemukan. Pasang, atau atur CHROMIUM_PATH.')
    return []
  }
  const views = await firstViews(executable, portal.origin, pages)
  console.log(`\n${viewTable(views)}`)
  return views
}

/** Of the database as it is, and of one with a thousand units and a million posts. */
async function scores(): Promise<ScoreTimes[]> {
  const measured = [await measureScores()]
  if (values['no-scale']) return measured
  console.log('Mengisi seribu unit dan sejuta berita.')
  await seedScale()
  return [...measured, await measureScores(1)]
}

async function main(): Promise<void> {
  const connectionString = process.env.APP_DATABASE_URL ?? fail('APP_DATABASE_URL belum diatur. Lihat bench/README.md.')
  if (!existsSync(`${ROOT}/.next/BUILD_ID`)) fail('Belum ada hasil build. Jalankan `npx next build` dahulu.')
  if (!values['no-seed']) {
    const seeded = spawnSync(
      process.execPath,
      [
        'node_modules/tsx/dist/cli.mjs',
        '--conditions=react-server',
        'prisma/seed.ts',
        '--posts',
        String(wholeNumber('posts')),
      ],
      { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    if (seeded.status !== 0) fail('Mengisi basis data gagal.')
    await seedWorks(wholeNumber('works'))
    await seedObservations(OBSERVED_DAYS)
  }

  if (values['only-scores']) {
    console.log(scoreTable(await scores()))
    return
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const servers: Server[] = []
  try {
    const portal = await startPortal()
    servers.push(portal)
    const bare = await startBare()
    servers.push(bare)
    const results: Result[] = []
    console.log(
      `${cpus()[0]?.model ?? '?'}, ${availableParallelism()} prosesor, Node ${process.version}, ${process.platform}`,
    )
    console.log(`${load.connections} sambungan, ${values.rounds} × ${load.seconds} detik, ${load.encoding}\n`)
    console.log(RESULTS_HEAD)
    for (const target of await chooseTargets(connectionString, portal.origin, agent)) {
      const result = await measure(target, portal, bare, agent)
      results.push(result)
      console.log(rowOf(result))
    }
    const views = await visit(await chooseViews(connectionString), portal)
    const comparison = await compareTexts()
    console.log(`\n${comparisonTable(comparison)}`)
    const works = await measureWorks()
    console.log(`\n${workTable(works)}`)
    const channels = await measureChannels()
    console.log(`\n${channelTable(channels)}`)
    const scored = await scores()
    console.log(`\n${scoreTable(scored)}`)
    console.log(`\n${verdictTable(verdictsOf(results, views, comparison, works, channels, scored))}`)
    if (values.json)
      writeFileSync(
        values.json,
        `${JSON.stringify({ load, results, views, comparison, works, channels, scored }, null, 2)}\n`,
      )
  } finally {
    agent.destroy()
    await Promise.all(servers.map((server) => server.stop()))
  }
}

await main()
process.exit()
