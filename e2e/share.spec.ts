import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { drawPhotos, fillPost, openStep, signIn, signInOf } from './support'

test('a published post is passed on: words to paste, two pictures to put, a link as evidence', async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const title = `Warga membersihkan Sungai Kuin ${Date.now().toString(36)}`
  await signIn(page, signInOf('officer', 'kelurahan-pelambuan'))
  await page.goto('/meja/tulis')
  await fillPost(page, title)
  await openStep(page, 'Foto')
  await page.getByLabel('Tambah foto').setInputFiles(await drawPhotos(1))
  await page.getByLabel('Teks alternatif foto 1').fill('Warga mengangkat sampah dari sungai')
  await openStep(page, 'Periksa')
  await page.getByRole('button', { name: 'Terbitkan berita' }).click()
  await page.getByRole('link', { name: 'Bagikan ke WhatsApp, Instagram, Facebook' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)

  await page.getByRole('button', { name: 'Salin teks WhatsApp' }).click()
  await expect(page.getByText('Teks WhatsApp tersalin.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`*${title}*`)
  expect(copied).toMatch(/\/berita\/warga-membersihkan-sungai-kuin/)
  await expect(page.getByLabel('Instagram', { exact: true })).toHaveValue(/#KelurahanPelambuan/)

  for (const [at, width, height] of [
    [0, 1080, 1080],
    [1, 1080, 1920],
  ] as const) {
    const href = await page.getByRole('link', { name: 'Unduh' }).nth(at).getAttribute('href')
    const answer = await page.request.get(href ?? '')
    expect(answer.headers()['content-type']).toBe('image/jpeg')
    const bytes = await answer.body()
    expect(bytes.length).toBeLessThan(600_000)
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height, format: 'jpeg' })
  }

  await page.getByLabel('Kanal').selectOption('facebook')
  await page.getByLabel('Tautan unggahan').fill('https://instagram.com/p/abc')
  await page.getByRole('button', { name: 'Catat tautan' }).click()
  await expect(page.getByText('Salin tautan unggahannya dari Facebook').first()).toBeVisible()
  await expect(page.getByLabel('Kanal')).toHaveValue('facebook')
  await page.getByLabel('Tautan unggahan').fill('https://www.facebook.com/pelambuan/posts/1')
  await page.getByRole('button', { name: 'Catat tautan' }).click()
  await expect(page.getByRole('link', { name: 'https://www.facebook.com/pelambuan/posts/1' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'Hapus tautan Facebook ini' }).click()
  await expect(page.getByText('Belum ada tautan yang dicatat.')).toBeVisible()
})
