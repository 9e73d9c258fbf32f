import { expect } from '@playwright/test'
import { heading, headlines, openArticle, photos, test } from './readers'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('from the front page to a story, to its photo and back', async ({ page }) => {
    await page.goto('/')
    const title = await openArticle(page)
    await expect(page.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('href', /^https:\/\/wa\.me\/\?text=/)
    await expect(page.getByRole('button', { name: /^(Bagikan|Salin tautan)$/ })).toHaveCount(0)
    const [photo] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('.webp') && response.request().isNavigationRequest()),
      photos(page).first().click(),
    ])
    expect(photo.headers()['content-type']).toBe('image/webp')
    await expect(page).toHaveURL(/\/media\/foto\/[0-9a-f-]+\/\d+\.webp$/)
    await page.goBack()
    await expect(heading(page, title)).toBeVisible()
  })

  test('the news by type and kelurahan, and its older and newer pages', async ({ page }) => {
    await page.goto('/berita')
    await page.getByText('Saring berita').click()
    await page.getByLabel('Jenis').selectOption('Kegiatan')
    await page.getByRole('button', { name: 'Terapkan saringan' }).click()
    await expect(heading(page, 'Berita kegiatan')).toBeVisible()
    const newest = await headlines(page)
    await page.getByRole('link', { name: 'Lebih lama' }).click()
    await expect(heading(page, 'Berita kegiatan')).toBeVisible()
    const older = await headlines(page)
    expect(older.filter((title) => newest.includes(title))).toEqual([])
    await page.getByRole('link', { name: 'Lebih baru' }).click()
    expect(await headlines(page)).toEqual(newest)
    await page.getByLabel('Kelurahan', { exact: true }).selectOption('Pelambuan')
    await page.getByRole('button', { name: 'Terapkan saringan' }).click()
    await expect(heading(page, 'Berita kegiatan di Kelurahan Pelambuan')).toBeVisible()
    await page.getByRole('link', { name: 'Hapus saringan' }).click()
    await expect(heading(page, 'Berita')).toBeVisible()
  })

  test('a unit tells who answers for it and what it did', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name: 'Unit' }).click()
    await page.getByRole('link', { name: 'Dinas Pendidikan' }).click()
    await expect(heading(page, 'Dinas Pendidikan')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Hubungi kami' })).toContainText('Petugas publikasi')
    await expect(page.getByRole('region', { name: 'Berita', exact: true }).getByRole('article')).toHaveCount(12)
    await page.getByRole('link', { name: 'Berita yang lebih lama' }).click()
    await expect(heading(page, 'Berita dari Dinas Pendidikan')).toBeVisible()
  })

  test('a search with a typing error finds what is spelt like it', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox', { name: 'Cari berita' }).fill('posiandu')
    await page.getByRole('button', { name: 'Cari' }).click()
    await expect(page.getByText('Yang mirip dengan “posiandu”')).toBeVisible()
    await expect(page.getByRole('article').first()).toContainText(/posyandu/i)
    await expect(page.getByLabel('Kata yang dicari')).toHaveValue('posiandu')
  })

  test('the form on the front page leads to the news of a kelurahan', async ({ page }) => {
    await page.goto('/')
    await page.getByLabel('Kelurahan saya').selectOption('Teluk Dalam')
    await page.getByRole('button', { name: 'Buka' }).click()
    await expect(heading(page, 'Berita di Kelurahan Teluk Dalam')).toBeVisible()
  })

  test('a row of the ranking opens to its explanation, and that leads to all of it', async ({ page }) => {
    await page.goto('/peringkat')
    await page.getByRole('link', { name: 'Peringkat lengkap Kelurahan' }).click()
    await expect(heading(page, 'Peringkat Kelurahan')).toBeVisible()
    await page.getByRole('navigation', { name: 'Waktu lain' }).getByRole('link').first().click()
    const row = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('group') })
      .first()
    const explanation = row.getByRole('link', { name: /^Penjelasan lengkap skor/ })
    await expect(explanation).toBeHidden()
    await row.getByText('Peringkat 1').click()
    await explanation.click()
    await expect(page.getByRole('heading', { level: 1, name: /^Skor Kelurahan/ })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Dari mana skor ini' })).toBeVisible()
  })
})
