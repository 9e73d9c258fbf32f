import { spawn } from 'node:child_process'
import { expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { addDays, dayOf, formatMonth } from '@/lib/dates'
import { currentMonth, previousMonth } from '@/modules/evaluation/period'
import { expectNoFindings, signIn, signInNamed, signInOf } from './support'

const month = previousMonth(currentMonth(new Date()))
const league = 'skpd-layanan'
const standing = `/peringkat/${league}/${month}/disdik`

/** As the owner of the database, who may do what the portal itself cannot. */
async function asOwner<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

const changed = (client: pg.Client) => client.query('UPDATE "Generation" SET number = number + 1, floor = number + 1')

/** Takes the last month back to the days of objection, as it was before it was frozen. */
const reopenMonth = () =>
  asOwner(async (client) => {
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO "MonthlyScore" (month, "unitId", league, rank, score, band, "policyVersion", body, "computedAt")
       SELECT month, "unitId", league, rank, score, band, "policyVersion", body, now() FROM "FrozenScore" WHERE month = $1
       ON CONFLICT DO NOTHING`,
      [month],
    )
    await client.query('DELETE FROM "FrozenPeriod" WHERE month = $1', [month])
    await client.query('DELETE FROM "FrozenScore" WHERE month = $1', [month])
    await client.query(`DELETE FROM "AuditRecord" WHERE action = 'period.frozen' AND "subjectId" = $1`, [month])
    const { rowCount } = await client.query(
      `UPDATE "Period" SET state = 'objection', "frozenAt" = NULL, "objectionsUntil" = now() + interval '1 day' WHERE month = $1`,
      [month],
    )
    await changed(client)
    await client.query('COMMIT')
    if (rowCount !== 1) throw new Error(`The month ${month} has not been closed.`)
  })

const endObjections = () =>
  asOwner((client) => client.query(`UPDATE "Period" SET "objectionsUntil" = now() WHERE month = $1`, [month]))

/** What `npm run evaluation:verify` says, and with which code it ends. */
const verify = (): Promise<{ code: number | null; text: string }> =>
  new Promise((resolve) => {
    const args = ['--import', 'tsx', '--conditions=react-server', 'prisma/verify-evaluation.ts']
    const child = spawn(process.execPath, args, { env: process.env })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.stderr.on('data', (chunk) => (text += chunk))
    child.on('exit', (code) => resolve({ code, text }))
  })

const scoreOn = async (page: Page): Promise<number> => {
  const text = await page.locator('main .text-4xl').first().textContent()
  return Number(text?.replace(',', '.'))
}

test.describe.configure({ mode: 'serial' })
test.beforeAll(reopenMonth)
test.afterAll(async () => {
  await endObjections()
})

test('a month closes, a unit objects on a phone, two persons decide, it is frozen, and tampering is found', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const reader = await (await browser.newContext({ viewport: { width: 360, height: 760 } })).newPage()
  await reader.goto(standing)
  await expect(reader.getByText('Masa sanggah')).toBeVisible()
  const before = await scoreOn(reader)

  const head = await (await browser.newContext({ viewport: { width: 360, height: 760 } })).newPage()
  await signIn(head, signInOf('head', 'disdik'))
  await head.goto('/meja/skor')
  await head.getByRole('link', { name: 'Sanggahan dan pengurangan' }).click()
  await head.getByLabel('Yang disanggah').selectOption({ label: 'Bagian Cakupan pembangunan' })
  await head.getByRole('button', { name: 'Ajukan sanggahan' }).click()
  await expect(head.getByText('Tuliskan apa yang keliru dan mengapa').first()).toBeVisible()
  await expect(head.getByLabel('Yang disanggah')).toHaveValue('D')
  await head
    .getByLabel('Apa yang keliru dan mengapa')
    .fill('Papan proyek sekolah sudah kami kabarkan tepat waktu, lihat berita bulan lalu.')
  await head.getByLabel('Tautan bukti').fill('https://contoh.go.id/papan-proyek')
  await expectNoFindings(head)
  await head.getByRole('button', { name: 'Ajukan sanggahan' }).click()
  await expect(head.getByText('Sanggahan diajukan.')).toBeVisible()
  await expect(head.getByText('Menunggu pemeriksa pertama')).toBeVisible()

  const first = await (await browser.newContext({ viewport: { width: 1_280, height: 800 } })).newPage()
  await signIn(first, signInNamed('kominfotik'))
  await first.goto('/kelola/sanggahan')
  await first.getByRole('link', { name: `Dinas Pendidikan, ${formatMonth(month)}` }).click()
  await first.getByText('Usulkan: cakupan pembangunan diperbaiki').click()
  await first.getByLabel('Tahap tercakup (%)').fill('seratus')
  await first.getByLabel('Alasan', { exact: true }).first().fill('Papan proyek terbukti dikabarkan tepat waktu.')
  await first.getByRole('button', { name: 'Usulkan dikabulkan' }).first().click()
  await expect(first.getByText('Tuliskan persen, 0 sampai 100.').first()).toBeVisible()
  for (const name of ['Tahap tercakup (%)', 'Tepat waktu (%)', 'Berbukti (%)']) await first.getByLabel(name).fill('100')
  await first.getByRole('button', { name: 'Usulkan dikabulkan' }).first().click()
  await expect(first.getByText('Anda yang mengusulkan. Orang kedua yang memutuskannya.')).toBeVisible()
  await expectNoFindings(first)

  const second = await (await browser.newContext({ viewport: { width: 360, height: 760 } })).newPage()
  await signIn(second, signInNamed('kominfotik.kedua'))
  await second.goto('/kelola/sanggahan?keadaan=diusulkan')
  await second.getByRole('link', { name: `Dinas Pendidikan, ${formatMonth(month)}` }).click()
  await expect(second.getByText(/Skor .* akan menjadi/)).toBeVisible()
  await second.getByRole('button', { name: 'Putuskan sesuai usul' }).click()
  await expect(second.getByText('Sanggahan diputus dan unit diberi tahu.')).toBeVisible()

  await reader.goto(standing)
  const after = await scoreOn(reader)
  expect(after).toBeGreaterThan(before)
  await expect(reader.getByText('Sanggahan dan pengurangan')).toHaveCount(0)
  await head.goto('/meja/sanggahan')
  await expect(head.getByText('Dikabulkan')).toBeVisible()

  await endObjections()
  await expect(async () => {
    await reader.goto(standing)
    await expect(reader.getByText('Ditetapkan').first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  expect(await scoreOn(reader)).toBe(after)
  await expect(reader.getByRole('heading', { name: 'Sanggahan dan pengurangan' })).toBeVisible()
  await expect(reader.getByText('Papan proyek terbukti dikabarkan tepat waktu.')).toBeVisible()
  await expectNoFindings(reader)

  expect(await verify()).toMatchObject({ code: 0, text: expect.stringContaining('utuh') })
  const change = (points: number) =>
    asOwner((client) =>
      client.query(`UPDATE "FrozenScore" SET score = score + $2 WHERE month = $1 AND position = 2`, [month, points]),
    )
  await change(1)
  const found = await verify()
  expect(found.code).toBe(1)
  expect(found.text).toContain(`bulan ${month}, baris ke-2`)
  await change(-1)
  expect((await verify()).code).toBe(0)
})

test('a deduction is proposed, answered by the unit, and decided by another person', async ({ browser }) => {
  test.setTimeout(120_000)
  const first = await (await browser.newContext({ viewport: { width: 1_280, height: 800 } })).newPage()
  await signIn(first, signInNamed('kominfotik'))
  await first.goto('/kelola/pengurangan')
  await first.getByLabel('Unit', { exact: true }).selectOption('disdik')
  await first.getByLabel('Jenis').selectOption('ignoredCorrection')
  await first.getByLabel('Apa yang terjadi').fill('Permintaan koreksi jumlah siswa dibiarkan lima hari kerja.')
  await first.getByRole('button', { name: 'Usulkan pengurangan' }).click()
  await expect(first.getByText('Sertakan tautan buktinya.').first()).toBeVisible()
  await first.getByLabel('Tautan bukti').fill('https://contoh.go.id/permintaan-koreksi')
  await first.getByRole('button', { name: 'Usulkan pengurangan' }).click()
  await expect(first.getByText('Usul tersimpan dan unit diberi tahu.')).toBeVisible()
  await expect(first.getByText('Anda yang mengusulkan.')).toBeVisible()
  await expectNoFindings(first)

  const second = await (await browser.newContext({ viewport: { width: 360, height: 760 } })).newPage()
  await signIn(second, signInNamed('kominfotik.kedua'))
  await second.goto('/kelola/pengurangan')
  await expect(second.getByText('Unit ini belum menanggapi. Usul dapat diputus')).toBeVisible()

  const officer = await (await browser.newContext({ viewport: { width: 360, height: 760 } })).newPage()
  await signIn(officer, signInOf('officer', 'disdik'))
  await officer.goto('/meja/sanggahan')
  await officer.getByText('Tanggapi', { exact: true }).click()
  await officer.getByLabel('Tanggapan unit').fill('Koreksi sudah kami terbitkan pada hari keenam.')
  await officer.getByRole('button', { name: 'Kirim tanggapan' }).click()
  await expect(officer.getByText('Tanggapan terkirim.')).toBeVisible()

  await second.reload()
  await second.getByText('Jangan kenakan').click()
  await second.getByLabel('Alasan').last().fill('Koreksi sudah terbit sebelum diperiksa.')
  await second.getByRole('button', { name: 'Tolak usul' }).click()
  await expect(second.getByText('Usul diputus dan unit diberi tahu.')).toBeVisible()
})

test('a policy is drafted, previewed and published for a later month, and the calendar moves the close', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await (await browser.newContext({ viewport: { width: 1_280, height: 800 } })).newPage()
  await signIn(page, signInNamed('kominfotik'))
  await page.goto('/kelola/kebijakan-skor')
  await page.getByRole('link', { name: 'Susun versi baru' }).click()
  await page.getByLabel('Keteraturan').fill('30')
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click()
  await expect(page.getByText('Jumlah bobot kedelapan bagian harus 100.').first()).toBeVisible()
  await page.getByLabel('Volume wajar').fill('5')
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click()
  await expect(page.getByRole('heading', { name: `${formatMonth(month)} seandainya` })).toBeVisible()
  await expect(page.getByText(/unit berpindah peringkat|tidak ada yang berpindah/).first()).toBeVisible()
  await expectNoFindings(page)
  await page.getByLabel('Mengapa diubah').fill('Keteraturan lebih berarti daripada banyaknya berita.')
  await page.getByRole('button', { name: 'Terbitkan kebijakan' }).click()
  await expect(page.getByText('Versi baru terbit.')).toBeVisible()
  await page.getByRole('button', { name: 'Bandingkan' }).click()
  await expect(page.getByRole('row', { name: /Keteraturan.*25.*30/ })).toBeVisible()

  await page.goto('/kelola/kalender')
  const today = dayOf(new Date())
  await page.getByLabel('Tanggal').fill(addDays(today, 1))
  await page.getByRole('button', { name: 'Tambahkan hari' }).click()
  await expect(page.getByText('Tuliskan nama hari itu').first()).toBeVisible()
  await page.getByLabel('Nama hari atau sebab gangguan').fill('Hari uji')
  await page.getByRole('button', { name: 'Tambahkan hari' }).click()
  await expect(page.getByText('Hari ditambahkan.')).toBeVisible()
  await page.getByRole('button', { name: /Hapus Hari uji/ }).click()
  await expect(page.getByText('Hari dihapus.')).toBeVisible()
  await expect(page.getByText('Hari uji')).toHaveCount(0)
})

for (const width of [360, 1_280]) {
  test(`residents read quarters, years, two units side by side, and keep the files, ${width} px`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`/peringkat/${league}/${month}`)
    await page.getByRole('navigation', { name: 'Rentang waktu' }).getByRole('link', { name: 'Triwulan' }).click()
    await expect(page.getByText('Skor triwulan adalah rata-rata skor bulannya.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Dinas Pendidikan|Disdik/ }).first()).toBeVisible()
    await page.getByRole('navigation', { name: 'Rentang waktu' }).getByRole('link', { name: 'Tahun' }).click()
    await expect(page.getByText('Skor tahun adalah rata-rata skor triwulannya.')).toBeVisible()
    await page.goto(`/peringkat/${league}/${month}`)
    await page.getByLabel('Bandingkan').selectOption('disdik')
    await page.getByRole('button', { name: 'Bandingkan' }).click()
    await expect(page.getByRole('table').first()).toContainText('Keteraturan')
    await expect(page.getByRole('img', { name: /Skor dua belas bulan/ })).toBeVisible()
    const csv = await context.request.get(`/peringkat/${league}/${month}/data.csv`)
    expect(await csv.text()).toContain('peringkat;unit;nama;liga;skor;predikat')
    const json = await (await context.request.get(`/peringkat/${league}/${month}/data.json`)).json()
    expect(json.units.some((one: { unit: string }) => one.unit === 'disdik')).toBe(true)
    expect((await context.request.get(`/peringkat/${league}/2026-t9/data.csv`)).status()).toBe(404)
  })
}
