import type { Server } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endFront, htmlOf, startFront } from './front.fixture'

let server: Server
let port: number
let raw: (bytes: string) => Promise<string>
let lacking: string[] = []
const failures: unknown[] = []

beforeAll(async () => {
  const front = await startFront(async (address) => htmlOf(address), {
    handler: async (request, response) => {
      if (request.url === '/meja/gagal') throw new Error('broken')
      response.end(`${request.url} ${request.headers['x-forwarded-for']} ${request.headers['content-security-policy']}`)
    },
    lacks: async () => lacking,
    metricsToken: 'kata-kunci-panjang',
    onError: (error) => failures.push(error),
  })
  server = front.server
  port = front.port
  raw = front.raw
})
afterAll(() => endFront(server))

const get = (path: string, more = '', host = 'warta.test') =>
  raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`)

it('hands the desk on, with the address it came from and a nonce that the answer has too', async () => {
  const answer = await get('/meja', 'X-Forwarded-For: 1.2.3.4\r\n')
  expect(answer).toContain('200 OK')
  expect(answer).toContain('/meja 127.0.0.1 ')
  const nonces = [...answer.matchAll(/script-src 'self' 'nonce-([^']+)'/g)].map(([, nonce]) => nonce)
  expect(nonces).toHaveLength(2)
  expect(nonces[0]).toBe(nonces[1])
  expect(await get('/meja')).not.toContain(nonces[0])
})

it('answers readers without asking the handler, whatever cookie they bring', async () => {
  const answer = await get('/berita', 'Cookie: a=b\r\n')
  expect(answer).toContain('<p>/berita</p>')
  expect(answer).toContain("script-src 'self';")
  expect(answer).not.toContain('nonce')
})

it('lets the scripts of every site read the API, and nothing else', async () => {
  const open = 'Access-Control-Allow-Origin: *'
  // Rendered, then kept.
  for (const _turn of [1, 2]) expect(await get('/api/v1/channels/verify?url=a')).toContain(open)
  for (const address of ['/berita', '/api/auth/session', '/meja']) expect(await get(address)).not.toContain(open)
})

it.each([
  ['GET http://lain.test/ HTTP/1.1\r\nHost: lain.test\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nBad Header: x\r\n\r\n', 400],
  ['bukan http\r\n\r\n', 400],
  ['OPTIONS * HTTP/1.1\r\nHost: warta.test\r\n\r\n', 405],
  ['TRACE / HTTP/1.1\r\nHost: warta.test\r\n\r\n', 405],
  ['POST / HTTP/1.1\r\nHost: warta.test\r\nContent-Length: 2\r\n\r\nab', 405],
  ['CONNECT warta.test:443 HTTP/1.1\r\nHost: warta.test\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nHost: warta.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', 400],
  ['POST /meja/tulis HTTP/1.1\r\nHost: warta.test\r\nContent-Length: 2\r\n\r\nab', 403],
  ['GET /_next/image?url=x HTTP/1.1\r\nHost: warta.test\r\n\r\n', 404],
  ['GET /berita HTTP/1.1\r\nHost: lama.test\r\n\r\n', 308],
])('answers %j with a status of its own and the headers of every answer', async (bytes, status) => {
  const answer = await raw(bytes)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Strict-Transport-Security'])
    expect(answer).toContain(name)
})

it('refuses a head that does not end', async () => {
  expect(await get('/', `X-Lama: ${'a'.repeat(20_000)}\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
})

it('answers for a handler that fails, tells of it and goes on', async () => {
  expect(await get('/meja/gagal')).toContain('500 Internal Server Error')
  expect(failures).toHaveLength(1)
  expect(await get('/berita')).toContain('200 OK')
})

it('survives a sender who is gone before a refusal reaches him', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: warta.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  socket.resetAndDestroy()
  expect(await get('/berita')).toContain('200 OK')
})

it('says whether it lives, whether it is ready, and what is lacking', async () => {
  expect(await get('/healthz')).toContain('200 OK')
  expect(await get('/readyz')).toContain('200 OK')
  lacking = ['pekerja']
  const answer = await get('/readyz')
  expect(answer).toContain('503 ')
  expect(answer).toContain('belum siap: pekerja')
  expect(await get('/healthz')).toContain('200 OK')
})

it('tells its figures on the machine itself or to who names the token, to nobody behind a proxy', async () => {
  await get('/berita')
  const metrics = await get('/metrics', '', 'localhost')
  expect(metrics).toContain('warta_requests_total{kind="page",result="hit"}')
  expect(metrics).toContain('process_resident_memory_bytes')
  expect(await get('/metrics')).toContain('403 ')
  expect(await get('/metrics', 'X-Forwarded-For: 1.2.3.4\r\n', 'localhost')).toContain('403 ')
  expect(await get('/metrics', 'Authorization: Bearer salah-sama-sekali\r\n', 'localhost')).toContain('403 ')
  expect(await get('/metrics', 'Authorization: Bearer kata-kunci-panjang\r\n')).toContain('200 OK')
})
