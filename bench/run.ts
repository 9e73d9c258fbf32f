import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { drive, type Measure, measureOf, type Reply, type Run, request, type Weight, weigh } from './load'
import { type BareServer, type Server, startBare, startPortal } from './servers'
import { chooseTargets, type Target } from './targets'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WARM_UP_SECONDS = 1

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '16' },
    plain: { type: 'boolean', default: false },
    'no-seed': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})

function wholeNumber(name: 'posts' | 'seconds' | 'rounds' | 'connections'): number {
  const value = Number(values[name])
  if (!Number.isInteger(value) || value < 1) fail(`Tulis --${name} dengan bilangan bulat mulai dari 1.`)
  return value
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

type Runs = { portal: Run[]; bare: Run[] }
type Result = { name: string; portal: Measure; bare: Measure; weight: Weight }

const load = {
  seconds: wholeNumber('seconds'),
  connections: wholeNumber('connections'),
  encoding: values.plain ? 'identity' : 'gzip',
}

// The portal and the bare server take turns, so that a busy moment of the machine meets both.
async function measure(target: Target, portal: Server, bare: BareServer, agent: Agent): Promise<Result> {
  const runs: Runs = { portal: [], bare: [] }
  const once = { ...load, connections: 1, isOnce: true }
  if (target.isCold) runs.portal.push(await drive(portal, target.paths, once))
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

  if (target.isCold) runs.bare.push(await drive(bare, target.paths, once))
  else await takeTurns(target, portal, bare, runs)
  return {
    name: target.name,
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

const ms = (value: number | null) => (value === null ? '-' : value.toFixed(2))
const times = (portal: number | null, bare: number | null) =>
  portal === null || bare === null || bare === 0 ? '-' : `${(portal / bare).toFixed(2)}×`

function rowOf({ name, portal, bare, weight }: Result): string {
  const cells = [
    name,
    `${portal.perSecond.toFixed(0)} / ${bare.perSecond.toFixed(0)} = ${times(portal.perSecond, bare.perSecond)}`,
    `${ms(portal.p50)} / ${ms(bare.p50)} = ${times(portal.p50, bare.p50)}`,
    `${ms(portal.p99)} / ${ms(bare.p99)} = ${times(portal.p99, bare.p99)}`,
    `${ms(portal.cpuPerRequest)} / ${ms(bare.cpuPerRequest)} = ${times(portal.cpuPerRequest, bare.cpuPerRequest)}`,
    `${weight.plain} / ${weight.gzip}`,
    `${weight.script} / ${weight.scriptGzip}`,
    `${portal.failures} / ${bare.failures}`,
  ]
  return `| ${cells.join(' | ')} |`
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
    console.log(
      '| sasaran | permintaan/detik | p50 ms | p99 ms | CPU ms/permintaan | isi B / gzip | JavaScript B / gzip | gagal |',
    )
    console.log('|---|---|---|---|---|---|---|---|')
    for (const target of await chooseTargets(connectionString, portal.origin, agent)) {
      const result = await measure(target, portal, bare, agent)
      results.push(result)
      console.log(rowOf(result))
    }
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ load, results }, null, 2)}\n`)
  } finally {
    agent.destroy()
    await Promise.all(servers.map((server) => server.stop()))
  }
}

await main()
