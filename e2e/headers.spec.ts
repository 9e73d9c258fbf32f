import { expect, test } from '@playwright/test'
import { signIn, signInOf } from './support'

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}
const ANSWERS: [string, number][] = [
  ['/', 200],
  ['/berita?jenis=agenda', 200],
  ['/berita?jenis=tidak-ada', 200],
  ['/cari?q=sungai', 200],
  ['/feed/rss.xml', 200],
  ['/feed/unit/disdik/feed.json', 200],
  ['/sitemap.xml', 200],
  ['/robots.txt', 200],
  ['/icon.svg', 200],
  ['/tidak-ada', 404],
  ['/berita/tidak-ada', 404],
  ['/feed/tidak-ada', 404],
  ['/media/foto/tidak-ada/640.avif', 404],
  ['/_next/static/chunks/tidak-ada.js', 404],
  ['/_next/image?url=%2Ficon.svg&w=64&q=75', 404],
  ['/berita/', 308],
  ['/meja', 307],
  ['/masuk', 200],
  ['/api/auth/csrf', 200],
  ['/api/tidak-ada', 404],
  ['/healthz', 200],
  ['/berita/%zz', 400],
]

test('every answer has the headers that protect who reads it', async ({ baseURL }) => {
  for (const [path, status] of ANSWERS) {
    const answer = await fetch(baseURL + path, { redirect: 'manual' })
    expect.soft(answer.status, path).toBe(status)
    for (const [name, value] of Object.entries(EVERYWHERE)) expect.soft(answer.headers.get(name), path).toBe(value)
    const policy = answer.headers.get('content-security-policy') ?? ''
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect.soft(policy, path).toContain(rule)
    expect.soft(policy, path).toMatch(/script-src 'self'(;| 'nonce-)/)
    expect.soft(policy, path).not.toMatch(/script-src[^;]*unsafe/)
    expect.soft(answer.headers.get('permissions-policy'), path).toContain('camera=()')
    expect.soft(answer.headers.get('x-powered-by'), path).toBeNull()
  }
})

test('a page for residents is for everybody and carries no script of the framework', async ({ baseURL }) => {
  for (const path of ['/', '/berita', '/unit/disdik', '/kelurahan', '/peringkat', '/cari?q=sungai', '/tidak-ada']) {
    const answer = await fetch(baseURL + path, { headers: { cookie: 'next-auth.session-token=x' } })
    const html = await answer.text()
    expect.soft(answer.headers.get('set-cookie'), path).toBeNull()
    expect.soft(answer.headers.get('cache-control'), path).toContain('public')
    expect.soft(html, path).not.toMatch(/<script(?! type="(?:module|application\/ld\+json)")/)
    expect.soft(html, path).not.toContain('__next_f')
  }
})

test('what the desk answers is kept by nobody, and its scripts run under a nonce', async ({ page }) => {
  const blocked: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') blocked.push(message.text())
  })
  await signIn(page, signInOf('officer', 'disdik'))
  for (const path of ['/meja', '/meja/tulis', '/meja/berita', '/meja/skor', '/akun']) {
    const answer = await page.goto(path)
    expect.soft(answer?.headers()['cache-control'], path).toContain('no-store')
    expect.soft(answer?.headers()['content-security-policy'], path).toContain("'nonce-")
  }
  await page.goto('/meja/tulis')
  await page.getByRole('toolbar', { name: 'Bentuk tulisan' }).waitFor()
  expect(blocked).toEqual([])
})

for (const address of ['/unit/tidak-ada', '/peringkat/kelurahan/2031-01', '/berita/tidak-ada', '/tidak-ada'])
  test(`${address} says in full that there is nothing`, async ({ request }) => {
    const answer = await request.get(address)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).toContain('Halaman ini tidak ditemukan')
  })
