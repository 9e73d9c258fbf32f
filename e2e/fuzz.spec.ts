import { connect } from 'node:net'
import { expect, test } from '@playwright/test'

const REQUESTS = 5_000
const AT_ONCE = 8
const SLOWEST_MS = 2_000
/** A server that has warmed up and filled its bounded stores takes little more memory; one that leaks goes on. */
const MOST_ROUNDS = 8
const FLAT_MB = 32

/** Numbers that are the same in every run: what failed once can be asked again. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const PIECES = [
  ...['/', '%00', '%ff', '%zz', '%', '..', '%2f', '\\', '?', '&', '=', '#', ' ', '\t', '\x00', '\xff', '"', "'", '<'],
  ...['berita', 'unit', 'cari', 'q', 'meja', 'media/foto', 'feed', 'sitemap', 'peringkat', '_next', '__nextjs', 'api'],
  ...['sebelum', 'sesudah', 'halaman', '2026-13', '-1', '9'.repeat(30), 'a'.repeat(3_000), '%F0%9F%9B%B6', '%E2%80%AE'],
]
const PLACES = ['/', '/berita', '/unit/disdik', '/cari', '/peringkat', '/feed/rss.xml', '/masuk', '/meja', '/sitemap/0']
/** What reaches Next with the headers that it reads itself. */
const INNER = /^(?:Cookie|RSC|Next-|X-Forwarded|Range|If-None|Accept-Encoding|Sec-Fetch|Origin)/
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'TRACE', 'OPTIONS', 'get', 'G\x00T', '', 'CONNECT']
const HEADERS = [
  'Host: localhost',
  'Host: ',
  'Host: a b',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Content-Length: 5',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip',
  'Cookie: next-auth.session-token=%zz; a=\xff',
  `Cookie: ${'b'.repeat(9_000)}`,
  'X-Forwarded-Host: lain.test',
  'X-Forwarded-Proto: javascript',
  'Origin: null',
  'Sec-Fetch-Site: same-origin',
  'Next-Action: 00',
  'RSC: 1',
  'Next-Router-State-Tree: %zz',
  'Next-Router-Prefetch: 1',
  'Content-Type: multipart/form-data; boundary=',
  'Content-Type: multipart/form-data; boundary=x',
  'Content-Type: application/x-www-form-urlencoded',
  'Range: bytes=9-1',
  'If-None-Match: \x01',
  'Accept-Encoding: \xff',
  'Upgrade: websocket',
  'Expect: 100-continue',
  'Bad Header: x',
  ': x',
]
const BODIES = [
  '',
  'a=b',
  '--x\r\n',
  '--x--\r\n',
  '\x00\xff\x00',
  '0\r\n\r\n',
  '5\r\nhello\r\n0\r\n\r\n',
  '["$undefined"]',
]

type Pick = <T>(list: readonly T[]) => T
type Some = <T>(list: readonly T[], most: number) => T[]

/** `isWhole`: nothing more of it is to come, so that an answer is due. */
type Sent = { bytes: string; isWhole: boolean }

function requestOf(random: () => number): Sent {
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as never
  const some: Some = (list, most) => Array.from({ length: Math.ceil(random() * most) }, () => pick(list))
  if (random() < 0.4) return { bytes: polite(random, pick, some), isWhole: true }
  const host = random() < 0.8 ? ['Host: localhost'] : []
  const method = random() < 0.7 ? pick(['GET', 'POST']) : pick(METHODS)
  const path = `${random() < 0.9 ? '/' : ''}${some(PIECES, 5).join(random() < 0.5 ? '/' : '')}`
  const version = random() < 0.95 ? 'HTTP/1.1' : pick(['HTTP/1.0', 'HTTP/9.9', ''])
  const lines = [`${method} ${path} ${version}`, ...host, 'Connection: close', ...some(HEADERS, 3)]
  return { bytes: [...lines, '', pick(BODIES)].join('\r\n'), isWhole: false }
}

/** Well formed as HTTP, odd in what it asks and says: what the gate lets pass. */
function polite(random: () => number, pick: Pick, some: Some): string {
  const query = random() < 0.5 ? `?${encodeURIComponent(pick(PIECES))}=${encodeURIComponent(pick(PIECES))}` : ''
  const path = random() < 0.7 ? pick(PLACES) : `/${some(PIECES, 4).map(encodeURIComponent).join('/')}`
  const inner = some(
    HEADERS.filter((header) => INNER.test(header)),
    2,
  )
  const lines = ['Host: localhost', 'Connection: close', ...inner]
  if (random() < 0.7) return [`GET ${path}${query} HTTP/1.1`, ...lines, '', ''].join('\r\n')
  const body = pick(BODIES)
  const type = pick(HEADERS.filter((header) => header.startsWith('Content-Type')))
  const sent = [type, 'Sec-Fetch-Site: same-origin', `Content-Length: ${body.length}`]
  return [`POST ${path}${query} HTTP/1.1`, ...lines, ...sent, '', body].join('\r\n')
}

/** The status of the answer, null where the connection ends without one, and how long it took. */
function ask(origin: URL, { bytes, isWhole }: Sent): Promise<{ status: number | null; ms: number }> {
  const begin = performance.now()
  return new Promise((resolve) => {
    const socket = connect(Number(origin.port || 80), origin.hostname)
    let answer = ''
    const done = () => {
      socket.destroy()
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
      resolve({ status: status ? Number(status) : null, ms: performance.now() - begin })
    }
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1').slice(0, 100)
      if (answer.includes('\r\n')) done()
    })
    socket.on('error', done)
    socket.on('close', done)
    socket.setTimeout(SLOWEST_MS + 1_000, done)
    socket.write(bytes, 'latin1')
    // Of what may wait for more of itself the end is told; Node then answers nothing more to it.
    if (!isWhole) socket.end()
  })
}

/** What the server holds of the machine's memory, in MB. */
async function memoryMb(origin: URL): Promise<number> {
  const figures = await (await fetch(new URL('/metrics', origin))).text()
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(figures)?.[1]) / 1024 ** 2
}

test('whatever comes in, no answer is a server error, none takes long, and memory stays flat', async ({
  baseURL,
  request,
}) => {
  test.setTimeout(300_000)
  const origin = new URL(baseURL ?? '')
  for (const place of PLACES) await request.get(place)
  const random = randomOf(20_261_124)
  const wrong: string[] = []
  const statuses = new Map<number | null, number>()
  let slowest = 0
  const askAll = (requests: Sent[]) => {
    const askNext = async (): Promise<void> => {
      for (let sent = requests.pop(); sent; sent = requests.pop()) {
        const { status, ms } = await ask(origin, sent)
        slowest = Math.max(slowest, ms)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if ((status ?? 0) >= 500 || ms > SLOWEST_MS)
          wrong.push(`${status} ${Math.round(ms)} ms ${JSON.stringify(sent.bytes.slice(0, 400))}`)
      }
    }
    return Promise.all(Array.from({ length: AT_ONCE }, askNext))
  }
  const memory = [await memoryMb(origin)]
  const growth = () => (memory.at(-1) ?? 0) - (memory.at(-2) ?? 0)
  do {
    await askAll(Array.from({ length: REQUESTS }, () => requestOf(random)))
    memory.push(await memoryMb(origin))
  } while (growth() > FLAT_MB && memory.length <= MOST_ROUNDS)
  console.log(`  slowest answer ${Math.round(slowest)} ms; memory ${memory.map(Math.round).join(', ')} MB`)
  expect(wrong).toEqual([])
  expect(growth()).toBeLessThanOrEqual(FLAT_MB)
  // The pieces still form requests that get through, or nothing was tried.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(200)
  expect(statuses.get(400) ?? 0).toBeGreaterThan(200)
})
