import type { Server } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endFront, htmlOf, startFront } from './front.fixture'

let server: Server
let origin: string
const PHOTO = Buffer.from(Array.from({ length: 1_000 }, (_, at) => at % 256))

beforeAll(async () => {
  const front = await startFront(
    async (address) => {
      if (address.startsWith('/media')) return { ...htmlOf(''), contentType: 'image/avif', body: PHOTO }
      if (address === '/lama') return { ...htmlOf(''), status: 301, location: '/baru' }
      if (address === '/unduh')
        return { ...htmlOf('a;b'), contentType: 'text/csv', disposition: 'attachment; filename="a.csv"' }
      if (address === '/gagal') throw new Error('broken')
      return htmlOf(address)
    },
    { publicUrl: new URL('http://localhost') },
  )
  server = front.server
  origin = `http://127.0.0.1:${front.port}`
})
afterAll(() => endFront(server))

// Without a word of its own about caches, fetch asks for an answer that nobody has kept.
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(origin + path, { headers: { 'cache-control': 'max-age=0', ...headers }, method, redirect: 'manual' })

describe('a page', () => {
  it('is packed as the reader can unpack it', async () => {
    for (const [accepted, sent] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await ask('/a', { 'accept-encoding': accepted })
      expect(answer.headers.get('content-encoding'), accepted).toBe(sent)
      expect(await answer.text()).toContain('<p>/a</p>')
      expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    }
  })

  it('is not sent again to who has it', async () => {
    const first = await ask('/a')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\//)
    const second = await ask('/a', { 'if-none-match': etag })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
    expect(second.headers.get('etag')).toBe(etag)
    expect((await ask('/a', { 'if-none-match': '"lain"' })).status).toBe(200)
  })

  it('is told to be a file where it is one, packed all the same', async () => {
    const answer = await ask('/unduh')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a.csv"')
    expect(answer.headers.get('content-type')).toBe('text/csv')
    expect((await ask('/a')).headers.get('content-disposition')).toBeNull()
  })

  it('has the head of GET for HEAD, and no body', async () => {
    const answer = await ask('/a', { 'accept-encoding': 'gzip' }, 'HEAD')
    const whole = await ask('/a', { 'accept-encoding': 'gzip' })
    expect(await answer.text()).toBe('')
    expect(answer.headers.get('content-length')).toBe(whole.headers.get('content-length'))
  })

  it('must be asked for again by a browser, and may be kept a moment by a proxy', async () => {
    const { headers } = await ask('/a')
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1, must-revalidate')
    expect(headers.get('cache-status')).toContain('hit')
  })

  it('that moved leads on', async () => {
    const answer = await ask('/lama')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/baru')
  })

  it('that cannot be shown is a page of its own for a browser, a sentence for a machine', async () => {
    const page = await ask('/gagal', { accept: 'text/html' })
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('10')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await page.text()).toContain('<h1>Halaman ini belum dapat ditampilkan</h1>')
    const line = await ask('/gagal', { accept: 'application/json' })
    expect(line.headers.get('content-type')).toContain('text/plain')
  })
})

describe('a photo', () => {
  it('is sent whole or in the part that is asked for', async () => {
    const whole = await ask('/media/foto/x/640.avif')
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    expect(whole.headers.get('cache-control')).toContain('immutable')
    const part = await ask('/media/foto/x/640.avif', { range: 'bytes=100-199' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe('bytes 100-199/1000')
    expect(Buffer.from(await part.arrayBuffer())).toEqual(PHOTO.subarray(100, 200))
    const rest = await ask('/media/foto/x/640.avif', {
      range: 'bytes=900-',
      'if-range': whole.headers.get('etag') ?? '',
    })
    expect(rest.status).toBe(206)
  })

  it.each([
    ['bytes=5000-', 416],
    ['bytes=9-1', 416],
    ['bytes=0-1,5-6', 200],
    ['lines=1-2', 200],
    ['bytes', 200],
  ])('answers the range %s with %i', async (range, status) =>
    expect((await ask('/media/foto/x/640.avif', { range })).status).toBe(status),
  )

  it('is sent whole where it has changed since', async () => {
    expect((await ask('/media/foto/x/640.avif', { range: 'bytes=1-2', 'if-range': '"lain"' })).status).toBe(200)
  })
})

it('packs gzip so that anybody can unpack it', async () => {
  const answer = await startFront(async () => htmlOf('x'), { publicUrl: new URL('http://localhost') })
  const raw = await answer.raw('GET / HTTP/1.0\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n')
  const body = Buffer.from(raw.slice(raw.indexOf('\r\n\r\n') + 4), 'latin1')
  expect(gunzipSync(body).toString()).toContain('<p>x</p>')
  endFront(answer.server)
})
