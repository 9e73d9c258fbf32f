import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createPlain, type Server } from 'node:net'
import { createServer as createSecure } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { selfSigned } from './fake-sites/certificate'
import { startFakeSites } from './fake-sites/server'
import { Fetcher, type Limits, type Request } from './fetch'

const names = vi.hoisted(() => ({ answers: new Map<string, string[][]>(), asked: 0 }))
vi.mock('node:dns', async (original) => {
  const real = await original<typeof import('node:dns')>()
  type Back = (error: null, found: { address: string; family: number }[]) => void
  const lookup = (host: string, options: never, callback: Back) => {
    const answers = names.answers.get(host)
    if (!answers) return real.lookup(host, options, callback as never)
    names.asked += 1
    const found = (answers.length > 1 ? answers.shift() : answers[0]) ?? []
    callback(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { ...real, lookup }
})

let reached = 0
const listeners: Server[] = []
const listen = async (server: Server, host: string, port = 0): Promise<number> => {
  listeners.push(server.listen(port, host))
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
let near: number
let web: number
let sites: Awaited<ReturnType<typeof startFakeSites>>
const seen: { url: string; headers: Record<string, unknown> }[] = []

beforeAll(async () => {
  const count = () =>
    createPlain((socket) => {
      reached += 1
      socket.destroy()
    })
  near = await listen(count(), '127.0.0.1')
  await listen(count(), '::1', near).catch(() => {})
  web = await listen(
    createServer((request, response) => {
      seen.push({ url: request.url ?? '', headers: request.headers })
      setTimeout(() => response.end('isi'), 20)
    }),
    '127.0.0.1',
  )
  sites = await startFakeSites()
})
afterAll(() => {
  sites.stop()
  for (const server of listeners) server.close()
})
beforeEach(() => {
  reached = 0
  seen.length = 0
  names.answers.clear()
  names.asked = 0
})

async function get(address: string, limits: Partial<Limits> = {}, asked: Request = {}) {
  const fetcher = new Fetcher({ timeoutMs: 1_500, ...limits })
  try {
    return await fetcher.get(address, asked)
  } finally {
    await fetcher.close()
  }
}
const trusting = () => ({ isAllowed: () => true, ports: [web, near, 80, 443] })

const HOSTS =
  `127.0.0.1 127.1 127.0.1 127.0.0.1. 2130706433 0x7f000001 0x7f.1 0x7F.0.0.1 0177.0.0.1 0177.1 017700000001 00000177.0.0.1
127.0.0.0x1 127.1.1.1 127.255.255.254 localhost LOCALHOST %6cocalhost 127%2e0.0.1 ①②⑦.⓪.⓪.① １２７.0.0.1 127。0。0。1
0 0.0.0.0 0x0 00 0.1 [::] [::1] [0:0:0:0:0:0:0:1] [0000::0001] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [::ffff:0:127.0.0.1] [::ffff:0.0.0.0]
[64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1] [2002:7f00:1::] [2002:7f00:0001::1] [2001:0:4136:e378:8000:63bf:3fff:fdd2] [2001::1]
10.0.0.1 10.1 0x0a.1 012.0.0.1 167772161 172.16.0.1 172.31.255.1 192.168.1.1 192.168.257 0xc0a80101 3232235777 [fc00::1] [fd00:ec2::254]
169.254.169.254 0xa9fea9fe 2852039166 0251.0376.0251.0376 169.254.43518 [fe80::1] [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] 169.254.170.2
100.64.0.1 100.100.100.200 168.63.129.16 192.0.0.192 224.0.0.1 239.255.255.250 255.255.255.255 240.0.0.1 198.18.0.1 192.0.2.1 198.51.100.1 203.0.113.1
[ff02::1] [fec0::1] [2001:db8::1] [100::1] [3fff::1] [5f00::1] [4000::1] 192.88.99.1 [2620:4f:8000::1] [2001:20::1] [2001:2::1]`
    .trim()
    .split(/\s+/)

describe('nothing near is reached, however it is written', () => {
  test.each(HOSTS)('http://%s', async (host) => {
    await expect(get(`http://${host}:${near}/`, { ports: [near] })).rejects.toMatchObject({
      failure: 'refused',
      message: expect.stringContaining('jaringan dalam'),
    })
    expect(reached).toBe(0)
  })

  test('http://localhost., which some systems know and others do not', async () => {
    await expect(get(`http://localhost.:${near}/`, { ports: [near] })).rejects.toThrow()
    expect(reached).toBe(0)
  })

  test('the listener would have been reached', async () => {
    await expect(get(`http://127.0.0.1:${near}/`, { isAllowed: () => true, ports: [near] })).rejects.toThrow()
    expect(reached).toBeGreaterThan(0)
  })
})

describe('no other address is asked', () => {
  test.each([
    'ftp://situs.id/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'gopher://situs.id/',
    'ws://situs.id/',
    'http://nama:sandi@situs.id/',
    'http://nama@situs.id/',
    'http://8.8.8.8:22/',
    'https://8.8.8.8:8443/',
    'http://8.8.8.8:443444/',
    'http://situs.id:0/',
    'http://',
    'http://256.256.256.256/',
    'http://[::1',
    '//situs.id/',
    'situs.id',
    '',
  ])('%j', async (address) => {
    await expect(get(address)).rejects.toMatchObject({ failure: 'unreadable' })
    expect(names.asked).toBe(0)
  })
})

describe('a name', () => {
  const port = () => ({ ports: [near] })
  test.each([
    ['of this machine', ['127.0.0.1']],
    ['of this machine in version 6', ['::1']],
    ['of the network around', ['10.1.2.3']],
    ['of a cloud', ['169.254.169.254']],
    ['mapped', ['::ffff:127.0.0.1']],
    ['with one good address and one that is near', ['8.8.8.8', '127.0.0.1']],
    ['with one that is near first', ['127.0.0.1', '8.8.8.8']],
    ['without any', []],
  ])('%s leads nowhere', async (_what, addresses) => {
    names.answers.set('nama.test', [addresses])
    await expect(get(`http://nama.test:${near}/`, port())).rejects.toMatchObject({ failure: 'refused' })
    expect(reached).toBe(0)
  })

  test('is looked up once for a connection, so that it cannot change after the check', async () => {
    names.answers.set('berganti.test', [['192.0.2.7'], ['127.0.0.1']])
    const checked: string[] = []
    const isAllowed = (address: string) => checked.push(address) > 0 && address !== '127.0.0.1'
    await expect(get(`http://berganti.test:${near}/`, { ...port(), isAllowed, timeoutMs: 300 })).rejects.toThrow()
    expect([checked, names.asked, reached]).toEqual([['192.0.2.7'], 1, 0])
  })

  test('that nobody has is told so', async () =>
    expect(get('http://tidak-ada.invalid/')).rejects.toMatchObject({ failure: 'dns' }))
})

describe('a redirect', () => {
  const kind = (name: string) => get(`http://${name}.example/`, { fakePort: sites.port })
  test.each(['toloopback', 'tometadata', 'tonumber'])('%s is refused', (name) =>
    expect(kind(name)).rejects.toMatchObject({ failure: 'refused' }),
  )
  test.each(['toftp', 'toport', 'tosecret'])('%s is not followed', (name) =>
    expect(kind(name)).rejects.toMatchObject({ failure: 'unreadable' }),
  )
  test('that is one too many ends', () => expect(kind('chain')).rejects.toMatchObject({ failure: 'redirectLoop' }))
  test('is followed else', async () => expect((await kind('moved')).address).toBe('http://tanggal-moved.example/'))
})

describe('made-up sites', () => {
  test.each(['contoh.example.id', 'example', 'contoh-example', 'example.org.invalid'])(
    '%s is none of them',
    async (host) => {
      names.answers.set(host, [['10.0.0.1']])
      await expect(get(`http://${host}/`, { fakePort: near })).rejects.toThrow()
      expect(reached).toBe(0)
    },
  )
  test('do not exist without the setting', () =>
    expect(get('http://tanggal.example/', { fakePort: null })).rejects.toMatchObject({ failure: 'dns' }))
})

test('it says who asks, and what it has already', async () => {
  await get(`http://127.0.0.1:${web}/`, trusting(), { etag: '"x"', lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT' })
  expect(seen[0]?.headers).toMatchObject({
    'user-agent': 'WartaBaimbai/1.0 (+http://localhost:3000/kanal/tentang-pemantauan)',
    'if-none-match': '"x"',
    'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT',
  })
  expect(seen[0]?.headers).not.toHaveProperty('cookie')
})

test('one request at a time goes to a host', async () => {
  const begun = Date.now()
  await Promise.all(Array.from({ length: 5 }, (_, number) => get(`http://127.0.0.1:${web}/${number}`, trusting())))
  expect(seen).toHaveLength(5)
  expect(Date.now() - begun).toBeGreaterThan(95)
})

test('a connection that nobody answers ends in time', async () => {
  const begun = Date.now()
  await expect(get('http://192.0.2.7/', { isAllowed: () => true, timeoutMs: 300 })).rejects.toThrow()
  expect(Date.now() - begun).toBeLessThan(1_000)
})

test('all that one look fetches has an end', async () => {
  const fetcher = new Fetcher({ ...trusting(), fakePort: sites.port, timeoutMs: 200, totalMs: 300 })
  const failures = await Promise.all(
    [1, 2, 3].map((number) => fetcher.get(`http://slow-${number}.example/`).catch(String)),
  )
  const begun = Date.now()
  await expect(fetcher.get('http://tanggal.example/')).rejects.toMatchObject({ failure: 'timeout' })
  expect(Date.now() - begun).toBeLessThan(50)
  expect(failures).toHaveLength(3)
  await fetcher.close()
})

describe('a certificate', () => {
  const DAY_MS = 86_400_000
  const secured = async (from: number, to: number) => {
    const own = selfSigned('127.0.0.1', new Date(Date.now() + from * DAY_MS), new Date(Date.now() + to * DAY_MS))
    return listen(
      createSecure(own, (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nisi')),
      '127.0.0.1',
    )
  }
  test.each([
    ['that nobody else signed', -1, 90],
    ['that has run out', -90, -1],
  ])('%s is refused', async (_what, from, to) => {
    const port = await secured(from, to)
    await expect(get(`https://127.0.0.1:${port}/`, { isAllowed: () => true, ports: [port] })).rejects.toMatchObject({
      failure: 'tls',
    })
  })
  test('and a handshake that is broken off', () =>
    expect(get('https://tls.example/', { fakePort: sites.port })).rejects.toMatchObject({ failure: 'tls' }))
  test('tells for how long it is good', async () => {
    const fetcher = new Fetcher({ fakePort: sites.port })
    await fetcher.get('https://tanggal.example/')
    expect(fetcher.tlsDaysLeft('https://tanggal.example/x', new Date())).toBe(91)
    expect(fetcher.tlsDaysLeft('https://lain.example/', new Date())).toBeNull()
    await fetcher.close()
  })
})

test('a bomb costs no more memory than the limit', async () => {
  for (const name of ['gzipbomb', 'brotlibomb', 'endless', 'huge'])
    await expect(get(`http://${name}.example/`, { fakePort: sites.port })).rejects.toMatchObject({
      failure: 'tooLarge',
    })
  const before = process.memoryUsage().rss
  for (let turn = 0; turn < 20; turn++)
    for (const name of ['gzipbomb', 'brotlibomb', 'endless'])
      await get(`http://${name}.example/`, { fakePort: sites.port }).catch(() => {})
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 ** 2)
})
