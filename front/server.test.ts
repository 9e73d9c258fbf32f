import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFront } from './server'

let server: Server
let port: number
let isReady = true
const failures: unknown[] = []

beforeAll(async () => {
  server = createFront({
    handler: async (request, response) => {
      if (request.url === '/gagal') throw new Error('broken')
      response.end(`${request.url} ${request.headers['x-forwarded-for']}`)
    },
    publicUrl: new URL('https://warta.test'),
    proxies: [],
    isReady: async () => isReady,
    onError: (error) => failures.push(error),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

/** The whole answer to bytes as they are. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes, 'latin1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  await once(socket, 'close')
  return answer
}
const get = (path: string, more = '') =>
  raw(`GET ${path} HTTP/1.1\r\nHost: warta.test\r\nConnection: close\r\n${more}\r\n`)

it('passes a plain request on, with the address it came from', async () => {
  const answer = await get('/berita', 'X-Forwarded-For: 1.2.3.4\r\n')
  expect(answer).toContain('200 OK')
  expect(answer).toContain('/berita 127.0.0.1')
})

it.each([
  ['GET http://lain.test/ HTTP/1.1\r\nHost: lain.test\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nBad Header: x\r\n\r\n', 400],
  ['bukan http\r\n\r\n', 400],
  ['OPTIONS * HTTP/1.1\r\nHost: warta.test\r\n\r\n', 405],
  ['TRACE / HTTP/1.1\r\nHost: warta.test\r\n\r\n', 405],
  ['CONNECT warta.test:443 HTTP/1.1\r\nHost: warta.test\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nHost: warta.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', 400],
  [`GET / HTTP/1.1\r\nHost: warta.test\r\nX-Lama: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['POST /meja/tulis HTTP/1.1\r\nHost: warta.test\r\nContent-Length: 2\r\n\r\nab', 403],
])('answers %j with a status of its own and the headers of every answer', async (bytes, status) => {
  const answer = await raw(bytes)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Strict-Transport-Security'])
    expect(answer).toContain(name)
})

it('answers for a handler that fails, tells of it and goes on', async () => {
  expect(await get('/gagal')).toContain('500 Internal Server Error')
  expect(failures).toHaveLength(1)
  expect(await get('/berita')).toContain('200 OK')
})

it('survives a sender who is gone before a refusal reaches him', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: warta.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  socket.resetAndDestroy()
  expect(await get('/berita')).toContain('200 OK')
})

it('says whether it lives and whether it is ready', async () => {
  expect(await get('/healthz')).toContain('200 OK')
  expect(await get('/readyz')).toContain('200 OK')
  isReady = false
  expect(await get('/readyz')).toContain('503 ')
  expect(await get('/healthz')).toContain('200 OK')
})
