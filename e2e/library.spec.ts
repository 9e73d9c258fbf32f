import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { drawPhoto, expectNoFindings, fillPost, openStep, signIn, signInOf } from './support'

const photo = async () => ({ name: 'kegiatan-1.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto() })

for (const width of [360, 1280]) {
  test(`a photo of the library is described once and used again, cropped where it matters (${width})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const stamp = Date.now().toString(36)
    const altText = `Kader menimbang balita ${stamp}`
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage()
    await signIn(page, signInOf('officer', 'kelurahan-pelambuan'))

    await test.step('a photo that a post describes is kept with its words', async () => {
      await page.goto('/meja/tulis')
      await fillPost(page, `Posyandu pertama ${stamp}`)
      await openStep(page, 'Foto')
      await page.getByLabel('Tambah foto').setInputFiles(await photo())
      await page.getByLabel('Teks alternatif foto 1').fill(altText)
      await page.getByLabel('Kredit foto 1').fill('Rina')
      await openStep(page, 'Periksa')
      await page.getByRole('button', { name: 'Terbitkan berita' }).click()
      await expect(page.getByText('Berita Anda sudah terbit.')).toBeVisible()
    })
    const address = (await page.getByRole('link', { name: 'Lihat berita di halaman warga' }).getAttribute('href')) ?? ''

    await test.step('it is found in the library by its words', async () => {
      await page.goto('/meja/berita')
      await page.getByRole('link', { name: 'Pustaka foto' }).click()
      await expectNoFindings(page)
      await page.getByLabel('Cari foto').fill(`menimbang ${stamp}`)
      await page.getByRole('button', { name: 'Tampilkan' }).click()
      await expect(page.getByText('Dipakai di 1 berita')).toBeVisible()
      await page.getByRole('link', { name: altText }).click()
      await expect(page.getByLabel('Kredit')).toHaveValue('Rina')
      await expect(page.getByRole('link', { name: `Posyandu pertama ${stamp}` })).toBeVisible()
      await page.getByText('Hapus foto ini').click()
      await expect(page.getByText('Foto ini dipakai di 1 berita.')).toBeVisible()
      await expectNoFindings(page)
    })

    await test.step('a focal point is chosen by a tap, corrected by a number', async () => {
      const before = await previewOf(page, address)
      const photo = page.getByAltText('Foto utuh')
      const box = await photo.boundingBox()
      await photo.click({ position: { x: (box?.width ?? 0) * 0.25, y: (box?.height ?? 0) * 0.9 } })
      await expect(page.getByLabel('Mendatar, dalam persen')).toHaveValue('25')
      await page.getByLabel('Tegak, dalam persen').fill('150')
      await page.getByRole('button', { name: 'Simpan foto' }).click()
      await expect(page.getByText('dari 0 sampai 100').first()).toBeVisible()
      await expect(page.getByLabel('Mendatar, dalam persen')).toHaveValue('25')
      await page.getByLabel('Tegak, dalam persen').fill('100')
      await page.getByRole('button', { name: 'Simpan foto' }).click()
      await expect(page.getByText('Perubahan foto tersimpan.')).toBeVisible()
      const after = await previewOf(page, address)
      expect(after).toMatch(/\/pratinjau-25-100\.jpg$/)
      expect(after).not.toBe(before)
      const bytes = await (await page.request.get(new URL(after).pathname)).body()
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
      const card = page.locator(`a[href="${address}"]`).first()
      await page.goto('/unit/kelurahan-pelambuan')
      const thumb = page.getByRole('article').filter({ has: card }).locator('img')
      await expect(thumb.first()).toHaveCSS('object-position', '25% 100%')
    })

    await test.step('another post takes it from the library by keyboard alone', async () => {
      await page.goto('/meja/tulis')
      await fillPost(page, `Posyandu kedua ${stamp}`)
      await openStep(page, 'Foto')
      await page.getByRole('button', { name: 'Pilih dari pustaka' }).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Pustaka foto unit' })
      await dialog.getByLabel('Cari foto').fill(stamp)
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('button', { name: altText })).toHaveCount(1)
      await expectNoFindings(page)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(dialog.getByText('Sudah di berita ini')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('button', { name: 'Pilih dari pustaka' })).toBeFocused()
      await expect(page.getByLabel('Teks alternatif foto 1')).toHaveValue(altText)
      await expect(page.getByLabel('Kredit foto 1')).toHaveValue('Rina')
      await openStep(page, 'Apa')
      await expect(page.getByText('Foto 1 sudah dipakai di berita')).toBeVisible({ timeout: 15_000 })
      await openStep(page, 'Periksa')
      await page.getByRole('button', { name: 'Simpan draf' }).click()
      await expect(page.getByText('Draf tersimpan.')).toBeVisible()
    })

    await test.step('one that nothing uses is deleted', async () => {
      await page.goto('/meja/tulis')
      // Not through the form: what is being written is kept, and then uses it.
      const unitId = await page.locator('input[name=unitId]').inputValue()
      const headers = { Origin: new URL(page.url()).origin }
      const sent = await page.request.post('/meja/foto', { headers, multipart: { unitId, foto: await photo() } })
      expect(sent.status()).toBe(200)
      await page.goto('/meja/pustaka?belum=ya&cari=kegiatan-1')
      await page.getByRole('link', { name: 'kegiatan-1.jpg' }).first().click()
      await page.getByText('Hapus foto ini').click()
      await page.getByRole('button', { name: 'Hapus selamanya' }).click()
      await expect(page.getByText('Foto itu sudah dihapus.')).toBeVisible()
    })
  })
}

test('the focal point is set without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, signInOf('officer', 'kelurahan-pelambuan'))
  await page.goto('/meja/pustaka')
  await page.getByRole('main').getByRole('listitem').getByRole('link').last().click()
  await page.getByLabel('Mendatar, dalam persen').fill('10')
  await page.getByRole('button', { name: 'Simpan foto' }).click()
  await expect(page.getByText('Perubahan foto tersimpan.')).toBeVisible()
  await expect(page.getByLabel('Mendatar, dalam persen')).toHaveValue('10')
})

/** The picture that a link to the address shows elsewhere. */
async function previewOf(page: Page, address: string): Promise<string> {
  const html = await (await page.request.get(address)).text()
  return /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
}
