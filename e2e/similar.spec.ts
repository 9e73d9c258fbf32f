import { expect, type Page, test } from '@playwright/test'
import { expectNoFindings, openStep, signIn, signInOf, today } from './support'

async function write(page: Page, title: string, text: string): Promise<void> {
  await page.goto('/meja/tulis')
  await openStep(page, 'Di mana')
  await page.getByLabel('Tanggal kegiatan').fill(today())
  await page.getByLabel('Tempat tepatnya').fill('Balai warga')
  await openStep(page, 'Apa')
  await page.getByLabel('Judul', { exact: true }).fill(title)
  await page.getByRole('textbox', { name: 'Isi berita' }).fill(text)
}

for (const width of [360, 1280]) {
  test(`who writes what another unit has published sees it beside, and joins it (${width})`, async ({ browser }) => {
    test.setTimeout(180_000)
    const stamp = Date.now().toString(36)
    const title = `Imunisasi serentak di sekolah ${stamp}`
    const sentence = (at: number) =>
      `Petugas puskesmas memeriksa murid kelas ${at} gelombang ${stamp}${at} dengan tertib.`
    const text = Array.from({ length: 14 }, (_, at) => sentence(at)).join(' ')
    const viewport = { width, height: 800 }
    const lead = await (await browser.newContext({ viewport })).newPage()
    const writer = await (await browser.newContext({ viewport })).newPage()
    const resident = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage()
    await signIn(lead, signInOf('officer', 'kelurahan-pelambuan'))
    await signIn(writer, signInOf('officer', 'disdik'))

    await write(lead, title, text)
    await openStep(lead, 'Periksa')
    await lead.getByRole('button', { name: 'Terbitkan berita' }).click()
    await expect(lead.getByText('Berita Anda sudah terbit.')).toBeVisible()
    const address = await lead.getByRole('link', { name: 'Lihat berita di halaman warga' }).getAttribute('href')

    await test.step('the writer is warned while writing, with both texts side by side', async () => {
      await write(writer, `Murid diimunisasi ${stamp}`, `${text} Kepala sekolah berterima kasih.`)
      const warning = writer.getByRole('region', { name: 'Mirip dengan berita lain' })
      await expect(warning.getByRole('link', { name: title })).toBeVisible({ timeout: 15_000 })
      await expect(warning).toContainText('% sama')
      await warning.getByText('Bandingkan').click()
      await expect(warning.getByRole('group', { name: 'Kelurahan Pelambuan' })).toContainText(sentence(3))
      await expect(warning.getByRole('group', { name: 'Tulisan Anda' })).toContainText('Kepala sekolah berterima kasih')
      await expectNoFindings(writer)
      await writer
        .getByRole('textbox', { name: 'Isi berita' })
        .fill('Hari ini sekolah kami menanam pohon bersama warga.')
      await expect(warning).toHaveCount(0, { timeout: 15_000 })
      await writer.getByRole('textbox', { name: 'Isi berita' }).fill(text)
      await expect(warning).toBeVisible({ timeout: 15_000 })
    })

    await test.step('the writer asks to join it', async () => {
      await writer.getByRole('link', { name: 'Jadikan berita bersama' }).click()
      await expectNoFindings(writer)
      await writer.getByRole('button', { name: 'Minta bergabung' }).click()
      await expect(writer.getByText('Permintaan Anda terkirim.')).toBeVisible()
      await expect(writer.getByRole('region', { name: 'Menunggu jawaban unit lain' })).toContainText(title)
    })

    await test.step('the officer of the other unit accepts', async () => {
      await lead.goto('/meja')
      await lead.getByRole('link', { name: /Jawab \d+ permintaan unit lain/ }).click()
      const requests = lead.getByRole('region', { name: 'Permintaan berita bersama' })
      await expect(requests).toContainText('meminta bergabung')
      await expectNoFindings(lead)
      await requests.getByRole('button', { name: `Terima ${title}` }).click()
      await expect(lead.getByText('Berita itu kini berita bersama.')).toBeVisible()
    })

    await test.step('residents read who stands behind it, and find it on the page of either unit', async () => {
      await resident.goto(address ?? '')
      const together = resident.getByText('Bersama:')
      await together.getByRole('link').click()
      await expect(resident).toHaveURL(/\/unit\/disdik$/)
      await expect(resident.getByRole('link', { name: title })).toBeVisible()
      await resident.goto('/unit/kelurahan-pelambuan')
      await expect(resident.getByRole('link', { name: title })).toBeVisible()
    })

    await test.step('the unit of the post may end it and ask another', async () => {
      await lead.goto('/meja/berita?status=terbit')
      await lead.getByRole('link', { name: title }).click()
      await lead.getByRole('button', { name: /^Lepaskan/ }).click()
      await expect(lead.getByText('Unit itu tidak lagi di samping berita ini.')).toBeVisible()
      await lead.getByRole('button', { name: 'Ajak unit' }).click()
      await expect(lead.getByText('Pilih unit.').first()).toBeVisible()
      await lead.getByLabel('Unit yang diajak').selectOption({ label: 'Kelurahan Mantuil' })
      await lead.getByRole('button', { name: 'Ajak unit' }).click()
      await expect(lead.getByText('Ajakan terkirim.')).toBeVisible()
      await expectNoFindings(lead)
      await resident.goto(address ?? '')
      await expect(resident.getByText('Bersama:')).toHaveCount(0)
    })
  })
}
