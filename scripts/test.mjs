// npm test: installs what is missing, runs every suite, ends with one line of sums. `--only NAME` runs one suite; further
// words choose among its journeys.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from './postgres.mjs'
import {
  ensureBuild,
  ensureDiskSpace,
  ensureModules,
  ensureNode,
  openDatabase,
  Refusal,
  ROOT,
  startFakeSites,
  startServer,
  startWorker,
  step,
  stopChild,
  TSX,
} from './prepare.mjs'

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true } },
  allowPositionals: true,
})
const WORK = path.join(ROOT, '.test')
const sums = { passed: 0, failed: 0, skipped: 0 }
const bin = (name) => path.join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const wanted = (name) => !values.only || values.only.includes(name)

const CHECKS = [
  ['format', 'Format dan lint', bin('biome'), ['check', '--error-on-warnings']],
  ['types', 'Tipe', bin('tsc'), ['--noEmit']],
  ['boundaries', 'Batas impor', process.execPath, ['scripts/check-boundaries.mjs']],
  ['unused', 'Kode tak terpakai', bin('knip'), []],
]

function count(passed, failed, skipped = 0) {
  sums.passed += passed
  sums.failed += failed
  sums.skipped += skipped
}

function show(output) {
  const lines = output.trim().split('\n')
  console.log(lines.slice(-200).join('\n'))
}

async function runChecks() {
  if (!wanted('checks')) return
  const types = await step('Tipe halaman', bin('next'), ['typegen'])
  if (!types.ok) show(types.output)
  for (const [, title, command, args] of CHECKS) {
    const { ok, output } = await step(title, command, args)
    if (!ok) show(output)
    count(ok ? 1 : 0, ok ? 0 : 1)
  }
}

async function runVitest(project, env) {
  if (!wanted(project)) return
  const report = path.join(WORK, `vitest-${project}.json`)
  rmSync(report, { force: true })
  const title = project === 'unit' ? 'Uji aturan' : 'Uji basis data'
  const { ok, output } = await step(
    title,
    bin('vitest'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { env: { ...env, TZ: 'America/St_Johns' } },
  )
  if (!existsSync(report)) {
    show(output)
    return count(0, 1)
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numTotalTests, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  // An error outside a test makes the run fail, though no test does.
  const isWhole = ok && success
  if (!isWhole) show(output)
  const brokenFiles = !isWhole && numFailedTests === 0 ? 1 : 0
  count(numPassedTests, numFailedTests + brokenFiles + (numTotalTests === 0 ? 1 : 0), numPendingTests + numTodoTests)
}

async function runJourneys(env, chromium) {
  if (!wanted('e2e')) return
  const seed = await step('Mengisi data uji', process.execPath, [...TSX, 'prisma/seed.ts'], { env })
  const users = seed.ok
    ? await step('Membuat akun uji', process.execPath, [...TSX, 'prisma/first-users.ts'], {
        env: { ...env, SIGN_INS_FILE: path.join(WORK, 'sign-ins.json') },
      })
    : seed
  if (!users.ok) {
    show(seed.output + users.output)
    return count(0, 1)
  }
  const [port, secondPort] = [await freePort(), await freePort()]
  // A script that nobody knows makes its page fail, so that it is seen.
  const keep = (child) => endings.push(() => stopChild(child))
  const fakeSites = await startFakeSites(env, keep)
  const siteAt = (at) => ({
    ...env,
    ...fakeSites,
    PUBLIC_URL: `http://localhost:${at}`,
    NEXTAUTH_URL: `http://localhost:${at}`,
    UNKNOWN_SCRIPTS: 'fail',
  })
  const site = siteAt(port)
  await ensureBuild(site)
  await startServer(site, port, keep)
  // A second process on the same database, as behind a balancer; it keeps its pages elsewhere.
  await startServer({ ...siteAt(secondPort), DATA_DIR: path.join(WORK, 'second') }, secondPort, keep)
  const stopWorker = startWorker(site, () => {})
  endings.push(() => stopWorker())
  const report = path.join(WORK, 'playwright.json')
  rmSync(report, { force: true })
  try {
    await step('Perjalanan di Chromium', bin('playwright'), ['test', ...positionals], {
      env: {
        ...site,
        CHROMIUM_PATH: chromium,
        SECOND_URL: `http://localhost:${secondPort}`,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
      show: true,
    })
  } finally {
    await stopChildren()
  }
  if (!existsSync(report)) return count(0, 1)
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'))
  count(
    stats.expected + stats.flaky,
    stats.unexpected + (errors.length > 0 ? 1 : 0) + (stats.expected === 0 ? 1 : 0),
    stats.skipped,
  )
}

/** CHROMIUM_PATH, a Chromium on the machine, Playwright's own download, Debian's package where we are root. */
function findChromium() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const installed = () => candidates.find((file) => file && existsSync(file))
  if (installed()) return installed()
  console.log('Memasang Chromium')
  const downloaded = spawnSync(bin('playwright'), ['install', 'chromium'], {
    cwd: ROOT,
    stdio: 'ignore',
    timeout: 300_000,
  })
  if (downloaded.status === 0) return ''
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      timeout: 900_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const found = installed()
  if (!found) throw new Refusal('Chromium tidak dapat dipasang. Pasang sendiri, lalu atur CHROMIUM_PATH.')
  return found
}

let database
const endings = []
const stopChildren = () => Promise.all(endings.splice(0).map((end) => end()))
async function stop() {
  await stopChildren()
  await database?.stop()
  database?.server?.remove()
  database = undefined
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().then(() => process.exit(1)))

try {
  ensureNode()
  ensureDiskSpace(WORK)
  await ensureModules()
  const chromium = wanted('e2e') ? findChromium() : ''
  await runChecks()
  await runVitest('unit', { ...process.env, APP_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
  for (const [suite, run] of [
    ['database', (env) => runVitest('database', env)],
    ['e2e', (env) => runJourneys(env, chromium)],
  ]) {
    if (!wanted(suite)) continue
    const dataDir = path.join(WORK, suite)
    rmSync(dataDir, { recursive: true, force: true })
    mkdirSync(dataDir, { recursive: true })
    database = await openDatabase({ dataDir })
    await run({ ...database.env, LOG_LEVEL: 'warn' })
    await stop()
  }
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  count(0, 1)
} finally {
  await stop()
}
console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`)
process.exit(sums.failed > 0 || sums.skipped > 0 ? 1 : 0)
