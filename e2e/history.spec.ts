import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { fillPost, openStep, signIn, signInOf } from './support'

const NOTE = 'Jam mulai diralat dari 08.00 menjadi 09.00.'

test('a public text is corrected with a note, its history shows what changed and brings the old words back', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const title = `Posyandu lansia ${Date.now().toString(36)}`
  const officer = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  const resident = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(officer, signInOf('officer', 'kelurahan-pelambuan'))
  await officer.goto('/meja/tulis')
  await fillPost(officer, title)
  await openStep(officer, 'Apa')
  await officer.getByLabel('Ringkasan').fill('Mulai pukul 08.00 di balai kelurahan.')
  await officer.getByRole('textbox', { name: 'Isi berita' }).fill('Bawa buku periksa.')
  await openStep(officer, 'Periksa')
  await officer.getByRole('button', { name: 'Terbitkan berita' }).click()
  await expect(officer.getByText('Berita Anda sudah terbit.')).toBeVisible()
  const address =
    (await officer.getByRole('link', { name: 'Lihat berita di halaman warga' }).getAttribute('href')) ?? ''

  await test.step('a change of content asks for a note, and loses nothing meanwhile', async () => {
    await officer.getByLabel('Ringkasan').fill('Mulai pukul 09.00 di balai kelurahan.')
    await officer.getByLabel(/^Isinya berubah/).check()
    await officer.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(officer.getByText('Tuliskan apa yang berubah').first()).toBeVisible()
    await expect(officer.getByLabel('Ringkasan')).toHaveValue('Mulai pukul 09.00 di balai kelurahan.')
    await officer.getByLabel('Catatan perubahan').fill(NOTE)
    await officer.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(officer.getByText('Perubahan tersimpan')).toBeVisible()
    await resident.goto(address)
    await expect(resident.getByRole('region', { name: 'Catatan perubahan' })).toContainText(NOTE)
  })

  await test.step('a small change says nothing to readers', async () => {
    await officer.getByLabel('Ringkasan').fill('Mulai pukul 09.00 di Balai Kelurahan.')
    await officer.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(officer.getByText('Perubahan tersimpan')).toBeVisible()
    await resident.goto(address)
    await expect(resident.getByText('Mulai pukul 09.00 di Balai Kelurahan.').first()).toBeVisible()
    await expect(resident.getByRole('region', { name: 'Catatan perubahan' }).getByRole('listitem')).toHaveCount(1)
  })

  await test.step('the history shows the words and brings the first text back', async () => {
    await officer.getByRole('link', { name: 'Riwayat' }).click()
    const versions = officer.getByRole('list', { name: 'Versi' }).getByRole('link')
    // What was kept by itself as the first question was left, what was published, two changes.
    await expect(versions).toHaveCount(4)
    const changes = officer.getByRole('region', { name: 'Perbedaan' })
    await expect(changes.locator('del').first()).toContainText('balai')
    await expect(changes.locator('ins').first()).toContainText('Balai')
    await versions.nth(3).click()
    await expect(changes).toContainText('Naskah pertama')
    await versions.nth(2).click()
    await expect(changes).not.toContainText('Naskah pertama')
    const { violations } = await new AxeBuilder({ page: officer }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await officer.getByText('Kembalikan naskah ke versi ini').click()
    await officer.getByRole('button', { name: 'Kembalikan versi ini' }).click()
    await expect(officer.getByText('Naskah dikembalikan ke versi yang dipilih.')).toBeVisible()
    await resident.goto(address)
    await expect(resident.getByText('Mulai pukul 08.00 di balai kelurahan.').first()).toBeVisible()
  })
})
