import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { fillPost, signIn, signInOf } from './support'

const UNIT = 'kelurahan-pelambuan'
const LONG = 'a'.repeat(6_000)
const PATHS = [
  '/berita?jenis=tidak-ada',
  '/berita?unit=%00',
  '/berita?unit=tidak-ada',
  '/berita?dari=2026-02-31',
  '/berita?dari=0001-01-01',
  '/skrip/..%2fberita',
  '/berita?sebelum=bukan-penunjuk',
  '/berita?jenis=agenda&jenis=ucapan',
  '/berita/%00',
  '/berita/%F0%9F%98%80',
  '/berita/tidak-ada',
  '/unit/%00',
  '/unit/..%2f..%2fetc',
  '/unit/tidak-ada',
  '/kelurahan/tidak-ada',
  '/pembangunan?keadaan=%00&tahun=-1&dana=x&urut=acak',
  '/pembangunan?sebelum=bukan-penunjuk&urut=anggaran',
  '/pembangunan?kecamatan=tidak-ada&kelurahan=tidak-ada',
  '/pembangunan/%00',
  '/pembangunan/%F0%9F%98%80',
  '/pembangunan/unduh?unit=%00',
  '/cari?q=%00',
  '/cari?q=%E2%80%AE%F0%9F%9B%B6',
  `/cari?q=${LONG}`,
  "/cari?q='%20OR%201=1--",
  '/cari?q=%22%26%7C!()',
  '/cari?q=sungai&halaman=-1',
  '/cari?q=sungai&halaman=99999999999999',
  '/penghargaan/tidak-ada',
  '/penghargaan/sertifikat/%00',
  `/penghargaan/sertifikat?kode=${LONG}`,
  '/peringkat/tidak-ada',
  '/peringkat/kelurahan/2026-13',
  '/peringkat/kelurahan/9999-12',
  `/peringkat/kelurahan/2026-11/${LONG.slice(0, 500)}`,
  '/feed/tidak-ada',
  '/feed/unit/tidak-ada/rss.xml',
  '/feed/unit/%00/rss.xml',
  '/media/foto/%00/640.avif',
  '/media/foto/tidak-ada/9.avif',
  '/sitemap/999',
  '/sitemap/x',
  '/masuk?next=https://contoh.test',
  '/kanal/periksa?alamat=%00',
  '/kanal/periksa?alamat=%E2%80%AE%F0%9F%9B%B6',
  `/kanal/periksa?alamat=${LONG}`,
  '/kanal/periksa?alamat=https://[::1/',
  '/kanal/periksa?alamat=a&alamat=b',
  `/kanal/lapor?alamat=${LONG}&catatan=${LONG.slice(0, 1_000)}&salah=__proto__&platform=constructor`,
  '/api/v1/channels/verify',
  '/api/v1/channels/verify?url=',
  '/api/v1/channels/verify?url=%00',
  '/api/v1/channels/verify?url=javascript:alert(1)',
  `/api/v1/channels/verify?url=${LONG}`,
  '/api/v1/tidak-ada',
]
/** Encodings that a browser never sends; they go out as they are. */
const RAW = [
  '/berita/%',
  '/berita/%C3%28',
  '/unit/%FF',
  '/cari?q=%FF%FE',
  '/cari?q=%',
  '/berita?unit=%C3%28',
  '/kelurahan/%E0%A4%A',
  '/meja/berita/%FF',
]

function statusOf(base: string, path: string): Promise<number> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
    )
    socket.once('data', (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(data.toString('latin1'))?.[1] ?? 0))
      socket.destroy()
    })
    socket.once('error', reject)
    socket.setTimeout(20_000, () => reject(new Error(`No answer to ${path}`)))
  })
}

test('no address answers with a server error', async ({ request }) => {
  for (const path of PATHS) {
    const { status } = await request.get(path).then((answer) => ({ status: answer.status() }))
    expect.soft(status, path.slice(0, 80)).toBeLessThan(500)
  }
})

test('malformed encodings are refused, not crashed on', async ({ baseURL }) => {
  for (const path of RAW) {
    const status = await statusOf(baseURL ?? '', path)
    expect.soft(status, path).toBeGreaterThanOrEqual(200)
    expect.soft(status, path).toBeLessThan(500)
  }
})

test('an unknown name and a wrong password get the same answer, and the name stays', async ({ page }) => {
  const answers: string[] = []
  for (const username of ['orang\u202etidak-ada\u{1F6F6}', signInOf('officer', UNIT).username]) {
    await page.goto('/masuk')
    await page.getByLabel('Nama pengguna').fill(username)
    await page.getByLabel('Kata sandi').fill('bukan kata sandinya')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    const alert = page.locator('main [role=alert]')
    await expect(alert).toBeFocused()
    answers.push((await alert.textContent()) ?? '')
    await expect(page.getByLabel('Nama pengguna')).toHaveValue(username)
  }
  expect(answers[0]).toBe(answers[1])
})

test('a title of one megabyte, emoji and marks of direction lose nothing that was typed', async ({ page }) => {
  const failures: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`)
  })
  await signIn(page, signInOf('officer', UNIT))
  await page.goto('/meja/tulis')
  await fillPost(page, 'sementara')
  const title = page.getByLabel('Judul', { exact: true })
  await title.evaluate((input) => input.removeAttribute('maxlength'))
  await title.fill('j'.repeat(600_000))
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  const alert = page.locator('main [role=alert]')
  await expect(alert).toBeFocused()
  await expect(alert).toContainText('paling panjang')
  expect((await title.inputValue()).length).toBe(600_000)
  await title.fill('Pasar terapung \u{1F6F6} \u202eterbalik\u202c dan \u0000 kosong')
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByText('Draf tersimpan.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pasar terapung \u{1F6F6}')
  expect(failures).toEqual([])
})

test('a draft without a text is kept, and the page says why it is not public', async ({ page }) => {
  await signIn(page, signInOf('officer', UNIT))
  await page.goto('/meja/tulis')
  await page.getByLabel('Judul', { exact: true }).fill('Hanya judul')
  await page.getByRole('button', { name: 'Terbitkan berita' }).click()
  await expect(page.getByText('Tulisan Anda tersimpan, tetapi belum terbit.')).toBeVisible()
  await expect(page.getByText('Tuliskan isi berita.').first()).toBeVisible()
})

test('the desk and its upload send a visitor away', async ({ request }) => {
  const page = await request.get('/meja', { maxRedirects: 0 })
  expect([302, 303, 307]).toContain(page.status())
  const upload = await request.post('/meja/foto', {
    multipart: { unitId: 'x', foto: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') } },
  })
  expect(upload.status()).toBeGreaterThanOrEqual(400)
  expect(upload.status()).toBeLessThan(500)
})

test('the library and the comparison answer to anything with a refusal or a page', async ({ page, request }) => {
  const odd = ['%00', '%F0%9F%9B%B6', 'x'.repeat(3_000), '%25_%5C', '-1', '9999999999999_x']
  const asked = (address: string) => odd.map((text) => address.replace('*', text))
  const post = (body: string) => ({ data: body, headers: { 'sec-fetch-site': 'same-origin' } })
  expect((await request.get('/meja/pustaka/daftar?unit=x')).status()).toBe(401)
  expect((await request.post('/meja/mirip', post('{}'))).status()).toBe(401)
  await signIn(page, signInOf('officer', UNIT))
  const addresses = [
    ...asked('/meja/pustaka?cari=*'),
    ...asked('/meja/pustaka?sebelum=*&unit=*'),
    ...asked('/meja/pustaka/*'),
    ...asked('/meja/pustaka/daftar?unit=*&cari=*'),
    ...asked('/meja/berita-bersama?pesan=*'),
    ...asked('/meja/berita-bersama/minta?berita=*&unit=*'),
  ]
  for (const address of addresses) {
    const { status } = await page.request.get(address).then((answer) => ({ status: answer.status() }))
    expect.soft(status, address.slice(0, 80)).toBeLessThan(500)
  }
  const unitId = crypto.randomUUID()
  for (const body of ['', '{', 'null', '[]', '{"unitId":{"not":""}}', JSON.stringify({ unitId: 'x', plain: 'y' })])
    expect.soft((await page.request.post('/meja/mirip', post(body))).status(), body).toBe(422)
  const foreign = post(JSON.stringify({ unitId, plain: 'kata \u0000 \ud800 '.repeat(20_000) }))
  expect((await page.request.post('/meja/mirip', foreign)).status()).toBe(404)
})
