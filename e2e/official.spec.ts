import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { expectNoFindings, signIn, signInOf } from './support'

const SIZES = [
  { width: 360, height: 760 },
  { width: 1_280, height: 800 },
]
const VERIFY = '/api/v1/channels/verify'
const word = Date.now().toString(36)
const official = `disdik.${word}`
const former = `lama.${word}`

/** An entry of the registry for the education office. */
async function register(handle: string, state: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.APP_DATABASE_URL })
  await client.connect()
  await client.query(
    `INSERT INTO "Channel" (id, slug, "unitId", platform, address, handle, key, state)
     SELECT $1, $2, id, 'instagram', $3, $4, $5, $6::"ChannelState" FROM "Unit" WHERE slug = 'disdik'`,
    [
      randomUUID(),
      `disdik-${state}-${word}`,
      `https://www.instagram.com/${handle}/`,
      `@${handle}`,
      `instagram:${handle}`,
      state,
    ],
  )
  await client.end()
}

test.beforeAll(async () => {
  await register(official, 'verified')
  await register(former, 'lost')
})

async function check(page: Page, text: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Akun resmi?' }).click()
  await page.getByLabel('Alamat atau nama akun').fill(text)
  await page.getByRole('button', { name: 'Periksa akun' }).click()
}

for (const [index, viewport] of SIZES.entries()) {
  test(`a resident learns whether an account is official, without scripts, ${viewport.width} px`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const page = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage()
    const reported = `d1sdik_${word}${'x'.repeat(index)}`

    await check(page, `https://instagram.com/${official.toUpperCase()}?igsh=1`)
    await expect(page.getByRole('heading', { name: 'Resmi', exact: true })).toBeVisible()
    await expect(page.getByText(`Instagram @${official} adalah kanal resmi Dinas Pendidikan`)).toBeVisible()

    await check(page, `@${former}`)
    await expect(page.getByRole('heading', { name: 'Dulu resmi' })).toBeVisible()

    await check(page, `@${reported}`)
    await expect(page.getByRole('heading', { name: 'Bukan akun resmi yang terdaftar' })).toBeVisible()
    await expect(page.getByText('Itu belum berarti penipuan')).toBeVisible()
    await expect(page.getByText(`mirip dengan akun resmi @${official}`)).toBeVisible()

    await page.getByRole('link', { name: 'Laporkan tiruan' }).click()
    await page.getByLabel('Apa yang terjadi?').fill('Meminta transfer.')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await expect(page.getByRole('alert')).toContainText('pilih platformnya')
    await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('Meminta transfer.')
    await page.getByLabel('Platform').selectOption('Instagram')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await expect(page.getByRole('heading', { name: 'Terima kasih' })).toBeVisible()

    const administrator = await (await browser.newContext({ viewport })).newPage()
    await signIn(administrator, signInOf('administrator'))
    await administrator.goto('/kelola/akun-tiruan')
    const item = administrator.getByRole('listitem').filter({ hasText: `@${reported}` })
    await expect(item).toContainText('Meminta transfer.')
    await expectNoFindings(administrator)
    await item.getByRole('button', { name: /^Nyatakan tiruan/ }).click()
    await expect(item).toContainText('10 sampai 500 karakter')
    await item.getByLabel('Dasar keputusan').fill('Bukan akun dinas; meminta transfer.')
    await item.getByRole('button', { name: /^Nyatakan tiruan/ }).click()
    await expect(item).toHaveCount(0)

    await check(page, `https://instagram.com/${reported}`)
    await expect(page.getByRole('heading', { name: 'Tiruan dilaporkan' })).toBeVisible()
    await expect(page.getByText('Bukan akun dinas; meminta transfer.')).toBeVisible()

    // The rules of axe are scripts: the same pages once more, where they run.
    for (const address of [
      `/kanal/periksa?alamat=%40${official}`,
      `/kanal/periksa?alamat=%40${reported}y`,
      `/kanal/periksa?alamat=instagram.com/${reported}`,
      '/kanal/periksa?alamat=dinas%20pendidikan',
      '/kanal/lapor?salah=alamat&catatan=x',
      '/kanal/lapor/terima-kasih',
      '/kelola/akun-tiruan?keadaan=tiruan',
    ]) {
      await administrator.goto(address)
      await expectNoFindings(administrator)
    }
    await expect(administrator.getByText('Ubah keputusan').first()).toBeVisible()
  })
}

test('scripts of any site are told the same', async ({ request }) => {
  const answer = await request.get(`${VERIFY}?url=${encodeURIComponent(`https://instagram.com/${official}`)}`)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'content-type': 'application/json' })
  expect(await answer.json()).toMatchObject({ verdict: 'official', channel: { unit: { slug: 'disdik' } } })
  const { etag = '' } = answer.headers()
  expect(etag).not.toBe('')
  const again = await request.get(answer.url(), { headers: { 'If-None-Match': etag, Cookie: 'a=b' } })
  expect(again.status()).toBe(304)
  for (const wrong of ['', '?url=', '?url=javascript:alert(1)', `?url=${'a'.repeat(5_000)}`]) {
    const refused = await request.get(VERIFY + wrong)
    expect(refused.status(), wrong).toBe(400)
    expect(refused.headers()['content-type']).toContain('application/problem+json')
    expect(refused.headers()['access-control-allow-origin']).toBe('*')
  }
})

test('a report from elsewhere, from a program, or of nothing is none', async ({ request, browser }) => {
  const send = (form: Record<string, string>, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
    request.post('/kanal/lapor/kirim', { form, headers, maxRedirects: 0 })
  expect((await send({ alamat: 'x.com/a' }, { 'sec-fetch-site': 'cross-site' })).status()).toBe(403)
  expect((await send({ alamat: 'a'.repeat(20_000) })).status()).toBe(413)
  const trapped = await send({ alamat: `x.com/bot_${word}`, situs: 'https://contoh.test' })
  expect(trapped.headers().location).toBe('/kanal/lapor/terima-kasih')
  for (const form of [
    {},
    { alamat: '\u0000\u202e' },
    { alamat: 'x.com/a', catatan: 'b'.repeat(2_000) },
    { alamat: '\ud800', platform: '__proto__' },
  ])
    expect((await send(form as Record<string, string>)).headers().location).toContain('/kanal/lapor?salah=')
  expect((await send({ alamat: `instagram.com/${official}` })).headers().location).toContain('/kanal/periksa?alamat=')
  const raw = await request.post('/kanal/lapor/kirim', {
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' },
    data: '--x\r\n',
    maxRedirects: 0,
  })
  expect(raw.status()).toBeLessThan(500)
  const page = await (await browser.newContext()).newPage()
  await signIn(page, signInOf('administrator'))
  await page.goto('/kelola/akun-tiruan')
  await expect(page.getByText(`bot_${word}`)).toHaveCount(0)
  const officer = await (await browser.newContext()).newPage()
  await signIn(officer, signInOf('officer', 'kelurahan-pelambuan'))
  expect((await officer.goto('/kelola/akun-tiruan'))?.status()).toBe(404)
})
