// npm start: from a fresh clone to a running portal. Nothing outside Node until the packages are installed.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  ensureBuild,
  ensureDiskSpace,
  ensureModules,
  ensureNode,
  openDatabase,
  Refusal,
  ROOT,
  runningPortal,
  startFakeSites,
  startServer,
  startWorker,
  step,
  stopChild,
  TSX,
} from './prepare.mjs'

const HELP = `Warta Baimbai

npm start -- [pilihan]

  --port N      porta server (bawaan 3000, atau variabel PORT)
  --data FOLDER folder data: basis data, foto, rahasia (bawaan .data, atau variabel DATA_DIR)
  --no-demo     hanya 94 unit, tanpa berita dan akun contoh
  --help        bantuan ini

Variabel lingkungan

  DATABASE_URL          sambungan pemilik ke PostgreSQL 15 atau lebih baru; tanpa ini dipakai PostgreSQL bawaan
  APP_DATABASE_URL      sambungan aplikasi, bila pemilik tidak boleh membuat peran
  PUBLIC_URL            alamat yang dipakai pembaca (bawaan http://localhost:PORTA)
  TRUSTED_PROXIES       alamat proksi balik yang dipercaya tentang alamat pembaca, dipisah koma (bawaan: tidak ada)
  DATA_DIR, PORT        sama dengan --data dan --port
  NEXTAUTH_SECRET       kunci kuki masuk, 32 karakter atau lebih (bawaan: dibuat sekali)
  S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION
                        simpan foto di penyimpanan S3
  SHARED_CACHE_SECONDS  berapa detik proksi atau CDN boleh menyajikan halaman tanpa bertanya (bawaan 1)
  DATABASE_LISTEN       no bila penyambung basis data tidak mengenal LISTEN (bawaan yes)
  METRICS_TOKEN         kata kunci untuk membaca /metrics dari komputer lain, 16 karakter atau lebih
  MONITOR_PORTS         porta situs unit yang boleh dibaca pemantauan kanal (bawaan 80,443)
  SMTP_URL, MAIL_FROM   peladen surat dan alamat pengirim; tanpa ini surat hanya tersimpan di /kelola/surat
  LOG_LEVEL             debug, info, warn, error, silent (bawaan info)`

/** Requests and jobs under way have 30 seconds to finish. */
const LONGEST_STOP_MS = 35_000

const cleanups = []
let stopping = false
async function stop(code) {
  if (stopping) return
  stopping = true
  for (const clean of cleanups.reverse()) await Promise.resolve(clean()).catch(() => {})
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!stopping) console.log('\nMenghentikan portal ...')
    stop(0)
  })
}

function settings() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        'no-demo': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port ?? process.env.PORT ?? 3000)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal('--port harus bilangan 1 sampai 65535.')
    return { ...values, port, dataDir: path.resolve(ROOT, values.data ?? process.env.DATA_DIR ?? '.data') }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`Pilihan tidak dikenal. Lihat npm start -- --help.`)
  }
}

const mustBeFree = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) =>
      reject(
        new Refusal(
          error.code === 'EADDRINUSE'
            ? `Porta ${port} sedang dipakai program lain. Pilih porta lain: npm start -- --port ${port + 1}`
            : `Porta ${port} tidak dapat dibuka (${error.code}).`,
        ),
      ),
    )
    probe.listen(port, () => probe.close(resolve))
  })

function takeLock(dataDir) {
  const other = runningPortal(dataDir)
  if (other) throw new Refusal(`Portal dengan folder data ini sudah berjalan (proses ${other}).`)
  const file = path.join(dataDir, 'start.pid')
  writeFileSync(file, String(process.pid))
  cleanups.push(() => rmSync(file, { force: true }))
}

const childrenFile = (dataDir) => path.join(dataDir, 'children.pid')

/** A start that was ended with `kill -9` leaves its server and its worker behind. */
async function stopOrphans(dataDir) {
  const file = childrenFile(dataDir)
  if (!existsSync(file)) return
  const isOurs = (pid) => {
    try {
      return /front.main\.ts|next-server|jobs.worker\.ts|fake-sites.main\.ts/.test(
        readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
      )
    } catch {
      return false
    }
  }
  const orphans = readFileSync(file, 'utf8').split(' ').map(Number).filter(isOurs)
  for (const pid of orphans) process.kill(pid, 'SIGTERM')
  for (let attempt = 0; attempt < 100 && orphans.some(isOurs); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  rmSync(file, { force: true })
}

async function main() {
  const { port, dataDir, help, 'no-demo': noDemo } = settings()
  if (help) return console.log(HELP)
  ensureNode()
  ensureDiskSpace(dataDir)
  takeLock(dataDir)
  await stopOrphans(dataDir)
  await mustBeFree(port)
  await ensureModules()
  const database = await openDatabase({ dataDir, external: process.env.DATABASE_URL })
  cleanups.push(database.stop)
  const env = {
    ...database.env,
    PORT: String(port),
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    NEXTAUTH_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
  }
  const seeded = path.join(dataDir, 'seeded')
  if (!existsSync(seeded) && !(await isFilled(database.env.DATABASE_URL))) {
    const { ok, output } = await step(
      'Mengisi data',
      process.execPath,
      [...TSX, 'prisma/seed.ts', ...(noDemo ? ['--no-demo'] : [])],
      { env },
    )
    if (!ok) throw new Refusal(`${output.trim()}\nPengisian data gagal; sebabnya tertulis di atas.`)
  }
  await ensureBuild(env)
  const isFirst = !existsSync(seeded)
  const firstSignIns = isFirst && !noDemo ? await signIns(env) : ''
  writeFileSync(seeded, new Date().toISOString())
  const children = []
  const note = (child) => {
    children.push(child.pid)
    writeFileSync(childrenFile(dataDir), children.join(' '))
  }
  // The owner of the database has no business in what serves the world.
  const { DATABASE_URL: _, ...rest } = env
  const fakeSites = isTriedOut(env.PUBLIC_URL) && !noDemo && !env.FAKE_SITES
  const running = fakeSites
    ? {
        ...rest,
        ...(await startFakeSites(rest, (child) => {
          note(child)
          cleanups.push(() => stopChild(child))
        })),
      }
    : rest
  // The first start takes minutes, in which another program may have taken the port.
  await mustBeFree(port)
  const server = await startServer(running, port, (child) => {
    note(child)
    cleanups.push(() => stopChild(child, LONGEST_STOP_MS))
  })
  const stopWorker = startWorker(running, note)
  cleanups.push(() => stopWorker(LONGEST_STOP_MS))
  server.on('exit', (code) => {
    if (stopping) return
    console.error(`Server berhenti sendiri (kode ${code}).`)
    stop(1)
  })
  console.log(`\nWarta Baimbai siap di ${env.PUBLIC_URL}\n`)
  if (firstSignIns)
    console.log(`Akun contoh, hanya ditampilkan sekali ini (masuk di ${env.PUBLIC_URL}/masuk):\n${firstSignIns}`)
  if (isFirst && noDemo) console.log('Buat administrator pertama dengan: npm run user:create')
  console.log('Ctrl-C menghentikan semuanya.')
}

/** The portal of a demo is one of this machine: its units' sites are made up. */
const isTriedOut = (publicUrl) =>
  URL.canParse(publicUrl) && /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(new URL(publicUrl).hostname)

/** A database that somebody filled before, from another data folder, is left as it is. */
async function isFilled(ownerUrl) {
  if (!process.env.DATABASE_URL) return false
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rowCount } = await client.query('SELECT 1 FROM "Post" LIMIT 1')
  await client.end()
  return rowCount > 0
}

async function signIns(env) {
  const { ok, output } = await step('Membuat akun contoh', process.execPath, [...TSX, 'prisma/first-users.ts'], { env })
  if (!ok) throw new Refusal(`${output.trim()}\nAkun contoh tidak dapat dibuat.`)
  return output
}

main().catch((error) => {
  console.error(
    error instanceof Refusal || error?.message?.startsWith('Basis data')
      ? error.message
      : `Portal tidak dapat dimulai: ${error?.message ?? error}`,
  )
  stop(1)
})
