import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { BODY, drawPhotos, expectNoFindings, openStep, signIn, signInOf, today } from './support'

const UNIT = 'kelurahan-pelambuan'
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=IN>
<h1>Hasil rapat<o:p></o:p></h1>
<p class=MsoNormal>Rapat&nbsp;&nbsp;membahas <b>saluran air</b>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Saluran dibersihkan</p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Jembatan diperbaiki<script>alert(1)</script></p></body></html>`

const body = (page: Page) => page.getByRole('textbox', { name: 'Isi berita' })

async function paste(page: Page, type: string, text: string): Promise<void> {
  await body(page).evaluate(
    (element, [kind, value]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(String(kind), String(value))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [type, text],
  )
}

test('on a phone one question is asked at a time, each is saved as it is left, and the post is public at the end', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const title = `Rapat saluran air ${Date.now().toString(36)}`
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await signIn(page, signInOf('officer', UNIT))
  await page.goto('/meja/tulis')
  await openStep(page, 'Foto')
  await expect(page.getByLabel('Judul', { exact: true })).toBeHidden()
  await expectNoFindings(page)
  await page.getByLabel('Tambah foto').setInputFiles(await drawPhotos(3))
  await page.getByLabel('Teks alternatif foto 3').fill('Saluran air yang penuh lumpur di tepi jalan')
  await page.getByLabel('Teks alternatif foto 2').fill('Warga mengeruk lumpur dengan sekop')
  await page.getByLabel('Teks alternatif foto 1').fill('Lurah dan ketua RT duduk di balai kelurahan')
  await page.getByLabel('Keterangan foto 1').fill('Rapat di balai kelurahan.')

  await page.getByRole('link', { name: 'Berikutnya: Di mana' }).click()
  await expect(page.getByText('Tersimpan otomatis')).toBeVisible()
  await page.getByLabel('Tanggal kegiatan').fill(today())
  await page.getByLabel('Tempat tepatnya').fill('Balai Kelurahan Pelambuan')
  await page.goBack()
  await expect(page.getByLabel('Tambah foto')).toBeAttached()
  await expect(page.getByLabel('Tanggal kegiatan')).toBeHidden()
  await page.goForward()
  await expect(page.getByLabel('Tempat tepatnya')).toHaveValue('Balai Kelurahan Pelambuan')

  await page.getByRole('link', { name: 'Berikutnya: Apa' }).click()
  const titleField = page.getByLabel('Judul', { exact: true })
  await titleField.fill(title)
  await titleField.press('Enter')
  await body(page).click()
  await paste(page, 'text/html', WORD)
  await expect(body(page).getByRole('heading', { level: 2, name: 'Hasil rapat' })).toBeVisible()
  await expect(body(page).getByRole('listitem')).toHaveText(['Saluran dibersihkan', 'Jembatan diperbaiki'])
  await expect(body(page)).toContainText('Rapat membahas saluran air.')
  await body(page).press('ControlOrMeta+End')
  await body(page).press('Enter')
  await body(page).press('Enter')
  await paste(page, 'text/plain', '[24/11/26 10.15] Lurah: *Mulai pukul 8*\nBawa sekop.')
  await expect(body(page).locator('strong', { hasText: 'Mulai pukul 8' })).toBeVisible()
  await expect(body(page)).not.toContainText('Lurah:')
  await page.getByRole('button', { name: 'Foto', exact: true }).click()
  await page.getByLabel('Foto 2', { exact: true }).check()
  await page.getByLabel('Foto 3', { exact: true }).check()
  await page.getByRole('button', { name: 'Sisipkan' }).click()
  await expect(body(page)).toContainText('Galeri 2 foto')
  await expectNoFindings(page)

  await page.getByRole('link', { name: 'Berikutnya: Siapa' }).click()
  await page.getByLabel('Siapa', { exact: true }).fill('Lurah, ketua RT, dan 40 warga')
  await page.getByRole('link', { name: 'Berikutnya: Periksa' }).click()
  await expect(page.getByText('Yang wajib sudah lengkap.')).toBeVisible()
  await expectNoFindings(page)
  await page.getByRole('link', { name: 'Ringkasan' }).click()
  await expect(page.getByLabel('Ringkasan')).toBeFocused()
  await openStep(page, 'Periksa')
  await page.getByRole('button', { name: 'Terbitkan berita' }).click()
  await page.getByRole('link', { name: 'Lihat berita di halaman warga' }).click()

  await expect(page.getByRole('heading', { level: 2, name: 'Hasil rapat' })).toBeVisible()
  const gallery = page.getByRole('listitem').filter({ has: page.getByRole('figure') })
  await expect(gallery).toHaveCount(2)
  await expect(page.getByRole('heading', { name: 'Foto lainnya' })).toHaveCount(0)
  await expect(page.getByText('alert(1)')).toHaveCount(0)
})

test('a photo whose line breaks goes on where it was, and its post is not published meanwhile', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await signIn(page, signInOf('officer', UNIT))
  await page.goto('/meja/tulis')
  await openStep(page, 'Foto')
  const line = await page.context().newCDPSession(page)
  const setLine = (offline: boolean) =>
    line.send('Network.emulateNetworkConditions', {
      offline,
      latency: 20,
      downloadThroughput: 2_000_000,
      uploadThroughput: 400_000,
    })
  await line.send('Network.enable')
  await setLine(false)
  const arrived: number[] = []
  page.on('requestfinished', (request) => {
    const offset = request.headers()['upload-offset']
    if (offset !== undefined) arrived.push(Number(offset))
  })
  const noise = await sharp(randomBytes(2_400 * 2_400 * 3), { raw: { width: 2_400, height: 2_400, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
  await page
    .getByLabel('Tambah foto')
    .setInputFiles({ name: 'dari-lapangan.jpg', mimeType: 'image/jpeg', buffer: noise })
  await expect.poll(() => arrived.length).toBeGreaterThan(2)
  await setLine(true)
  await expect(page.getByText('Menunggu sambungan internet.')).toBeVisible({ timeout: 20_000 })
  const before = arrived.length
  await setLine(false)
  await expect(page.getByRole('group', { name: 'Foto 1 (foto utama)' })).toBeVisible({ timeout: 60_000 })
  expect(arrived.length).toBeGreaterThan(before)
  expect(new Set(arrived).size, 'no piece came twice').toBe(arrived.length)
})

test('on a desktop the whole form is one page, and all of it goes by keyboard', async ({ browser }) => {
  test.setTimeout(120_000)
  const title = `Jadwal posyandu ${Date.now().toString(36)}`
  const page = await (await browser.newContext({ viewport: { width: 1_280, height: 800 } })).newPage()
  await signIn(page, signInOf('officer', UNIT))
  await page.goto('/meja/tulis')
  await openStep(page, 'Apa')
  await page.getByLabel('Jenis berita').selectOption({ label: 'Pengumuman' })
  await expect(page.getByLabel('Yang perlu dilakukan')).toBeVisible()
  await page.getByLabel('Judul', { exact: true }).fill(title)
  await page.getByRole('button', { name: /^Mulai dari kerangka/ }).click()
  await expect(body(page).getByRole('heading', { level: 2 })).toHaveCount(3)
  await body(page).press('ControlOrMeta+End')
  await page.keyboard.type('Bawa buku ')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('KIA')
  await expect(body(page).locator('strong')).toHaveText('KIA')
  await page.keyboard.press('Alt+F10')
  await expect(page.getByRole('button', { name: 'Tebal' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Ulangi' })).toBeFocused()
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('button', { name: 'Tabel' })).toBeFocused()
  await page.keyboard.press('Enter')
  // The button hands the focus back once the table stands.
  await expect(body(page).getByRole('table')).toBeVisible()
  await expect(body(page)).toBeFocused()
  for (const cell of ['Hari', 'Jam', 'Selasa', '09.00']) {
    await page.keyboard.type(cell)
    await page.keyboard.press('Tab')
  }
  await page.getByLabel('Untuk siapa').fill('Ibu dan balita')
  await page.getByRole('button', { name: 'Terbitkan berita' }).click()
  await expect(page.getByText('Tulisan Anda tersimpan, tetapi belum terbit.')).toBeVisible()
  await page.getByRole('link', { name: /^Isi “Yang perlu dilakukan”/ }).click()
  await page.keyboard.type('Datang pukul sembilan.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Tersimpan otomatis')).toBeVisible()
  await page.getByLabel('Ringkasan').fill(BODY.slice(0, 120))
  await expectNoFindings(page)
  await page.getByRole('button', { name: 'Terbitkan berita' }).click()
  await page.getByRole('link', { name: 'Lihat berita di halaman warga' }).click()
  await expect(page.getByRole('table').getByRole('columnheader')).toHaveText(['Hari', 'Jam'])
  await expect(page.getByRole('cell', { name: '09.00' })).toBeVisible()
  await expectNoFindings(page)
})
