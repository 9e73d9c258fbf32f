import { expect, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { db, transaction } from '@/lib/db'
import { raiseGeneration } from '@/lib/generation'
import { createPost, createProject, createUnit, createUser } from '@/prisma/factories'
import { heading, test } from './readers'
import { expectNoFindings, today } from './support'

const WORKS = 30
const DAY_MS = 86_400_000

type Made = { unit: string; unitName: string; kelurahan: string; kelurahanName: string; main: string; title: string }
let made: Made

/** Thirty works of a unit of their own in a kelurahan of its own; of one of them a timeline, two pictures and a post. */
test.beforeAll(async () => {
  const unit = await createUnit(db, { kind: 'skpd', league: 'skpd-layanan', name: 'Dinas Perjalanan Warga' })
  const kecamatan = await createUnit(db, { kind: 'kecamatan', league: 'kecamatan', name: 'Kecamatan Perjalanan' })
  const kelurahan = await createUnit(db, { name: 'Kelurahan Ujung Perjalanan', parentId: kecamatan.id })
  const author = await createUser(db)
  const ids = { unitId: unit.id, createdById: author.id }
  const places = { create: { unitId: kelurahan.id } }
  for (let at = 1; at < WORKS; at++)
    await createProject(db, {
      ...ids,
      name: `Drainase Gang ${String(at).padStart(2, '0')}; =tahap`,
      state: at % 3 === 0 ? 'selesai' : 'berjalan',
      percent: at % 3 === 0 ? 100 : at,
      budget: BigInt((at * 7) % 30) * 1_000_000n,
      plannedFinish: new Date('2099-12-15T00:00:00Z'),
      lastToldAt: new Date(Date.now() - at * 3_600_000),
      ...(at <= 10 && { places }),
    })
  const photos = await db.photo.findMany({ orderBy: { id: 'asc' }, take: 2 })
  const main = await createProject(db, {
    ...ids,
    name: 'Titian ulin Gang Seroja',
    percent: 55,
    budget: 1_250_000_000n,
    plannedFinish: new Date(Date.parse(today()) - 10 * DAY_MS),
    lastToldAt: new Date(),
    latitude: -3.31944,
    longitude: 114.57083,
    line: [
      [114.57083, -3.31944],
      [114.57183, -3.31944],
    ],
    beforePhotoId: photos[0]?.id,
    afterPhotoId: photos[1]?.id,
    places,
  })
  const title = 'Titian Gang Seroja mulai dapat dilewati'
  const post = await createPost(db, { unitId: unit.id, authorId: author.id, type: 'pembangunan', title })
  const day = new Date('2026-10-05T00:00:00Z')
  const told = { projectId: main.id, authorId: author.id, isPublic: true, toldAt: new Date(), day }
  await db.projectUpdate.create({ data: { ...told, state: 'berjalan', percent: 55, postId: post.id } })
  await transaction((tx) => raiseGeneration(tx, false))
  made = {
    unit: unit.slug,
    unitName: unit.name,
    kelurahan: kelurahan.slug,
    kelurahanName: kelurahan.name,
    main: main.slug,
    title,
  }
})

const main = (page: Page) => page.getByRole('main')
const names = (page: Page) => main(page).getByRole('article').getByRole('heading').allTextContents()
const rows = (page: Page) => page.getByRole('rowheader').getByRole('link').allTextContents()

for (const width of [360, 1280]) {
  test.describe(`without JavaScript at ${width} pixels`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width, height: 800 } })

    test('works are filtered, sorted, read as a table and kept as a file', async ({ page }) => {
      await page.goto(`/pembangunan?unit=${made.unit}`)
      await expect(heading(page, `Pembangunan dari ${made.unitName}`)).toBeVisible()
      await expect(page.getByRole('navigation', { name: 'Menurut keadaan' })).toContainText('Terlambat: 1')
      const first = await names(page)
      expect(first).toHaveLength(24)
      await page.getByRole('link', { name: 'Berikutnya' }).click()
      const rest = await names(page)
      expect(new Set([...first, ...rest]).size).toBe(WORKS)
      await page.getByRole('link', { name: 'Sebelumnya' }).click()
      expect(await names(page)).toEqual(first)

      await page.getByLabel('Keadaan', { exact: true }).selectOption('Berjalan')
      await page.getByLabel('Urutkan menurut').selectOption('Anggaran terbesar')
      await page.getByRole('button', { name: 'Terapkan' }).click()
      await expect(heading(page, `Pembangunan berjalan dari ${made.unitName}`)).toBeVisible()
      await page.getByRole('link', { name: 'Lihat sebagai tabel' }).click()
      const budgets = page.getByRole('columnheader', { name: 'Anggaran' })
      await expect(budgets).toHaveAttribute('aria-sort', 'descending')
      const shown = await rows(page)
      expect(shown).toHaveLength(21)
      expect(shown[0]).toBe('Titian ulin Gang Seroja')

      const file = await page.request.get(
        (await page.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href')) ?? '',
      )
      expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8')
      expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="pembangunan-[\d-]+\.csv"$/)
      const lines: Record<string, string>[] = parse(await file.body(), { bom: true, columns: true, delimiter: ';' })
      expect(lines.map(({ nama }) => nama)).toEqual(shown)
      expect(lines[0]).toMatchObject({
        kode: made.main,
        unit: made.unit,
        keadaan: 'berjalan',
        persen: '55',
        anggaran: '1250000000',
        kelurahan: made.kelurahan,
        lintang: '-3,31944',
      })

      await page.getByRole('columnheader', { name: 'Pembangunan' }).getByRole('link').click()
      await expect(page.getByRole('columnheader', { name: 'Pembangunan' })).toHaveAttribute('aria-sort', 'ascending')
      expect(await rows(page)).toEqual([...shown].sort())
      await page.getByRole('link', { name: 'Hapus saringan' }).click()
      await expect(heading(page, 'Pembangunan')).toBeVisible()
    })

    test('a work is late, was told of by a post, and its pictures are compared by keyboard', async ({ page }) => {
      await page.goto(`/pembangunan/${made.main}`)
      await expect(heading(page, 'Titian ulin Gang Seroja')).toBeVisible()
      await expect(page.getByText(/^Seharusnya selesai .*, 10 hari yang lalu\.$/)).toBeVisible()
      await expect(page.getByText('Rp1.250.000.000')).toBeVisible()
      await expect(page.getByText('111 meter')).toBeVisible()
      await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '55')
      const [before, after] = [page.locator('[data-part="before"]'), page.locator('[data-part="after"]')]
      await expect(before.getByRole('img')).toBeVisible()
      await expect(after.getByRole('img')).toBeVisible()
      await page.getByRole('radio', { name: 'Berdampingan' }).focus()
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('radio', { name: 'Sebelum' })).toBeChecked()
      await expect(after).toBeHidden()
      await page.keyboard.press('ArrowDown')
      await expect(before).toBeHidden()
      await expect(after).toBeVisible()
      await page.emulateMedia({ media: 'print' })
      await expect(before).toBeVisible()
      await page.emulateMedia({ media: null })
      await page.getByRole('link', { name: made.title }).click()
      await expect(heading(page, made.title)).toBeVisible()
      const belongs = page.getByRole('region', { name: 'Bagian dari pembangunan' })
      await expect(belongs).toContainText('Berjalan')
      await belongs.getByRole('link', { name: 'Titian ulin Gang Seroja' }).click()
      await expect(heading(page, 'Titian ulin Gang Seroja')).toBeVisible()
    })

    test('a kelurahan shows what is built in it and leads to all of it', async ({ page }) => {
      await page.goto(`/kelurahan/${made.kelurahan}`)
      const works = page.getByRole('region', { name: `Pembangunan di ${made.kelurahanName}` })
      await expect(works.getByRole('article')).toHaveCount(4)
      await works.getByRole('link', { name: 'Semua pembangunan di sini' }).click()
      await expect(heading(page, `Pembangunan di ${made.kelurahanName}`)).toBeVisible()
      expect(await names(page)).toHaveLength(11)
    })
  })

  test(`nobody is kept out at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of [
      '/',
      '/pembangunan',
      `/pembangunan?unit=${made.unit}&tampilan=tabel&urut=nama`,
      '/pembangunan?keadaan=mangkrak',
      `/pembangunan/${made.main}`,
      `/kelurahan/${made.kelurahan}`,
      `/unit/${made.unit}`,
    ]) {
      await page.goto(path)
      await expectNoFindings(page)
    }
  })
}

test('what is no work, no cursor and no filter is answered calmly', async ({ page }) => {
  for (const [path, status] of [
    ['/pembangunan/tidak-ada', 404],
    ['/pembangunan/%F0%9F%9B%B6', 404],
    ['/pembangunan/unduh?keadaan=mangkrak', 404],
    ['/pembangunan?sebelum=%20x&urut=nama', 200],
    ['/pembangunan?tahun=99999&dana=toString&urut=acak', 200],
    ['/pembangunan/unduh?unit=tidak-ada', 200],
    [`/media/kartu/pembangunan/${made.main}`, 200],
    ['/media/kartu/pembangunan/tidak-ada', 404],
  ] as const)
    expect((await page.request.get(path)).status(), path).toBe(status)
})
