import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { runningPort, startPostgres, stopPostgres } from '../scripts/postgres.mjs'
import { secretsOf } from '../scripts/prepare.mjs'
import { fillPost, signIn, signInOf } from './support'

const UNIT = 'kelurahan-pelambuan'
const READERS = 4
const OUTAGE_MS = 8_000
const MINUTE_MS = 60_000
const SEEN = ['/', '/berita', `/unit/${UNIT}`, '/peringkat', '/kelurahan', '/feed/rss.xml']

const dataDir = path.resolve('.test/e2e')
const cluster = { projectDir: process.cwd(), dataDir, password: secretsOf(dataDir).owner }

test('readers lose nothing while the database is away, and the newsroom goes on when it is back', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const port = runningPort(cluster)
  expect(port).not.toBeNull()
  await signIn(page, signInOf('officer', UNIT))
  const statuses = new Map<string, number>()
  const count = (name: string) => statuses.set(name, (statuses.get(name) ?? 0) + 1)
  for (const address of SEEN) expect((await request.get(address)).status(), address).toBe(200)

  let isReading = true
  const reading = Array.from({ length: READERS }, async (_, reader) => {
    for (let turn = reader; isReading; turn++) {
      const answer = await request.get(SEEN[turn % SEEN.length] ?? '/')
      const isCopy = answer.headers()['cache-status']?.includes('last-good-copy') ?? false
      count(`${answer.status()}${isCopy ? ' last good copy' : ''}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
  await stopPostgres(cluster)
  try {
    await page.waitForTimeout(OUTAGE_MS)
    expect((await request.get('/readyz')).status()).toBe(503)
    expect((await request.get('/healthz')).status()).toBe(200)
    const unseen = await request.get('/berita/belum-pernah-dibuka', { headers: { accept: 'text/html' } })
    expect(unseen.status()).toBe(503)
    expect(await unseen.text()).toContain('Halaman ini belum dapat ditampilkan')
  } finally {
    await startPostgres({ ...cluster, port, say: () => {} })
  }
  await expect.poll(async () => (await request.get('/readyz')).status(), { timeout: 60_000 }).toBe(200)
  isReading = false
  await Promise.all(reading)
  expect([...statuses.keys()].sort()).toEqual(['200', '200 last good copy'])
  expect(statuses.get('200 last good copy')).toBeGreaterThan(100)

  const title = `Layanan dibuka kembali ${Date.now().toString(36)}`
  await page.goto('/meja/tulis')
  await fillPost(page, title)
  await page.getByRole('button', { name: 'Terbitkan berita' }).click()
  await expect(page.getByText('Berita Anda sudah terbit')).toBeVisible()
  expect(await (await request.get('/')).text()).toContain(title)
})

test('a post whose minute comes while the database is killed is public once, within a minute after it', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  const port = runningPort(cluster)
  const title = `Jam layanan akhir pekan ${Date.now().toString(36)}`
  await signIn(page, signInOf('officer', UNIT))
  await page.goto('/meja/tulis')
  await fillPost(page, title)
  const due = (Math.floor(Date.now() / MINUTE_MS) + 2) * MINUTE_MS
  await page.getByText('Terbitkan nanti').click()
  await page.getByLabel('Waktu terbit (WITA)').fill(new Date(due + 8 * 60 * MINUTE_MS).toISOString().slice(0, 16))
  await page.getByRole('button', { name: 'Jadwalkan' }).click()
  await expect(page.getByText('Berita ini terbit sendiri pada')).toBeVisible()
  while (Date.now() < due - 200) await page.waitForTimeout(50)
  process.kill(postgresPid(), 'SIGKILL')
  await page.waitForTimeout(3_000)
  await startPostgres({ ...cluster, port, say: () => {} })
  const seen = async () =>
    (await (await request.get(`/feed/unit/${UNIT}/rss.xml`)).text()).split(`<title>${title}`).length - 1
  await expect.poll(seen, { timeout: due + MINUTE_MS - Date.now(), intervals: [1_000] }).toBe(1)
})

/** The first process of the database of this run, as it notes itself. */
const postgresPid = (): number =>
  Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
