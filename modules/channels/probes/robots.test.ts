import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Fetcher } from './fetch'
import { Robots } from './robots'

let server: Server
let port: number
let rules: { status: number; body: string }
let asked = 0
beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1
    response.writeHead(rules.status).end(rules.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

async function mayRead(path: string, body: string, status = 200): Promise<boolean> {
  rules = { status, body }
  const fetcher = new Fetcher({ isAllowed: () => true, ports: [port] })
  try {
    return await new Robots(fetcher).mayRead(`http://127.0.0.1:${port}${path}`)
  } finally {
    await fetcher.close()
  }
}

test.each([
  ['/', 'User-agent: *\nDisallow: /', false],
  ['/', 'User-agent: *\nDisallow: /admin/', true],
  ['/admin/x', 'User-agent: *\nDisallow: /admin/', false],
  ['/', 'User-agent: Googlebot\nDisallow: /', true],
  ['/', 'User-agent: WartaBaimbai\nDisallow: /', false],
  ['/', 'User-agent: *\nDisallow: /\n\nUser-agent: wartabaimbai\nAllow: /', true],
  ['/feed/', 'User-agent: *\nDisallow: /*feed', false],
  ['/', '<html>tidak ada</html>', true],
  ['/', '', true],
])('%s by %j: %s', async (path, body, expected) => expect(await mayRead(path, body)).toBe(expected))

test('rules that are missing allow all, rules of a server in trouble nothing', async () => {
  expect(await mayRead('/', 'User-agent: *\nDisallow: /', 404)).toBe(true)
  await expect(mayRead('/', '', 503)).rejects.toMatchObject({ failure: 'robots', status: 503 })
})

test('the rules of a site are read once in a look', async () => {
  rules = { status: 200, body: '' }
  asked = 0
  const fetcher = new Fetcher({ isAllowed: () => true, ports: [port] })
  const robots = new Robots(fetcher)
  await Promise.all(['/a', '/b', '/c'].map((path) => robots.mayRead(`http://127.0.0.1:${port}${path}`)))
  expect(asked).toBe(1)
  await fetcher.close()
})

test('rules that would take for ever do not', async () => {
  const begun = Date.now()
  await mayRead(`/${'a'.repeat(1_800)}`, `User-agent: *\n${`Disallow: /${'*a'.repeat(200)}b\n`.repeat(1_000)}`)
  expect(Date.now() - begun).toBeLessThan(1_000)
})
