import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Known } from '../reading'
import { KINDS, startFakeSites } from './fake-sites/server'
import { look } from './look'

const NOW = new Date('2026-11-25T06:00:00Z')
const NOTHING: Known = { platformId: null, feedAddress: '', etag: '', lastModified: '', method: null, newestAt: null }
const QUICK = { timeoutMs: 700, totalMs: 4_000 }
const LOOKS = 500
const AT_ONCE = 8

let port: number
let stop: () => void
beforeAll(async () => {
  const sites = await startFakeSites(0, () => NOW)
  port = sites.port
  stop = sites.stop
})
afterAll(() => stop())

const lookAt = (address: string, known: Partial<Known> = {}, platform: 'website' | 'youtube' = 'website') =>
  look({ platform, address }, { ...NOTHING, ...known }, NOW, { ...QUICK, fakePort: port })

/** What each kind must come to: a method, "-" where no date is found, or a failure. */
const EXPECTED: Record<string, string> = {
  blogger: 'blogger',
  wordpress: 'rss',
  wpjson: 'wordpress',
  rss: 'rss',
  rssguess: 'rss',
  rdf: 'rss',
  atom: 'atom',
  jsonfeed: 'jsonFeed',
  feedfront: 'rss',
  feed304: 'rss',
  sitemap: 'sitemap',
  sitemapindex: 'sitemap',
  feedgone: 'rss',
  feedempty: 'page',
  feedbroken: 'page',
  feedhuge: 'page',
  entitybomb: 'rss',
  deepfeed: 'page',
  jsonld: 'page',
  og: 'page',
  time: 'page',
  tanggal: 'page',
  digits: 'page',
  clock: 'page',
  undated: 'page -',
  future: 'page -',
  todayonly: 'page -',
  nocharset: 'page',
  wrongcharset: 'page',
  latin1: 'page',
  utf16: 'page',
  script: 'page -',
  diretas: 'page',
  bahasa: 'page',
  lama: 'page',
  youtube: 'FAIL http4xx',
  late: 'page',
  slow: 'FAIL timeout',
  endless: 'FAIL tooLarge',
  drip: 'FAIL timeout',
  gzipbomb: 'FAIL tooLarge',
  brotlibomb: 'FAIL tooLarge',
  brokengzip: 'FAIL unreadable',
  strangecoding: 'FAIL unreadable',
  gzip: 'page',
  loop: 'FAIL redirectLoop',
  chain: 'FAIL redirectLoop',
  toloopback: 'FAIL refused',
  tometadata: 'FAIL refused',
  tonumber: 'FAIL refused',
  toftp: 'FAIL unreadable',
  toport: 'FAIL unreadable',
  tosecret: 'FAIL unreadable',
  moved: 'page',
  gone: 'FAIL http4xx',
  closed: 'FAIL http4xx',
  busy: 'FAIL http4xx',
  failing: 'FAIL http5xx',
  flaky: 'FAIL http5xx',
  empty: 'FAIL empty',
  blank: 'FAIL empty',
  pdf: 'FAIL notHtml',
  image: 'FAIL notHtml',
  huge: 'FAIL tooLarge',
  disallow: 'FAIL robots',
  robots500: 'FAIL robots',
  robotsendless: 'page',
  tls: 'page',
  mati: 'FAIL refused',
  garbage: 'FAIL unreadable',
  headerbomb: 'FAIL unreadable',
}

test('every kind is expected to be something', () =>
  expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(KINDS).sort()))

test('500 sites of all kinds come to what they must, in time, with level memory', { timeout: 300_000 }, async () => {
  const kinds = Object.keys(EXPECTED)
  await lookAt('http://gzipbomb.example/')
  await lookAt('http://brotlibomb.example/')
  const before = process.memoryUsage()
  let most = 0
  const wrong: string[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < LOOKS; index = next++) {
      const kind = kinds[index % kinds.length] ?? ''
      const { failure, detail, reading } = await lookAt(`http://${kind}-nomor-${index}.example/`)
      const found = failure ? `FAIL ${failure}` : `${reading?.method}${reading?.newestAt ? '' : ' -'}`
      if (found !== EXPECTED[kind]) wrong.push(`${kind}: ${found}, not ${EXPECTED[kind]} (${detail})`)
      most = Math.max(most, process.memoryUsage().rss)
    }
  }
  const begun = Date.now()
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  console.log(
    `${LOOKS} looks in ${Date.now() - begun} ms, at most ${Math.round((most - before.rss) / 1024 ** 2)} MiB more`,
  )
  expect(wrong).toEqual([])
  expect(most - before.rss).toBeLessThan(400 * 1024 ** 2)
})
