import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardedFetch } from './guarded-fetch'

let port: number
let asked = 0
const server = createServer((request, response) => {
  asked += 1
  const path = request.url ?? ''
  if (path === '/foto.jpg') response.end('foto')
  else if (path === '/besar') response.end(Buffer.alloc(5_000))
  else if (path === '/lambat') response.write('x')
  else if (path === '/pindah') response.writeHead(302, { location: '/foto.jpg' }).end()
  else if (path === '/putar') response.writeHead(302, { location: '/putar' }).end()
  else if (path === '/keluar') response.writeHead(302, { location: 'http://lain.test/foto.jpg' }).end()
  else if (path === '/berkas') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  else response.writeHead(404).end()
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const limits = { hosts: ['127.0.0.1', 'localhost'], maxBytes: 1_000, timeoutMs: 2_000 }
const trusting = { ...limits, isAllowed: () => true }
const get = (path: string, host = '127.0.0.1') => guardedFetch(`http://${host}:${port}${path}`, trusting)

describe('what is fetched', () => {
  test('comes whole, also after a redirect on the same host, by name or number', async () => {
    expect(String(await get('/foto.jpg'))).toBe('foto')
    expect(String(await get('/pindah', 'localhost'))).toBe('foto')
  })

  test.each(['/besar', '/putar', '/keluar', '/berkas', '/tidak-ada', '/lambat'])('%s gives nothing', async (path) => {
    await expect(get(path)).rejects.toThrow()
  })
})

describe('nothing near is reached', () => {
  test.each(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]'])('%s', async (host) => {
    const before = asked
    const { hostname } = new URL(`http://${host}:${port}/`)
    const reaching = guardedFetch(`http://${host}:${port}/foto.jpg`, { ...limits, hosts: [hostname] })
    await expect(reaching).rejects.toThrow('Not a public address')
    expect(asked).toBe(before)
  })

  test('nor a host that nobody allowed, nor one with a name in front', async () => {
    await expect(guardedFetch('http://lain.test/', trusting)).rejects.toThrow('Not allowed')
    await expect(guardedFetch(`http://x:y@127.0.0.1:${port}/foto.jpg`, trusting)).rejects.toThrow('Not allowed')
  })
})
