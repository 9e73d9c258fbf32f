import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expectNoFindings, officerOutside, signIn, signInOf, today } from './support'

const UNIT = 'kelurahan-pelambuan'
const word = Date.now().toString(36)
const TITLE = `Segera memiliki Instagram ${word}`

const shortDay = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const TODAY = shortDay.format(new Date(`${today()}T00:00:00Z`))

/** The words of a letter, by page. */
async function readLetter(page: Page, path: string): Promise<string[]> {
  const answer = await page.request.get(path)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())))
  return text.map((words) => words.replace(/\s+/g, ' '))
}

const rowOf = (page: Page, unit: string) => page.getByRole('row').filter({ hasText: unit })

test('from "8 without Instagram" to closed by the registry', async ({ browser }) => {
  test.setTimeout(240_000)
  const evaluator = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  const officer = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  const administrator = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await signIn(evaluator, signInOf('evaluator'))
  await signIn(officer, signInOf('officer', UNIT))
  await signIn(administrator, signInOf('administrator'))
  let followUp = ''
  let letter = ''

  await test.step('the evaluator sees by name whom the rule finds, leaves one out, and issues', async () => {
    await evaluator.getByRole('link', { name: 'Instruksi kepada unit' }).click()
    await expectNoFindings(evaluator)
    await evaluator.getByRole('link', { name: 'Instruksikan 8 unit tanpa Instagram' }).click()
    const boxes = evaluator.getByRole('group', { name: 'Penerima: 8 unit' }).getByRole('checkbox')
    await expect(boxes).toHaveCount(8)
    await expect(evaluator.getByText('8 unit dipilih.')).toBeVisible()
    await evaluator.getByLabel('Inspektorat').press('Space')
    await expect(evaluator.getByText('7 unit dipilih.')).toBeVisible()
    await expectNoFindings(evaluator)
    await evaluator.getByLabel('Perihal').fill('ya')
    await evaluator.getByLabel('Batas waktu').fill(today())
    await evaluator.getByRole('button', { name: 'Terbitkan instruksi' }).click()
    await expect(evaluator.getByText('Tuliskan perihalnya, 5 sampai 150 karakter.').first()).toBeVisible()
    await expect(evaluator.getByText('7 unit dipilih.')).toBeVisible()
    await evaluator.getByLabel('Perihal').fill(TITLE)
    await evaluator.getByRole('button', { name: 'Terbitkan instruksi' }).click()
    await expect(evaluator.getByText('Batas waktu paling cepat besok.').first()).toBeVisible()
    await expect(evaluator.getByLabel('Inspektorat')).not.toBeChecked()
    await evaluator.getByLabel('Batas waktu').fill(inDays(5))
    await evaluator.getByRole('button', { name: 'Terbitkan instruksi' }).press('Enter')
    await expect(evaluator.getByText('Instruksi terbit.')).toBeVisible()
    followUp = new URL(evaluator.url()).pathname
    letter = `${followUp}/surat.pdf`
    await expect(evaluator.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '0 dari 7 unit selesai')
    await expect(rowOf(evaluator, 'Inspektorat')).toHaveCount(0)
    await expect(rowOf(evaluator, 'Pelambuan')).toContainText('instruksi ke-2')
    await expectNoFindings(evaluator)
  })

  await test.step('its letter says who is to do what until when, with the units in an annex', async () => {
    const [first = '', annex = ''] = await readLetter(evaluator, letter)
    for (const words of ['PEMERINTAH KOTA BANJARMASIN', TITLE, '7 pimpinan unit', 'Instagram yang terverifikasi'])
      expect(first).toContain(words)
    expect(annex).toContain('Kelurahan Pelambuan 2')
    expect(annex).not.toContain('Inspektorat')
  })

  await test.step('the officer finds it on the first screen of a phone and acknowledges it with one tap', async () => {
    await officer.goto('/meja')
    await expectNoFindings(officer)
    await officer.getByRole('region', { name: 'Instruksi Walikota' }).getByRole('link', { name: TITLE }).click()
    await expect(officer.getByText('tinggal 5 hari')).toBeVisible()
    await expectNoFindings(officer)
    const [page = ''] = await readLetter(officer, `${new URL(officer.url()).pathname}/surat.pdf`)
    expect(page).toContain(TITLE)
    await officer.getByRole('button', { name: 'Kami terima' }).click()
    await expect(officer.getByText('Tercatat: unit Anda sudah menerima instruksi ini.')).toBeVisible()
    await officer.locator('summary', { hasText: 'Tulis laporan' }).click()
    await officer.getByRole('textbox', { name: 'Laporan' }).fill('Akun sedang kami buat.')
    await officer.getByLabel('Tautan bukti').fill('bukan tautan')
    await officer.getByRole('button', { name: 'Kirim laporan' }).click()
    await expect(officer.getByText('Salin tautannya seluruhnya').first()).toBeVisible()
    await expect(officer.getByRole('textbox', { name: 'Laporan' })).toHaveValue('Akun sedang kami buat.')
    await expectNoFindings(officer)
    await officer.getByLabel('Tautan bukti').fill('')
    await officer.getByRole('button', { name: 'Kirim laporan' }).click()
    await expect(officer.getByText('Laporan terkirim kepada Kantor Walikota.')).toBeVisible()
  })

  await test.step('the account is registered from there; declared, it does not close anything yet', async () => {
    const desk = officer.url()
    await officer.getByRole('link', { name: 'Daftarkan Instagram' }).click()
    await expect(officer.getByLabel('Jenis kanal')).toHaveValue('instagram')
    await officer.getByLabel('Alamat atau nama akun').fill(`@instruksi_${word}`)
    await officer.getByRole('button', { name: 'Daftarkan kanal' }).click()
    await expect(officer.getByText('Kanal ini terdaftar.')).toBeVisible()
    await officer.goto(desk)
    await expect(officer.getByText('begitu Kominfotik memverifikasinya')).toBeVisible()
    await evaluator.goto(followUp)
    await expect(rowOf(evaluator, 'Pelambuan')).toContainText('Petugas Pelambuan')
    await expect(evaluator.getByText('1 dari 7 unit menyatakan terima.')).toBeVisible()
    await evaluator.goto('/meja/pemberitahuan')
    await expect(evaluator.getByText(TITLE)).toBeVisible()
  })

  await test.step('verified, it is closed by the registry, with its day, for the unit and for the issuer', async () => {
    await administrator.goto('/kelola/kanal')
    await administrator.getByRole('button', { name: `Verifikasi Instagram @instruksi_${word}` }).click()
    await expect(administrator.getByText(`instagram.com/instruksi_${word}`)).toHaveCount(0)
    await evaluator.goto(followUp)
    await expect(evaluator.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 dari 7 unit selesai')
    await expect(rowOf(evaluator, 'Pelambuan')).toContainText(`${TODAY}Selesai menurut daftar kanal`)
    await officer.goto('/meja/instruksi')
    await expect(officer.getByRole('link', { name: TITLE })).toHaveCount(0)
    await officer.getByRole('link', { name: 'Selesai' }).click()
    await expectNoFindings(officer)
    await officer.getByRole('link', { name: TITLE }).click()
    await expect(officer.getByText('Selesai menurut daftar kanal')).toBeVisible()
    await expect(officer.getByRole('button')).not.toContainText(['Kirim laporan'])
    const csv = await (await evaluator.request.get(`${followUp}/tindak-lanjut.csv`)).text()
    expect(csv).toMatch(new RegExp(`kelurahan-pelambuan;.*;closed;.*;${today()};registry;0;Petugas`))
  })

  await test.step('on a phone and on paper it is read as well; who is no issuer and no addressee finds nothing', async () => {
    await evaluator.setViewportSize({ width: 360, height: 800 })
    for (const path of [followUp, '/evaluasi/instruksi', '/evaluasi/instruksi/baru?aturan=pilih-sendiri']) {
      await evaluator.goto(path)
      await expectNoFindings(evaluator)
    }
    await evaluator.setViewportSize({ width: 1280, height: 800 })
    const stranger = await (await browser.newContext()).newPage()
    await signIn(stranger, officerOutside(UNIT))
    for (const path of [followUp, letter, `${followUp}/tindak-lanjut.csv`, '/evaluasi/instruksi/baru'])
      expect((await stranger.request.get(path)).status(), path).toBe(404)
    expect((await stranger.request.get(followUp.replace('/evaluasi', '/meja'))).status()).toBe(404)
  })

  await test.step('it is repeated for those who are open, and revoked with a reason', async () => {
    await evaluator.goto(followUp)
    await evaluator.getByRole('link', { name: 'Ulangi bagi yang belum selesai' }).click()
    await expect(evaluator.getByRole('group', { name: 'Penerima: 6 unit' }).getByRole('checkbox')).toHaveCount(6)
    await expect(evaluator.getByText('menjadi instruksi ke-3').first()).toBeVisible()
    await expect(evaluator.getByLabel('Perihal')).toHaveValue(TITLE)
    await evaluator.goto(followUp)
    await evaluator.locator('summary', { hasText: 'Cabut instruksi' }).click()
    await evaluator.getByRole('button', { name: 'Cabut instruksi ini' }).click()
    await expect(evaluator.getByText('Tuliskan alasannya, 10 sampai 500 karakter.')).toBeVisible()
    await evaluator.getByLabel('Alasan pencabutan').fill('Instruksi ini hanya untuk uji.')
    await evaluator.getByRole('button', { name: 'Cabut instruksi ini' }).click()
    await expect(evaluator.getByText('Instruksi dicabut.')).toBeVisible()
    await expect(rowOf(evaluator, 'Pelambuan')).toContainText('Selesai menurut daftar kanal')
    await expect(rowOf(evaluator, 'Mantuil')).toContainText('Instruksi dicabut')
    expect((await readLetter(evaluator, letter))[0]).toContain('Dicabut pada')
  })

  await test.step('the account is taken back, so that the registry is as it was', async () => {
    await officer.goto('/meja/kanal')
    await officer.getByRole('link', { name: new RegExp(`@instruksi_${word}`) }).click()
    await officer.getByText('Arsipkan', { exact: true }).click()
    await officer.locator('details[open]').getByLabel('Alasan').fill('Akun contoh untuk uji.')
    await officer.locator('details[open]').getByRole('button').click()
    await expect(officer.getByText('Kanal ini diarsipkan.')).toBeVisible()
  })
})

test('a report in words is sent back, sent again and accepted, without JavaScript', async ({ browser }) => {
  const options = { javaScriptEnabled: false, viewport: { width: 360, height: 800 } }
  const issuer = await (await browser.newContext(options)).newPage()
  const officer = await (await browser.newContext(options)).newPage()
  await signIn(issuer, signInOf('administrator'))
  await signIn(officer, signInOf('officer', UNIT))
  const title = `Melaporkan petugas publikasi ${word}`
  await issuer.goto('/evaluasi/instruksi/baru')
  await issuer.getByLabel('Penerima').selectOption({ label: 'Pilih sendiri' })
  await issuer.getByRole('button', { name: 'Tampilkan unitnya' }).click()
  await issuer.getByLabel('Kelurahan Pelambuan', { exact: true }).check()
  await issuer.getByLabel('Perihal').fill(title)
  await issuer.getByLabel('Isi instruksi').fill('Laporkan nama petugas publikasi dan nomor keputusannya.')
  await issuer.getByRole('button', { name: 'Terbitkan instruksi' }).click()
  await expect(issuer.getByText('Instruksi terbit.')).toBeVisible()
  const followUp = new URL(issuer.url()).pathname
  const desk = followUp.replace('/evaluasi', '/meja')
  const report = async (words: string) => {
    await officer.goto(desk)
    await officer.getByRole('textbox', { name: 'Laporan' }).fill(words)
    await officer.getByRole('button', { name: 'Kirim laporan' }).click()
    await expect(officer.getByText('Laporan terkirim kepada Kantor Walikota.')).toBeVisible()
  }
  await report('Petugasnya sudah ada.')
  await issuer.goto(followUp)
  await issuer.locator('summary', { hasText: 'Kembalikan' }).click()
  await issuer.getByLabel('Alasan pengembalian').fill('Sebutkan nomor keputusannya.')
  await issuer.getByRole('button', { name: 'Kembalikan laporan' }).click()
  await expect(issuer.getByRole('region', { name: 'Laporan yang menunggu Anda' })).toHaveCount(0)
  await officer.goto(desk)
  await expect(officer.getByText('Laporan Anda dikembalikan: Sebutkan nomor keputusannya.')).toBeVisible()
  await report('Petugasnya Siti, keputusan nomor 7 tahun 2026.')
  await issuer.goto(followUp)
  await issuer.getByRole('button', { name: 'Terima laporan Kelurahan Pelambuan' }).click()
  await expect(issuer.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 dari 1 unit selesai')
  await officer.goto(desk)
  await expect(officer.getByText('Laporan diterima')).toBeVisible()
})

test('odd addresses are answered with a refusal or a page, whoever asks', async ({ browser }) => {
  const odd = ['%00', '%F0%9F%9B%B6', 'x'.repeat(3_000), '-1', '0001-13-40_01900000-0000-7000-8000-000000000001']
  const nobody = '01900000-0000-7000-8000-000000000001'
  const addresses = [...odd, nobody].flatMap((text) => [
    `/meja/instruksi?keadaan=${text}&sesudah=${text}`,
    `/meja/instruksi/${text}?unit=${text}`,
    `/meja/instruksi/${text}/surat.pdf`,
    `/evaluasi/instruksi?keadaan=selesai&sebelum=${text}`,
    `/evaluasi/instruksi/baru?aturan=${text}&permintaan=${text}`,
    `/evaluasi/instruksi/baru?aturan=diam-999-hari&permintaan=kanal-x&ulangi=${text}`,
    `/evaluasi/instruksi/${text}`,
    `/evaluasi/instruksi/${text}/tindak-lanjut.csv`,
  ])
  for (const person of [signInOf('evaluator'), signInOf('officer', UNIT), signInOf('jury')]) {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, person)
    for (const address of addresses)
      expect.soft((await page.request.get(address)).status(), address.slice(0, 80)).toBeLessThan(500)
  }
})

function inDays(count: number): string {
  return new Date(Date.parse(`${today()}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}
