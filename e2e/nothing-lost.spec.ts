import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { openStep, signIn, signInOf, today } from './support'

const OFFICER = signInOf('officer', 'kelurahan-pelambuan')
const body = (page: Page) => page.getByRole('textbox', { name: 'Isi berita' })
const saved = (page: Page) => page.getByText('Tersimpan otomatis')

/** Opens a stored draft or a new form and waits until its editor can be typed into. */
async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  await openStep(page, 'Apa')
  return page
}

test('what is typed is kept without a button, through a bad line, a crash and an expired session', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const title = `Jalan Pelambuan ditutup ${Date.now().toString(36)}`
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  let page = await context.newPage()
  await signIn(page, OFFICER)
  page = await open(context, '/meja/tulis')

  await test.step('a new text is a draft two seconds after the last key', async () => {
    await page.getByLabel('Judul', { exact: true }).fill(title)
    await body(page).fill('Jalan ditutup untuk perbaikan.')
    const typed = Date.now()
    await expect(saved(page)).toBeVisible()
    expect(Date.now() - typed).toBeLessThan(4_000)
    await page.close()
  })
  page = await open(context, '/meja/tulis')
  const path = (await page.getByRole('link', { name: title }).getAttribute('href')) ?? ''
  await page.close()

  await test.step('closed without saving, it is there again', async () => {
    page = await open(context, path)
    await expect(body(page)).toContainText('Jalan ditutup untuk perbaikan.')
    await expect(page.getByRole('heading', { name: 'Ada naskah di perangkat ini' })).toHaveCount(0)
  })

  await test.step('without a line it says so, and sends by itself when there is one', async () => {
    await context.setOffline(true)
    await body(page).fill('Jalan ditutup sampai Jumat.')
    await expect(page.getByText('Belum terkirim ke server.')).toBeVisible()
    await context.setOffline(false)
    await expect(saved(page)).toBeVisible()
    await page.close()
    page = await open(context, path)
    await expect(body(page)).toContainText('Jalan ditutup sampai Jumat.')
  })

  await test.step('after a crash without a line the device offers what it kept', async () => {
    await context.setOffline(true)
    await body(page).fill('Jalan ditutup sampai Sabtu.')
    await expect(page.getByText('Belum terkirim ke server.')).toBeVisible()
    await page.close()
    await context.setOffline(false)
    page = await open(context, path)
    await expect(body(page)).toContainText('sampai Jumat.')
    await page.getByRole('button', { name: 'Pulihkan naskah itu' }).click()
    await expect(body(page)).toContainText('sampai Sabtu.')
    await expect(saved(page)).toBeVisible()
  })

  await test.step('an expired session loses nothing: after signing in again the text is offered', async () => {
    await context.clearCookies()
    await body(page).fill('Jalan ditutup sampai Minggu pagi.')
    await expect(page.getByText('Sesi Anda sudah berakhir.')).toBeVisible()
    await signIn(page, OFFICER)
    page = await open(context, path)
    await page.getByRole('button', { name: 'Pulihkan naskah itu' }).click()
    await expect(body(page)).toContainText('sampai Minggu pagi.')
    await openStep(page, 'Periksa')
    await page.getByRole('button', { name: 'Simpan draf' }).click()
    await expect(page.getByText('Draf tersimpan.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Ada naskah di perangkat ini' })).toHaveCount(0)
  })

  await test.step('keeping makes no version of its history, saving does', async () => {
    await page.getByRole('link', { name: 'Riwayat' }).click()
    await expect(page.getByRole('list', { name: 'Versi' }).getByRole('link')).toHaveCount(2)
  })

  await test.step('an answer that is lost on the way makes neither a second draft nor a conflict, and loses no later word', async () => {
    page = await open(context, '/meja/tulis')
    const unheard = `${title} tak terdengar`
    for (const [before, after] of [
      ['Kalimat pertama.', 'Kalimat pertama dan kedua.'],
      ['Kalimat ketiga.', 'Kalimat ketiga dan keempat.'],
    ] as const) {
      let lost = 0
      await page.route('**/meja/simpan-otomatis', async (route) => {
        lost += 1
        if (lost > 1) return route.continue()
        await route.fetch()
        await route.abort()
      })
      await page.getByLabel('Judul', { exact: true }).fill(unheard)
      await body(page).fill(before)
      await expect(page.getByText('Belum terkirim ke server.')).toBeVisible()
      await body(page).fill(after)
      await expect(saved(page)).toBeVisible({ timeout: 15_000 })
      await page.unroute('**/meja/simpan-otomatis')
    }
    // What the server has, whatever the device kept.
    await page.evaluate(() => localStorage.clear())
    await page.close()
    page = await open(context, '/meja/tulis')
    await page.getByRole('link', { name: unheard }).click()
    await openStep(page, 'Apa')
    await expect(body(page)).toContainText('Kalimat ketiga dan keempat.')
    await page.goto('/meja/berita?status=draf')
    await expect(page.getByRole('link', { name: unheard })).toHaveCount(1)
    await page.close()
  })

  await test.step('a new text that was kept is published with one button', async () => {
    page = await open(context, '/meja/tulis')
    await page.getByLabel('Judul', { exact: true }).fill(`${title} lagi`)
    await body(page).fill('Ditutup lagi.')
    await expect(saved(page)).toBeVisible()
    await body(page).fill('Ditutup lagi pekan depan.')
    await openStep(page, 'Di mana')
    await page.getByLabel('Tanggal kegiatan').fill(today())
    await page.getByLabel('Tempat tepatnya').fill('Jalan Pelambuan')
    await openStep(page, 'Periksa')
    await page.getByRole('button', { name: 'Terbitkan berita' }).click()
    await expect(page.getByText('Berita Anda sudah terbit.')).toBeVisible()
    await page.goto('/meja/tulis')
    await expect(page.getByRole('heading', { name: 'Ada naskah di perangkat ini' })).toHaveCount(0)
  })
})
