import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanHeaders, refusalOf } from './gate'

const publicUrl = new URL('https://warta.test')
const publicHost = publicUrl.host
const own = { host: publicHost }
const statusOf = (url: string, headers = {}, method = 'GET') =>
  refusalOf({ method, url, headers: { ...own, ...headers }, publicUrl })?.status ?? null
const statusOfPost = (headers: object, url = '/meja/tulis') =>
  statusOf(url, { 'sec-fetch-site': 'same-origin', 'content-length': '10', ...headers }, 'POST')

describe('refusalOf', () => {
  it('lets plain requests pass', () => {
    for (const url of ['/', '/berita?jenis=agenda', '/cari?q=%F0%9F%9B%B6+sungai', '/berita/%E2%80%AE'])
      expect(statusOf(url), url).toBeNull()
    expect(statusOfPost({})).toBeNull()
  })

  it('refuses other methods and says which are served', () => {
    for (const method of ['PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND'])
      expect(refusalOf({ method, url: '/', headers: own, publicUrl })).toMatchObject({
        status: 405,
        headers: { Allow: 'GET, HEAD, POST' },
      })
  })

  it.each([
    '*',
    'http://lain.test/',
    '//lain.test',
    '/%zz',
    '/%ff',
    '/berita/%00',
    '/a\\b',
    '/cari?q=%',
    '/x#y',
    '',
    '/skrip/../berita/x',
    '/skrip/%2e%2e/berita/x',
    '/.',
    '/a/.',
    '/cari?q=%00',
  ])('refuses the address %j', (url) => expect(statusOf(url)).toBe(400))

  it('refuses an endless address, an odd host and a change of protocol', () => {
    expect(statusOf(`/${'a'.repeat(9_000)}`)).toBe(414)
    for (const host of ['', 'a b', 'warta.test/x', 'warta.test:port', "x'y"]) expect(statusOf('/', { host })).toBe(400)
    expect(statusOf('/', { upgrade: 'websocket' })).toBe(400)
    expect(statusOf('/', { upgrade: 'h2c' })).toBeNull()
    for (const host of ['warta.test:443', 'WARTA.TEST']) expect(statusOf('/', { host })).toBeNull()
    expect(statusOf('/healthz', { host: undefined })).toBeNull()
  })

  it('leads a reader who came by another name to the portal, and takes no form under it', () => {
    const reading = refusalOf({ method: 'GET', url: '/berita?unit=x', headers: { host: 'lama.test' }, publicUrl })
    expect(reading).toMatchObject({ status: 308, headers: { Location: 'https://warta.test/berita?unit=x' } })
    expect(statusOf('/', { host: '[::1]:3000' })).toBe(308)
    expect(statusOfPost({ host: 'lama.test' })).toBe(421)
    for (const url of ['/healthz', '/readyz', '/metrics']) expect(statusOf(url, { host: '10.0.0.7:3000' })).toBeNull()
  })

  it('takes any name while it is tried out on one machine, so that a phone beside it can open it', () => {
    const trial = new URL('http://localhost:3000')
    const headers = { host: '192.168.1.5:3000' }
    expect(refusalOf({ method: 'GET', url: '/', headers, publicUrl: trial })).toBeNull()
  })

  it('takes a change only from a page of this site', () => {
    expect(statusOfPost({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(statusOfPost({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(statusOfPost({ 'sec-fetch-site': undefined, origin: 'https://warta.test' })).toBeNull()
    expect(statusOfPost({ 'sec-fetch-site': undefined, origin: 'https://lain.test' })).toBe(403)
    expect(statusOfPost({ 'sec-fetch-site': undefined, origin: 'null' })).toBe(403)
    expect(statusOfPost({ 'sec-fetch-site': undefined })).toBe(403)
    const forged = { 'sec-fetch-site': undefined, origin: 'https://lain.test', 'x-forwarded-host': 'lain.test' }
    expect(statusOfPost(forged)).toBe(403)
  })

  it('takes forms only where there are any', () => {
    for (const url of ['/', '/berita/x', '/mejamu', '/unit/disdik?x=1']) expect(statusOfPost({}, url)).toBe(405)
    for (const url of ['/masuk', '/akun?x=1', '/meja/foto', '/kelola', '/evaluasi/a', '/api/auth/signout'])
      expect(statusOfPost({}, url)).toBeNull()
    for (const url of ['/kanal/lapor', '/kanal/periksa', '/kanal/lapor/kirim/x', '/api/v1/channels/verify'])
      expect(statusOfPost({}, url), url).toBe(405)
    const report = '/kanal/lapor/kirim'
    expect(statusOfPost({}, report)).toBeNull()
    expect(statusOfPost({ 'sec-fetch-site': 'cross-site' }, report)).toBe(403)
    expect(statusOfPost({ 'content-length': String(16 * 1024) }, report)).toBeNull()
    expect(statusOfPost({ 'content-length': String(16 * 1024 + 1) }, report)).toBe(413)
  })

  it('asks how large a body is before it comes', () => {
    expect(statusOfPost({ 'content-length': undefined })).toBe(411)
    expect(statusOfPost({ 'transfer-encoding': 'chunked' })).toBe(411)
    expect(statusOfPost({ 'content-length': String(60 * 1024 * 1024) })).toBeNull()
    expect(statusOfPost({ 'content-length': String(65 * 1024 * 1024) })).toBe(413)
    expect(statusOfPost({ 'content-length': String(2 * 1024 * 1024) }, '/masuk')).toBe(413)
    const large = { 'content-length': String(401 * 1024 * 1024) }
    expect(statusOfPost(large, '/kelola/impor/unggah')).toBeNull()
    expect(statusOfPost({ 'content-length': String(402 * 1024 * 1024) }, '/kelola/impor/unggah')).toBe(413)
    const boundaries = { 'content-length': String(6 * 1024 * 1024) }
    expect(statusOfPost(boundaries, '/kelola/batas-wilayah')).toBeNull()
    expect(statusOfPost({ 'content-length': String(6 * 1024 * 1024 + 1) }, '/kelola/batas-wilayah')).toBe(413)
    expect(statusOfPost(boundaries, '/kelola/kebijakan-terbit')).toBe(413)
    for (const url of ['/kelola/impor', '/kelola/impor/unggah/x', '/kelola/impor/unggahan'])
      expect(statusOfPost(large, url), url).toBe(413)
  })

  it('has an answer for whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string({ unit: 'binary' }), (url, method, host) => {
        const refusal = refusalOf({ method, url, headers: { host }, publicUrl })
        return refusal === null || refusal.status === 308 || (refusal.status >= 400 && refusal.status < 500)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('cleanHeaders', () => {
  const forged = () => ({
    host: publicHost,
    forwarded: 'for=1.2.3.4',
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-host': 'lain.test',
    'x-forwarded-proto': 'https',
    'x-real-ip': '1.2.3.4',
    'x-warta-address': '/meja',
  })

  it('believes nobody by default', () => {
    const headers = forged()
    cleanHeaders(headers, '10.0.0.9', [])
    expect(headers).toEqual({ host: publicHost, 'x-forwarded-for': '10.0.0.9' })
  })

  it('believes a known proxy about its client, not about the name of the site', () => {
    const headers = forged()
    cleanHeaders(headers, '10.0.0.1', ['10.0.0.1'])
    expect(headers).toEqual({ host: publicHost, 'x-forwarded-for': '1.2.3.4', 'x-forwarded-proto': 'https' })
  })
})
