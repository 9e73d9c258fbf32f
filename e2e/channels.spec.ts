import { expect, type Page, test } from '@playwright/test'
import { expectNoFindings, officerOutside, signIn, signInOf, today } from './support'

const UNIT = 'kelurahan-pelambuan'
const word = Date.now().toString(36)
const ACCOUNT = `pelambuan_${word}`

/** The four large numbers of the board: units without a site, without Instagram, cases, units. */
async function figures(page: Page, path = '/kanal'): Promise<number[]> {
  await page.goto(path)
  const texts = await page.getByRole('main').locator('dl dd').allTextContents()
  return texts.slice(0, 4).map(Number)
}

for (const width of [360, 1280]) {
  test(`the board tells by names who lacks what, without JavaScript, at ${width} pixels`, async ({ browser }) => {
    const options = { viewport: { width, height: 800 } }
    const plain = await (await browser.newContext({ ...options, javaScriptEnabled: false })).newPage()
    // 6 without a site, 8 without Instagram: 14 cases, and yet 11 units.
    expect(await figures(plain)).toEqual([6, 8, 14, 11])
    const missing = plain.getByRole('region', { name: 'Belum punya Instagram: 8' })
    await expect(missing.getByRole('listitem')).toHaveCount(8)
    await expect(missing.getByRole('link', { name: 'Kelurahan Pelambuan' })).toBeVisible()
    await expect(missing.getByText(/^\d+ hari, sejak \d+ \w+ \d{4}$/).first()).toBeVisible()
    await missing.getByText('Lihat sebagai tabel').click()
    await expect(missing.getByRole('row')).toHaveCount(13)

    await plain.getByText('Saring menurut liga atau kecamatan').click()
    await plain.getByLabel('Liga').selectOption({ label: 'Kelurahan' })
    await plain.getByRole('button', { name: 'Terapkan' }).click()
    await expect(plain).toHaveURL('/kanal?liga=kelurahan&kecamatan=')
    expect(await figures(plain, '/kanal?liga=kelurahan')).toEqual([4, 6, 10, 7])
    const csv = await (await plain.request.get('/kanal/unduh?liga=kelurahan')).text()
    expect(csv.trim().split('\n')).toHaveLength(11)
    expect(csv).toContain('kelurahan-pelambuan;Kelurahan Pelambuan;kelurahan;')

    const page = await (await browser.newContext(options)).newPage()
    await page.goto('/kanal')
    await expectNoFindings(page)
    await page.goto('/kanal?liga=apa')
    await expect(page.getByText('Tidak ada unit yang cocok')).toBeVisible()
  })
}

test('an officer registers an account, Kominfotik verifies it, and the board, the page and the score know at once', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const phone = { viewport: { width: 360, height: 800 } }
  const officer = await (await browser.newContext(phone)).newPage()
  const administrator = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  const resident = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
  await signIn(officer, signInOf('officer', UNIT))
  await signIn(administrator, signInOf('administrator'))
  const standing = `/peringkat/kelurahan/${today().slice(0, 7)}/${UNIT}`
  let desk = ''

  await test.step('the desk says what is missing; what cannot be read is told at its field and kept', async () => {
    await officer.getByRole('link', { name: 'Daftarkan Instagram unit: belum ada' }).click()
    await expect(officer.getByLabel('Jenis kanal')).toHaveValue('instagram')
    await officer.getByLabel('Alamat atau nama akun').fill('https://facebook.com/pelambuan')
    await officer.getByLabel('Kontak pemulihan').fill('0511 123456')
    await officer.getByRole('button', { name: 'Daftarkan kanal' }).click()
    await expect(officer.getByText('Instagram tidak dikenali dari isian ini.').first()).toBeVisible()
    await expect(officer.getByLabel('Alamat atau nama akun')).toHaveValue('https://facebook.com/pelambuan')
    await expect(officer.getByLabel('Kontak pemulihan')).toHaveValue('0511 123456')
    await expectNoFindings(officer)
    await officer.getByLabel('Alamat atau nama akun').fill(`instagram.com/${ACCOUNT.toUpperCase()}?igsh=x`)
    await officer.getByRole('button', { name: 'Daftarkan kanal' }).click()
    await expect(officer.getByText('Kanal ini terdaftar.')).toBeVisible()
    desk = new URL(officer.url()).pathname
    await expectNoFindings(officer)
  })

  await test.step('declared, it is still missing; nobody else can enter it', async () => {
    expect(await figures(resident)).toEqual([6, 8, 14, 11])
    await expect(resident.getByText('Sudah didaftarkan, menunggu diperiksa').first()).toBeVisible()
    const other = await (await browser.newContext(phone)).newPage()
    await signIn(other, officerOutside(UNIT))
    expect((await other.goto(desk))?.status()).toBe(404)
    await other.goto('/meja/kanal/baru?jenis=instagram')
    await other.getByLabel('Alamat atau nama akun').fill(`@${ACCOUNT}`)
    await other.getByRole('button', { name: 'Daftarkan kanal' }).click()
    await expect(other.getByText('Kanal ini sudah terdaftar atas nama Kelurahan Pelambuan.').first()).toBeVisible()
    expect((await other.goto('/kelola/kanal'))?.status()).toBe(404)
  })

  await test.step('verified, it makes 7 and 13 at once', async () => {
    await administrator.goto('/kelola/kanal')
    await expectNoFindings(administrator)
    await administrator.getByRole('button', { name: `Verifikasi Instagram @${ACCOUNT}, Kelurahan Pelambuan` }).click()
    await expect(administrator.getByText(`instagram.com/${ACCOUNT}`)).toHaveCount(0)
    expect(await figures(resident)).toEqual([6, 7, 13, 10])
    await resident.goto(`/unit/${UNIT}`)
    await expect(resident.getByRole('link', { name: `@${ACCOUNT}`, exact: true })).toBeVisible()
    await resident.goto(standing)
    await expect(resident.getByText('Instagram: ada dan dapat dibuka')).toBeVisible()
    await expect(resident.getByText(`Instagram @${ACCOUNT}`)).toBeVisible()
    await expect(resident.getByText('tidak dapat dibaca, tidak dihitung')).toBeVisible()
  })

  await test.step('a link is evidence once a second person has looked', async () => {
    await officer.goto(desk)
    await officer.getByLabel('Tautan unggahan').fill('https://www.facebook.com/x/posts/1')
    await officer.getByRole('button', { name: 'Catat bukti' }).click()
    await expect(officer.getByText('Salin tautan unggahannya dari Instagram')).toBeVisible()
    await officer.getByLabel('Tautan unggahan').fill(`https://www.instagram.com/p/${word}/`)
    await officer.getByRole('button', { name: 'Catat bukti' }).click()
    await expect(officer.getByText('Bukti tercatat.')).toBeVisible()
    await expect(officer.getByText('Orang lain yang memeriksa bukti ini.')).toBeVisible()
    await administrator.goto('/kelola/bukti-kanal')
    await expectNoFindings(administrator)
    const row = administrator.getByRole('listitem').filter({ hasText: `instagram.com/p/${word}` })
    await row.getByRole('button', { name: /^Terima/ }).click()
    await expect(row).toHaveCount(0)
    await resident.goto(standing)
    await expect(resident.getByText(`Instagram @${ACCOUNT}: aktif, kegiatan terakhir`)).toBeVisible()
    await officer.goto('/meja/pemberitahuan')
    await expect(officer.getByText(`Bukti Instagram @${ACCOUNT}`)).toBeVisible()
  })

  await test.step('its page shows its history, as a picture, a table and open data', async () => {
    const address = `/kanal/instagram-pelambuan-${word}`
    await resident.goto(address)
    await expect(resident.getByRole('img', { name: /^Pantauan Instagram .* aktif 1 hari/ })).toBeVisible()
    await resident.getByText('Lihat sebagai tabel').click()
    await expect(resident.getByRole('cell', { name: 'bukti yang diperiksa orang kedua' })).toBeVisible()
    const json = await (await resident.request.get(`${address}/pantauan.json`)).json()
    expect(json.observations).toMatchObject([{ day: today(), verdict: 'healthy', method: 'evidence' }])
    expect(await (await resident.request.get(`${address}/pantauan.csv`)).text()).toContain(`${today()};`)
    await officer.goto(address)
    await expectNoFindings(officer)
  })

  await test.step('lost, it is missing again, and says so where residents look', async () => {
    await officer.goto(desk)
    await officer.getByText('Laporkan hilang').click()
    await officer.getByRole('button', { name: 'Catat kanal hilang' }).click()
    await expect(officer.getByText('Tuliskan alasannya, paling sedikit 10 karakter.')).toBeVisible()
    await officer.getByLabel('Alasan').first().fill('Petugas lama pindah dan kata sandinya tidak diketahui.')
    await officer.getByRole('button', { name: 'Catat kanal hilang' }).click()
    await expect(officer.getByText('Kanal ini dicatat hilang.')).toBeVisible()
    expect(await figures(resident)).toEqual([6, 8, 14, 11])
    await resident.goto(`/unit/${UNIT}`)
    await expect(resident.getByText(/^Hilang sejak/)).toBeVisible()
  })
})

test('a site is looked at by the portal itself: its posts, its history, and a warning where somebody has taken it over', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const officer = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  const administrator = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await signIn(officer, signInOf('officer', 'disdik'))
  await signIn(administrator, signInOf('administrator'))
  const register = async (name: string) => {
    await officer.goto('/meja/kanal/baru?jenis=website')
    await officer.getByLabel('Alamat atau nama akun').fill(`http://${name}-${word}.banjarmasin.example`)
    await officer.getByRole('button', { name: 'Daftarkan kanal' }).click()
    await expect(officer.getByText('Kanal ini terdaftar.')).toBeVisible()
    return new URL(officer.url()).pathname
  }
  const seen = async (desk: string) =>
    expect(async () => {
      await officer.goto(desk)
      await expect(officer.getByText('Terakhir dilihat')).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 60_000 })

  await test.step('within seconds the newest of a good site stands on the page of its unit', async () => {
    const desk = await register('wordpress-sanggar')
    await seen(desk)
    await officer.getByRole('button', { name: 'Lihat sekarang' }).click()
    await expect(officer.getByText('Kanal ini baru saja diperiksa.')).toBeVisible()
    await administrator.goto('/kelola/kanal')
    await administrator.getByRole('button', { name: /^Verifikasi Situs web wordpress-sanggar/ }).click()
    await expect(administrator.getByRole('button', { name: /wordpress-sanggar/ })).toHaveCount(0)
    await administrator.goto(`/kanal/website-wordpress-sanggar-${word}-banjarmasin-example`)
    await expect(administrator.getByRole('heading', { name: 'Kabar terakhir di sana' })).toBeVisible()
    await expect(administrator.getByText('dari situs unit').first()).toBeVisible()
    await administrator.getByText('Lihat sebagai tabel').click()
    await expect(administrator.getByRole('cell', { name: 'umpan RSS' })).toBeVisible()
    await expectNoFindings(administrator)
  })

  await test.step('one that sells gambling is a warning to Kominfotik and to the unit, and stays where it is', async () => {
    const desk = await register('diretas-sanggar')
    await seen(desk)
    await administrator.goto('/kelola/peringatan-kanal')
    const warning = administrator.getByRole('listitem').filter({ hasText: `diretas-sanggar-${word}` })
    await expect(warning.getByText(/slot gacor/)).toBeVisible()
    await expectNoFindings(administrator)
    await officer.goto('/meja/kanal')
    await expect(officer.getByRole('heading', { name: 'Peringatan', exact: true })).toBeVisible()
    await warning.locator('summary', { hasText: 'Bukan masalah' }).click()
    await warning.getByRole('button', { name: 'Catat bukan masalah' }).click()
    await expect(warning.getByText('Tuliskan catatannya, 5 sampai 500 karakter.')).toBeVisible()
    await warning.getByLabel('Mengapa bukan masalah').fill('Situs contoh untuk uji.')
    await warning.getByRole('button', { name: 'Catat bukan masalah' }).click()
    await expect(warning).toHaveCount(0)
    await administrator.goto('/kelola/peringatan-kanal?keadaan=bukan-masalah')
    await expect(administrator.getByText('Situs contoh untuk uji.')).toBeVisible()
  })
})

test('the key of a platform is kept, told of and forgotten, and never shown', async ({ browser }) => {
  const administrator = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  await signIn(administrator, signInOf('administrator'))
  await administrator.goto('/kelola/kunci-platform')
  await expectNoFindings(administrator)
  const section = administrator.getByRole('region', { name: 'Facebook' })
  await section.getByLabel('Kunci akses').fill('pendek')
  await section.getByRole('button', { name: 'Simpan kunci' }).click()
  await expect(section.getByText('Salin kunci akses seluruhnya')).toBeVisible()
  await expect(section.getByLabel('Kunci akses')).toHaveValue('')
  await section.getByLabel('Nomor halaman').fill('1234567890')
  await section.getByLabel('Kunci akses').fill(`kunci-uji-${word}-panjang`)
  await section.getByRole('button', { name: 'Simpan kunci' }).click()
  await expect(administrator.getByText('Kunci tersimpan. Akun dibaca mulai putaran berikutnya.')).toBeVisible()
  expect(await administrator.content()).not.toContain(`kunci-uji-${word}`)
  await section.locator('summary', { hasText: 'Hapus kunci' }).click()
  await section.getByRole('button', { name: 'Hapus kunci Facebook' }).click()
  await expect(administrator.getByText('Kunci dihapus.')).toBeVisible()
})
