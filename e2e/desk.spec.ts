import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { BODY, signIn, signInOf } from './support'

const UNIT = 'kelurahan-pelambuan'

test('a visitor who asks for a page of the desk signs in and is led to it', async ({ page }) => {
  const person = signInOf('officer', UNIT)
  await page.goto('/meja/berita?status=ditarik')
  await page.getByLabel('Nama pengguna').fill(person.username)
  await page.getByLabel('Kata sandi').fill(person.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(/\/meja\/berita\?status=ditarik$/)
})

test('whoever only evaluates finds the leagues at the desk and no way to write', async ({ page }) => {
  await signIn(page, signInOf('evaluator'))
  await expect(page.getByRole('heading', { name: 'SKPD layanan publik' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tulis', exact: true })).toHaveCount(0)
  await page.goto('/meja/tulis')
  await expect(page.getByText('Anda belum bertugas di sebuah unit')).toBeVisible()
})

test('an administrator chooses in whose name to write', async ({ page }) => {
  await signIn(page, signInOf('administrator'))
  await page.goto('/meja/tulis')
  await page.getByLabel('Judul', { exact: true }).fill('Layanan baru di Mal Pelayanan Publik')
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByText('Pilih unit.').first()).toBeVisible()
  await page.getByLabel('Unit', { exact: true }).selectOption({ label: 'Dinas Pendidikan' })
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByText('Draf tersimpan.')).toBeVisible()
  await expect(page.getByText('Dinas Pendidikan').first()).toBeVisible()
})

test('without JavaScript a photo over 10 MB arrives whole, and a second save keeps the text as it was', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(page, signInOf('officer', UNIT))
  await page.goto('/meja/tulis')
  const noise = await sharp(randomBytes(3_200 * 3_200 * 3), { raw: { width: 3_200, height: 3_200, channels: 3 } })
    .jpeg({ quality: 97 })
    .toBuffer()
  expect(noise.length).toBeGreaterThan(10 * 1024 * 1024)
  expect(noise.length).toBeLessThan(15 * 1024 * 1024)
  await page.getByLabel('Judul', { exact: true }).fill('Foto besar dari kamera')
  await page.getByLabel('Isi berita').fill(BODY)
  await page.getByLabel('Tambah foto').setInputFiles({ name: 'besar.jpg', mimeType: 'image/jpeg', buffer: noise })
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByText('Draf tersimpan.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('group', { name: 'Foto 1 (foto utama)' })).toBeVisible()
  await page.getByLabel('Teks alternatif foto 1').fill('Titik-titik berwarna acak')
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByLabel('Teks alternatif foto 1')).toHaveValue('Titik-titik berwarna acak')
  await expect(page.getByLabel('Isi berita')).toHaveValue(BODY)
})
