import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn, signInOf, today } from './support'

const UNIT = 'kelurahan-pelambuan'
const MONTH = today().slice(0, 7)
const PUBLIC = [
  '/',
  '/berita',
  '/berita?jenis=agenda&dari=2026-13-40',
  '/pembangunan',
  '/pembangunan?tampilan=tabel',
  '/unit',
  `/unit/${UNIT}`,
  '/kelurahan',
  `/kelurahan/${UNIT}`,
  '/cari',
  '/cari?q=sungai',
  '/cari?q=zzqqxx',
  '/peringkat',
  `/peringkat/kelurahan/${MONTH}`,
  `/peringkat/kelurahan/${MONTH}/${UNIT}`,
  '/tentang',
  '/penghargaan',
  '/penghargaan/sertifikat',
  '/penghargaan/sertifikat?kode=abc',
  '/kanal/periksa?alamat=%40akuntakdikenal',
  '/kanal/lapor',
  '/kanal/tentang-pemantauan',
  '/kanal/website-kelurahan-pelambuan-banjarmasin-example',
  '/masuk',
  '/tidak-ada',
]
const DESK = [
  '/akun',
  '/meja',
  '/meja/tulis',
  '/meja/berita',
  '/meja/berita?status=ditarik',
  '/meja/skor',
  '/meja/kanal',
  '/meja/instruksi',
  '/meja/catatan',
  '/meja/jadwal',
  '/meja/berita-bersama',
  '/meja/pustaka',
  '/meja/berita?status=diajukan',
]

async function expectNoFindings(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const findings = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  )
  expect.soft(findings, path).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } })

    test('axe finds nothing on the public pages', async ({ page }) => {
      test.setTimeout(180_000)
      for (const path of PUBLIC) await expectNoFindings(page, path)
      await page.goto('/berita')
      const post = await page.locator('main a[href^="/berita/"]').first().getAttribute('href')
      await expectNoFindings(page, post ?? '/berita')
    })

    test('axe finds nothing on the desk', async ({ page }) => {
      test.setTimeout(180_000)
      await signIn(page, signInOf('officer', UNIT))
      for (const path of DESK) await expectNoFindings(page, path)
      await page.goto('/meja/berita')
      const post = await page.locator('main a[href^="/meja/berita/"]').first().getAttribute('href')
      await expectNoFindings(page, post ?? '/meja/berita')
    })
  })
}

test('no page is wider than a screen of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of PUBLIC) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(width, path).toBeLessThanOrEqual(320)
  }
})
