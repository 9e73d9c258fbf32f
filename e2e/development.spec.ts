import { expect, type Page, test } from '@playwright/test'
import { db } from '@/lib/db'
import { hashPassword } from '@/modules/accounts/password'
import { createOfficer, createUnit } from '@/prisma/factories'
import { drawPhotos, expectNoFindings, officerOutside, openStep, signIn, signInOf, today } from './support'

const UNIT = 'kelurahan-pelambuan'
const BODY = Array.from(
  { length: 8 },
  (_, at) =>
    `Pekerja memasang papan ulin pada bentang ${at + 1}, lalu pengawas memeriksa tiang dan sambungannya bersama ketua RT.`,
).join(' ')

/** Fills in a report on the work and stops at the last question; the work is chosen already. */
async function fillReport(page: Page, report: { title: string; state: string; percent?: string; reason?: string }) {
  await openStep(page, 'Di mana')
  await page.getByLabel('Keadaan sekarang').selectOption({ label: report.state })
  if (report.percent) await page.getByLabel('Kemajuan dalam persen').fill(report.percent)
  if (report.reason) await page.getByLabel('Alasan').fill(report.reason)
  await page.getByLabel('Tanggal keadaan ini').fill(today())
  await openStep(page, 'Apa')
  await page.getByLabel('Judul', { exact: true }).fill(report.title)
  await page.getByRole('textbox', { name: 'Isi berita' }).fill(`${report.title}. ${BODY}`)
  await openStep(page, 'Siapa')
  await page.getByLabel('Bagaimana', { exact: true }).fill('Dikerjakan bertahap saat air surut.')
}

async function publish(page: Page): Promise<string> {
  await openStep(page, 'Periksa')
  await page.getByRole('button', { name: 'Terbitkan berita' }).click()
  await expect(page.getByText('Berita Anda sudah terbit')).toBeVisible({ timeout: 30_000 })
  return new URL(page.url()).pathname
}

for (const width of [360, 1280]) {
  test(`a work is planned, begun, reported on and finished, and its last post takes it back, at ${width} pixels`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const word = `seroja${Date.now().toString(36)}`
    const name = `Titian Gang ${word}`
    const viewport = { width, height: 800 }
    const officer = await (await browser.newContext({ viewport })).newPage()
    const resident = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage()
    await signIn(officer, signInOf('officer', UNIT))
    let desk = ''
    let address = ''
    let last = ''

    await test.step('the work is made on the way, while its first post is being written', async () => {
      await officer.goto('/meja/tulis')
      await officer.getByRole('toolbar', { name: 'Bentuk tulisan', includeHidden: true }).waitFor({ state: 'attached' })
      await officer.getByLabel('Jenis berita').selectOption({ label: 'Pembangunan' })
      await openStep(officer, 'Di mana')
      await officer.getByText('Belum ada di daftar? Buat pembangunan baru').click()
      await officer.getByLabel('Nama pekerjaan').fill('abc')
      await officer.getByRole('button', { name: 'Buat pembangunan' }).click()
      await expect(officer.getByText('Tuliskan nama pekerjaan, paling sedikit 5 karakter.')).toBeVisible()
      await officer.getByLabel('Nama pekerjaan').fill(name)
      await officer.getByRole('button', { name: 'Buat pembangunan' }).click()
      await expect(officer.getByLabel('Pembangunan', { exact: true }).locator('option:checked')).toContainText(name)
      await officer.getByLabel('Kelurahan', { exact: true }).selectOption({ label: 'Pelambuan' })
      await expectNoFindings(officer)
      await fillReport(officer, { title: `${name} direncanakan tahun ini`, state: 'Direncanakan' })
      // Nobody knows of it before the post is public.
      await resident.goto(`/pembangunan?unit=${UNIT}`)
      await expect(resident.getByText(name)).toHaveCount(0)
      await publish(officer)
    })

    await test.step('the register knows its facts, and says clearly what is wrong with them', async () => {
      await officer.goto('/meja/pembangunan')
      await officer.getByRole('link', { name }).click()
      await expect(officer.getByRole('heading', { level: 1, name })).toBeVisible()
      desk = officer.url()
      await expectNoFindings(officer)
      await officer.getByLabel('Anggaran dalam rupiah').fill('dua ratus juta')
      await officer.getByLabel('Rencana mulai').fill('2026-05-02')
      await officer.getByLabel('Rencana selesai').fill('2026-05-01')
      await officer.getByLabel('Titik lokasi').fill('-6.2, 106.8')
      await officer.getByLabel('Manfaat').fill('Anak sekolah tidak lagi memutar.')
      await officer.getByRole('button', { name: 'Simpan keterangan' }).click()
      const summary = officer.getByRole('alert').filter({ hasText: 'Periksa lagi isian yang ditandai.' })
      await expect(summary).toContainText('Tuliskan anggaran dengan angka dalam rupiah')
      await expect(summary).toContainText('Rencana selesai mendahului rencana mulai')
      await expect(summary).toContainText('di luar Kota Banjarmasin')
      await expect(officer.getByLabel('Manfaat')).toHaveValue('Anak sekolah tidak lagi memutar.')
      await officer.getByLabel('Anggaran dalam rupiah').fill('1,25 miliar')
      await officer.getByLabel('Rencana mulai').fill('2026-01-05')
      await officer.getByLabel('Rencana selesai').fill('2030-12-20')
      await officer.getByLabel('Titik lokasi').fill('-3.3130, 114.5760')
      await officer.getByRole('button', { name: 'Pilih di peta' }).click()
      await officer.getByRole('dialog').getByRole('button', { name: 'Pelambuan' }).press('Enter')
      await expect(officer.getByRole('checkbox', { name: 'Pelambuan' })).toBeChecked()
      await officer.getByText('Kecamatan Banjarmasin Tengah').click()
      await officer.getByRole('checkbox', { name: 'Teluk Dalam' }).check()
      await officer.getByRole('button', { name: 'Simpan keterangan' }).click()
      await expect(officer.getByText('Keterangannya tersimpan.')).toBeVisible()
      address = (await officer.getByRole('link', { name: 'Lihat di halaman warga' }).getAttribute('href')) ?? ''
    })

    await test.step('it is begun, and reported on four times; percent falls only with a reason', async () => {
      for (const [at, percent] of ['5', '20', '45', '70'].entries()) {
        await officer.goto(desk)
        await officer.getByRole('link', { name: 'Tulis kabar pembangunan ini' }).click()
        await fillReport(officer, { title: `${name} tahap ${at + 1}`, state: 'Berjalan', percent })
        await publish(officer)
      }
      await officer.goto(desk)
      await officer.getByRole('link', { name: 'Tulis kabar pembangunan ini' }).click()
      await fillReport(officer, { title: `${name} diukur ulang`, state: 'Berjalan', percent: '60' })
      await openStep(officer, 'Periksa')
      await officer.getByRole('button', { name: 'Terbitkan berita' }).click()
      await expect(officer.getByText('Tulisan Anda tersimpan, tetapi belum terbit.')).toBeVisible({ timeout: 30_000 })
      await expect(officer.getByRole('status').filter({ hasText: 'Persennya turun dari 70 menjadi 60' })).toBeVisible()
      await openStep(officer, 'Di mana')
      await officer.getByLabel('Alasan').fill('Konsultan mengukur ulang bentang ketiga.')
      await publish(officer)
      await resident.goto(address)
      await expect(resident.getByRole('main')).toContainText('60%')
      await expect(resident.getByText('Konsultan mengukur ulang bentang ketiga.')).toBeVisible()
    })

    await test.step('a scheduled post moves nothing before its time', async () => {
      await officer.goto(desk)
      await officer.getByRole('link', { name: 'Tulis kabar pembangunan ini' }).click()
      await fillReport(officer, { title: `${name} dijadwalkan`, state: 'Berjalan', percent: '90' })
      await openStep(officer, 'Periksa')
      const at = new Date(Date.now() + 8 * 3_600_000 + 40 * 60_000).toISOString().slice(0, 16)
      await officer.getByText('Terbitkan nanti').click()
      await officer.getByLabel('Waktu terbit (WITA)').fill(at)
      await officer.getByRole('button', { name: 'Jadwalkan' }).click()
      await expect(officer.getByText(/terbit sendiri pada/)).toBeVisible({ timeout: 30_000 })
      await resident.goto(address)
      await expect(resident.getByRole('main')).toContainText('60%')
      await expect(resident.getByText(`${name} dijadwalkan`)).toHaveCount(0)
      await officer.getByText('Batalkan jadwal').first().click()
      await officer.getByRole('button', { name: 'Batalkan jadwal' }).click()
      await expect(officer.getByText('Jadwal dibatalkan.')).toBeVisible()
    })

    await test.step('it is finished with how it was and how it is', async () => {
      await officer.goto(desk)
      await officer.getByRole('link', { name: 'Tulis kabar pembangunan ini' }).click()
      await openStep(officer, 'Foto')
      await officer.getByLabel('Tambah foto').setInputFiles(await drawPhotos(2))
      await officer.getByLabel('Teks alternatif foto 2').fill('Titian baru dengan lantai rapat')
      await officer.getByLabel('Teks alternatif foto 1').fill('Titian lama yang lapuk dan berlubang')
      await fillReport(officer, { title: `${name} selesai dan dapat dilewati`, state: 'Selesai' })
      await openStep(officer, 'Di mana')
      await officer.getByLabel('Foto sebelum').selectOption({ label: 'Foto 1: Titian lama yang lapuk dan berlubang' })
      await officer.getByLabel('Foto sesudah').selectOption({ label: 'Foto 2: Titian baru dengan lantai rapat' })
      last = await publish(officer)
    })

    await test.step('a resident without JavaScript sees it on its page, on the kelurahan’s, on the map and in the file', async () => {
      await resident.goto(address)
      await expect(resident.getByRole('heading', { level: 1, name })).toBeVisible()
      await expect(resident.getByRole('main')).toContainText('Selesai')
      await expect(resident.getByRole('main')).toContainText('Rp1.250.000.000')
      await expect(resident.getByAltText('Titian lama yang lapuk dan berlubang').first()).toBeVisible()
      await expect(resident.getByRole('link', { name: `${name} tahap 3` }).first()).toBeVisible()
      await officer.goto(address)
      await expectNoFindings(officer)
      await resident.goto(`/kelurahan/${UNIT}`)
      await expect(resident.getByRole('link', { name }).first()).toBeVisible()
      await resident.goto('/kelurahan?lapisan=pembangunan')
      await resident.getByText('Lihat sebagai tabel').click()
      await expect(resident.getByRole('row', { name: /^Pelambuan/ })).toContainText('1')
      const file = await (await resident.request.get(`/pembangunan/unduh?unit=${UNIT}`)).text()
      expect(file).toMatch(new RegExp(`${name};${UNIT};[0-9]{4};selesai;100;1250000000;`))
    })

    await test.step('to withdraw the last post takes the work back', async () => {
      await officer.goto(last)
      await officer.getByText('Tarik berita ini').click()
      await officer.getByLabel('Alasan penarikan').fill('Lantai bentang terakhir belum terpasang.')
      await officer.getByRole('button', { name: 'Tarik berita' }).click()
      await expect(officer.getByText('Berita ini ditarik.')).toBeVisible()
      await resident.goto(address)
      await expect(resident.getByRole('main')).toContainText('60%')
      await expect(resident.getByText('Titian baru dengan lantai rapat')).toHaveCount(0)
    })

    await test.step('the officer of another unit can touch nothing of it', async () => {
      const stranger = await (await browser.newContext({ viewport })).newPage()
      await signIn(stranger, officerOutside(UNIT))
      expect((await stranger.goto(desk))?.status()).toBe(404)
      await stranger.goto('/meja/pembangunan')
      await expect(stranger.getByText(name)).toHaveCount(0)
      const projectId = new URL(desk).pathname.split('/').at(-1) ?? ''
      await stranger.goto('/meja/pembangunan/baru')
      await stranger.getByLabel('Nama pekerjaan').fill('Pekerjaan unit lain')
      // The form of another work, made to name this one.
      await stranger.goto(`/meja/tulis?pembangunan=${projectId}`)
      await expect(stranger.getByLabel('Jenis berita')).toHaveValue('kegiatan')
      const status = await stranger.evaluate(async (id) => {
        const body = new FormData()
        const unitId = document.querySelector<HTMLInputElement>('[name="unitId"]')?.value ?? ''
        const report = {
          projectId: id,
          projectState: 'batal',
          projectPercent: '1',
          projectReason: 'Dibatalkan unit lain.',
        }
        const post = { unitId, type: 'pembangunan', title: 'Menumpang', bodyPlain: 'Menumpang pekerjaan unit lain.' }
        for (const [name, value] of Object.entries({ ...post, ...report })) body.set(name, value)
        return (await fetch('/meja/simpan-otomatis', { method: 'POST', body })).status
      }, projectId)
      expect(status).toBe(422)
      await resident.goto(address)
      await expect(resident.getByRole('main')).toContainText('60%')
    })
  })
}

test('works are read in from a table file: looked at first, and a second time nothing changes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await signIn(page, signInOf('officer', UNIT))
  await page.goto('/meja/pembangunan/impor')
  await expectNoFindings(page)
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Pilih berkas CSV' }).first()).toBeVisible()
  const name = `Drainase impor ${Date.now().toString(36)}`
  const text = `nama;unit;tahun;keadaan;persen;anggaran\r\n${name};${UNIT};2026;berjalan;30;75 juta\r\nSalah ${name};${UNIT};2026;berjalan;130;x\r\n`
  const send = async () => {
    await page.goto('/meja/pembangunan/impor')
    await page
      .getByLabel('Berkas CSV')
      .setInputFiles({ name: 'kerja.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
    await expect(page.getByRole('heading', { name: 'Hasil pemeriksaan' })).toBeVisible()
  }
  await send()
  await expect(page.getByText('1 baru · 0 berubah · 0 tetap · 1 salah')).toBeVisible()
  await expect(page.getByText(/^persen: Tuliskan kemajuan/)).toBeVisible()
  await expect(page.getByText(/^anggaran: Tuliskan anggaran/)).toBeVisible()
  await expectNoFindings(page)
  await page.getByRole('button', { name: 'Impor 1 pembangunan, lewati yang salah' }).click()
  await expect(page.getByText('1 pembangunan baru tercatat, 0 berubah, 0 tetap, 1 baris dilewati')).toBeVisible()
  await send()
  await expect(page.getByText('0 baru · 0 berubah · 1 tetap · 1 salah')).toBeVisible()
  await expect(page.getByText('Tidak ada yang perlu diubah.')).toBeVisible()
  await page.goto('/meja/pembangunan')
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
})

test('a unit says that it has no works, Kominfotik decides, and its score says so', async ({ browser }) => {
  const unit = await createUnit(db, { kind: 'bagian', league: 'bagian-setda', name: 'Bagian Tanpa Pekerjaan' })
  const password = 'tanpa-pekerjaan-12345'
  const person = await createOfficer(db, unit.id, { passwordHash: await hashPassword(password) })
  const officer = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  const administrator = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  const year = today().slice(0, 4)
  await signIn(officer, { role: 'officer', username: person.username, password, unitSlug: unit.slug })

  const declare = async () => {
    await officer.goto('/meja/pembangunan')
    await officer.getByText(/^Buat pernyataan/).click()
    await officer.getByLabel('Tahun').selectOption(year)
    await officer.getByLabel('Mengapa').fill('Bagian ini hanya mengurus administrasi.')
    await officer.getByRole('button', { name: 'Kirim pernyataan' }).click()
    await expect(officer.getByText('Pernyataan unit Anda terkirim.')).toBeVisible()
  }
  await officer.goto('/meja/pembangunan')
  await officer.getByText(/^Buat pernyataan/).click()
  await officer.getByLabel('Mengapa').fill('pendek')
  await officer.getByRole('button', { name: 'Kirim pernyataan' }).click()
  await expect(officer.getByRole('alert').filter({ hasText: '10 sampai 500 karakter' })).toBeVisible()
  await expectNoFindings(officer)
  await declare()

  await signIn(administrator, signInOf('administrator'))
  await administrator.goto('/kelola/pernyataan-pembangunan')
  const row = administrator.getByRole('listitem').filter({ hasText: 'Bagian Tanpa Pekerjaan' })
  await expectNoFindings(administrator)
  await row.getByText('Tolak', { exact: true }).click()
  await row.getByLabel('Alasan penolakan').fill('Ada pengadaan meja pelayanan tahun ini.')
  await row.getByRole('button', { name: 'Tolak pernyataan' }).click()
  await expect(row).toHaveCount(0)
  await officer.reload()
  await expect(officer.getByText('Ada pengadaan meja pelayanan tahun ini.')).toBeVisible()
  await declare()
  await administrator.reload()
  await row.getByRole('button', { name: /^Terima pernyataan/ }).click()
  await expect(row).toHaveCount(0)
  await officer.goto(`/peringkat/bagian-setda/${today().slice(0, 7)}/${unit.slug}`)
  await expect(officer.getByText('Unit menyatakan tidak memiliki pembangunan, dan itu diterima.')).toBeVisible()
  await officer.goto('/meja/pembangunan')
  await officer.getByRole('button', { name: `Tarik pernyataan ${year}` }).click()
  await expect(officer.getByText('Pernyataan itu sudah ditarik.')).toBeVisible()
})
