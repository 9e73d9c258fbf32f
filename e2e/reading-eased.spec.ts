import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'
import { heading, headlines, openArticle, openGallery, photos, test } from './readers'

/** Bytes of JavaScript that a page may send, packed. */
const MOST_SCRIPT_BYTES = 5_000

test.describe('with JavaScript', () => {
  const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isSamePage: true }))
  const isSamePage = (page: Page) => page.evaluate(() => 'isSamePage' in window)

  test('a story is handed to an app of the device, and its address to the clipboard', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(() => {
      navigator.share = async (shared) => void Object.assign(window, { shared })
    })
    await page.goto('/')
    const title = await openArticle(page)
    const url = await page.locator('link[rel=canonical]').getAttribute('href')
    await page.getByRole('button', { name: 'Salin tautan' }).click()
    await expect(page.getByRole('status')).toHaveText('Tautan tersalin.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
    await page.getByRole('button', { name: 'Bagikan' }).click()
    expect(await page.evaluate(() => 'shared' in window && window.shared)).toEqual({ title, url })
  })

  test('a clipboard that refuses is told, and no list of apps is offered where there is none', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
      Object.defineProperty(navigator, 'share', { value: undefined })
    })
    await page.goto('/')
    await openArticle(page)
    await page.getByRole('button', { name: 'Salin tautan' }).click()
    await expect(page.getByRole('status')).toContainText('Tautan tidak dapat disalin.')
    await expect(page.getByRole('button', { name: 'Bagikan' })).toHaveCount(0)
  })

  test('photos are looked at by keyboard, and the focus comes back', async ({ page }) => {
    const count = await openGallery(page)
    const first = photos(page).first()
    const viewer = (position: number) =>
      page.getByRole('dialog', { name: `Foto ${position} dari ${count}`, exact: true })
    await first.press('Enter')
    await expect(viewer(1)).toBeVisible()
    await expect(viewer(1).getByRole('button', { name: 'Tutup' })).toBeFocused()
    const alt = (await first.locator('img').getAttribute('alt')) ?? ''
    await expect(viewer(1).locator('img')).toHaveAttribute('alt', alt)
    const caption = await page.getByRole('figure').first().locator('figcaption').textContent()
    await expect(viewer(1)).toContainText(caption ?? '')
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await expect(viewer(2)).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(viewer(count)).toBeVisible()
    await viewer(count).getByRole('button', { name: 'Foto berikutnya' }).click()
    await expect(viewer(1)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(viewer(1)).toBeHidden()
    await expect(first).toBeFocused()
  })

  test('the news is filtered and paged on the same page, and the way back leads through it', async ({ page }) => {
    await page.goto('/berita')
    await mark(page)
    const all = await headlines(page)
    const type = page.getByLabel('Jenis')
    await page.getByText('Saring berita').click()
    await type.focus()
    await type.selectOption('Kegiatan')
    await expect(heading(page, 'Berita kegiatan')).toBeVisible()
    await expect(page).toHaveURL(/\/berita\?jenis=kegiatan$/)
    await expect(page.getByRole('status')).toHaveText(/^Berita kegiatan: \d+ berita ditampilkan\.$/)
    await expect(type).toBeFocused()
    const newest = await headlines(page)
    await page.getByRole('link', { name: 'Lebih lama' }).click()
    await expect(page).toHaveURL(/sebelum=/)
    await expect(page.getByRole('region', { name: 'Hasil' })).toBeFocused()
    expect(await headlines(page)).not.toEqual(newest)
    await page.goBack()
    await expect.poll(() => headlines(page)).toEqual(newest)
    await page.goBack()
    await expect.poll(() => headlines(page)).toEqual(all)
    await expect(heading(page, 'Berita')).toBeVisible()
    await expect(type).toHaveValue('')
    await page.goForward()
    await expect(heading(page, 'Berita kegiatan')).toBeVisible()
    await expect(type).toHaveValue('kegiatan')
    await page.getByRole('link', { name: 'Hapus saringan' }).click()
    await expect(heading(page, 'Berita')).toBeVisible()
    await expect(type).toHaveValue('')
    expect(await isSamePage(page)).toBe(true)
  })

  test('a search is answered on the same page', async ({ page }) => {
    await page.goto('/cari')
    await mark(page)
    await page.getByLabel('Kata yang dicari').fill('zzqqxx')
    await page.getByLabel('Kata yang dicari').press('Enter')
    await expect(page.getByText('Tidak ada berita tentang “zzqqxx”', { exact: true })).toBeVisible()
    await page.getByLabel('Kata yang dicari').fill('posyandu')
    await page.getByRole('search').last().getByRole('button', { name: 'Cari' }).click()
    await expect(page.getByText('Yang ditemukan untuk “posyandu”')).toBeVisible()
    await expect(page).toHaveURL(/\/cari\?q=posyandu$/)
    expect(await isSamePage(page)).toBe(true)
  })

  test('where the list cannot be read in place, the browser goes to its address', async ({ page }) => {
    await page.route(/jenis=agenda/, (route) =>
      route.request().resourceType() === 'fetch' ? route.fulfill({ body: 'Sebentar' }) : route.continue(),
    )
    await page.goto('/berita')
    await mark(page)
    await page.getByText('Saring berita').click()
    await page.getByLabel('Jenis').selectOption('Agenda')
    await expect(heading(page, 'Berita agenda')).toBeVisible()
    expect(await isSamePage(page)).toBe(false)
  })

  test('the chosen kelurahan is offered the next time, until it is forgotten', async ({ page }) => {
    await page.goto('/')
    const choice = page.getByLabel('Kelurahan saya')
    await choice.selectOption('Teluk Dalam')
    await page.getByRole('button', { name: 'Buka' }).click()
    await expect(heading(page, 'Berita di Kelurahan Teluk Dalam')).toBeVisible()
    await page.goto('/')
    await page.getByRole('link', { name: 'Kabar Teluk Dalam' }).click()
    await expect(heading(page, 'Kabar Kelurahan Teluk Dalam')).toBeVisible()
    await page.goBack()
    await page.getByRole('button', { name: 'Lupakan pilihan' }).click()
    await expect(choice).toBeFocused()
    await page.reload()
    await expect(choice).toBeVisible()
    await expect(page.getByRole('link', { name: 'Kabar Teluk Dalam' })).toHaveCount(0)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('a browser that keeps nothing still leads to the kelurahan', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('refused')
        },
      })
    })
    await page.goto('/')
    await page.getByLabel('Kelurahan saya').selectOption('Teluk Dalam')
    await page.getByRole('button', { name: 'Buka' }).click()
    await expect(heading(page, 'Berita di Kelurahan Teluk Dalam')).toBeVisible()
  })

  test('a page sends a few kilobytes of JavaScript, all of it the portal’s own', async ({ page }) => {
    await openGallery(page)
    for (const path of [new URL(page.url()).pathname, '/', '/berita', '/cari?q=sungai']) {
      let bytes = 0
      const count = (response: Response) => {
        if (response.request().resourceType() === 'script') bytes += Number(response.headers()['content-length'])
      }
      page.on('response', count)
      await page.goto(path, { waitUntil: 'networkidle' })
      page.off('response', count)
      expect.soft(bytes, path).toBeGreaterThan(0)
      expect.soft(bytes, path).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
      const written = await page
        .locator('script:not([type="application/ld+json"])')
        .evaluateAll((all) => all.map((script) => script.getAttribute('src')))
      for (const source of written) expect.soft(source, path).toMatch(/^\/skrip\/[a-z-]+\.js\?v=[0-9a-f]+$/)
    }
  })
})
