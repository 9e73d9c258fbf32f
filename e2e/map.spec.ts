import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectNoFindings, officerOutside, openStep, signIn, signInOf } from './support'

const SIZES = [
  { width: 360, height: 760 },
  { width: 1_280, height: 800 },
]
const PLACE = '/kelola/batas-wilayah'

type Unit = { kind: string; areaCode: string | null }
const units: Unit[] = JSON.parse(readFileSync('prisma/units.json', 'utf8')).units
const CODES = units.flatMap(({ kind, areaCode }) => (kind === 'kelurahan' && areaCode ? [areaCode] : []))

/** A city of squares, eight in a row, one for each code. */
const squares = (codes: string[]) => {
  const features = codes.map((code, index) => {
    const [west, south] = [114.52 + (index % 8) * 0.02, -3.4 + Math.floor(index / 8) * 0.02]
    const corner = (x: number, y: number) => [Number((west + x).toFixed(5)), Number((south + y).toFixed(5))]
    const ring = [corner(0, 0), corner(0.02, 0), corner(0.02, 0.02), corner(0, 0.02), corner(0, 0)]
    return { type: 'Feature', properties: { kode: code }, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
  return { name: 'batas.geojson', mimeType: 'application/geo+json', buffer }
}

const map = (page: Page) => page.getByRole('group', { name: 'Peta kelurahan Kota Banjarmasin' })

async function upload(page: Page, file: ReturnType<typeof squares>): Promise<void> {
  await page.getByLabel('Berkas GeoJSON').setInputFiles(file)
  await page.getByRole('button', { name: 'Unggah dan periksa' }).click()
}

async function removeIfUsed(page: Page): Promise<void> {
  await page.goto(PLACE)
  const opener = page.getByText('Hapus batas ini')
  if (!(await opener.isVisible())) return
  await opener.click()
  await page.getByRole('button', { name: 'Hapus dan kembali ke peta segi enam' }).click()
  await expect(opener).toHaveCount(0)
}

test.describe.configure({ mode: 'serial' })

for (const viewport of SIZES) {
  test(`residents read the map at ${viewport.width} px, by keyboard and as a table`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport, javaScriptEnabled: true })).newPage()
    await page.goto('/kelurahan')
    await expect(map(page).getByRole('link')).toHaveCount(52)
    await expectNoFindings(page)
    const layers = page.getByRole('navigation', { name: 'Isi peta' })
    await expect(layers.getByRole('link', { name: 'Berita' })).toHaveAttribute('aria-current', 'page')
    await layers.getByRole('link', { name: 'Peringkat' }).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/lapisan=peringkat$/)
    await expect(layers.getByRole('link', { name: 'Peringkat' })).toHaveAttribute('aria-current', 'page')
    await expectNoFindings(page)

    await page.getByText('Lihat sebagai tabel').focus()
    await page.keyboard.press('Enter')
    const table = page.getByRole('table')
    await expect(table.getByRole('link')).toHaveCount(52)
    await expectNoFindings(page)
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Pelambuan' }) })
    const rank = await row.getByRole('cell').first().textContent()
    const area = map(page).getByRole('link', { name: /^Pelambuan: / })
    await expect(area).toHaveAccessibleName(rank === '–' ? /Pelambuan: / : new RegExp(`peringkat ${rank},`))
    await area.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/kelurahan\/kelurahan-pelambuan$/)
  })

  test(`boundaries are checked, looked at, used and removed at ${viewport.width} px`, async ({ browser }) => {
    test.setTimeout(120_000)
    const page = await (await browser.newContext({ viewport })).newPage()
    const resident = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage()
    await signIn(page, signInOf('administrator'))
    await removeIfUsed(page)
    await page.goto('/kelola')
    await page.getByRole('main').getByRole('link', { name: 'Batas wilayah' }).click()
    await expectNoFindings(page)

    await test.step('what is missing is told at its field, and nothing is lost', async () => {
      await page.getByLabel('Sumber').fill('Bappeda Uji 2026')
      await upload(page, squares(CODES))
      await expect(page.getByText('Tuliskan lisensi').first()).toBeVisible()
      await expect(page.getByLabel('Sumber')).toHaveValue('Bappeda Uji 2026')
      expect(await page.getByLabel('Berkas GeoJSON').evaluate((field: HTMLInputElement) => field.files?.length)).toBe(1)
      await page.getByLabel('Lisensi').fill('CC BY 4.0')
    })

    await test.step('the problems of a broken file are listed', async () => {
      await upload(page, squares([...CODES.slice(2), CODES[4] ?? '']))
      const problems = page.getByRole('list', { name: 'Masalah dalam berkas' })
      await expect(problems.getByRole('listitem')).toHaveCount(3)
      await expect(problems).toContainText(`(${CODES[0]}) tidak ada di berkas ini`)
      await expect(problems).toContainText(`(${CODES[4]}) ada lebih dari satu kali`)
      await expect(page.getByLabel('Lisensi')).toHaveValue('CC BY 4.0')
      await expectNoFindings(page)
      await upload(page, { ...squares([]), buffer: Buffer.from('{"type":') })
      await expect(page.getByText('bukan JSON yang utuh').first()).toBeVisible()
      await upload(page, { ...squares([]), buffer: Buffer.alloc(5.5 * 1024 * 1024, ' ') })
      await expect(page.getByText('Paling besar 5 MB.').last()).toBeVisible()
    })

    await test.step('a good file is looked at before it is used', async () => {
      await upload(page, squares(CODES))
      await expect(page.getByRole('heading', { name: 'Pratinjau, belum dipakai' })).toBeVisible()
      await expect(page.getByText('52 dari 52')).toBeVisible()
      await expect(page.getByRole('group', { name: 'Pratinjau peta' }).getByRole('link')).toHaveCount(52)
      await expectNoFindings(page)
      await resident.goto('/kelurahan')
      await expect(resident.getByText('Bappeda Uji 2026')).toHaveCount(0)
    })

    await test.step('once it is used, residents see it, with whose it is', async () => {
      await page.getByRole('button', { name: 'Pakai batas ini' }).click()
      await expect(page.getByText('Dipakai sejak')).toBeVisible()
      await expectNoFindings(page)
      await expect(async () => {
        await resident.goto('/kelurahan')
        await expect(resident.getByText('Batas wilayah: Bappeda Uji 2026. Lisensi: CC BY 4.0.')).toBeVisible()
      }).toPass()
      await expect(map(resident).getByRole('link')).toHaveCount(52)
      await page.goto('/kelurahan')
      await expectNoFindings(page)
    })

    await test.step('once it is removed, the map is of hexagons again', async () => {
      await removeIfUsed(page)
      await expect(page.getByText('Peta segi enam: setiap kelurahan sama besar')).toBeVisible()
      await expect(async () => {
        await resident.goto('/kelurahan')
        await expect(resident.getByText('bukan batas wilayah')).toBeVisible()
      }).toPass()
      await expect(resident.getByText('Bappeda Uji 2026')).toHaveCount(0)
    })
  })

  test(`a kelurahan is chosen on the map while writing at ${viewport.width} px`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport })).newPage()
    await signIn(page, signInOf('officer', 'kelurahan-pelambuan'))
    await page.goto('/meja/tulis')
    await openStep(page, 'Di mana')
    await page.getByRole('button', { name: 'Pilih di peta' }).click()
    const areas = page.getByRole('dialog', { name: 'Pilih kelurahan' }).getByRole('button', { name: /^(?!Tutup)/ })
    await expect(areas).toHaveCount(52)
    await expectNoFindings(page)
    await page.getByRole('button', { name: 'Sungai Miai' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    const list = page.getByRole('combobox', { name: /kelurahan/i })
    await expect(list.locator('option:checked')).toHaveText('Sungai Miai')
    await expect(list).toBeFocused()
    await page.getByRole('button', { name: 'Pilih di peta' }).click()
    await page.getByRole('button', { name: 'Mantuil' }).click()
    await expect(list.locator('option:checked')).toHaveText('Mantuil')
  })
}

test('nobody else has a say in boundaries, and only the desk may ask a device where it is', async ({ browser }) => {
  for (const person of [officerOutside('disdik'), signInOf('evaluator'), signInOf('jury')]) {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, person)
    expect((await page.goto(PLACE))?.status(), person.role).toBe(404)
    await page.context().close()
  }
  const page = await (await browser.newContext()).newPage()
  await page.goto(PLACE)
  await expect(page).toHaveURL(/\/masuk/)
  expect((await page.request.get('/meja/peta')).status()).toBe(401)
  const geolocation = async (path: string) => (await page.request.get(path)).headers()['permissions-policy']
  expect(await geolocation('/kelurahan')).toContain('geolocation=()')
  expect(await geolocation('/masuk')).toContain('geolocation=(self)')
})
