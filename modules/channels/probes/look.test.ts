import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Known } from '../reading'
import { channelIdOf } from './fake-sites/page-kinds'
import { KINDS, startFakeSites } from './fake-sites/server'
import { look } from './look'

const NOW = new Date('2026-11-25T06:00:00Z')
const NOTHING: Known = {
  isFresh: false,
  platformId: null,
  feedAddress: '',
  etag: '',
  lastModified: '',
  method: null,
  newestAt: null,
}
/** On a busy machine only those that never answer may be too late. */
const TOO_LATE = ['slow', 'drip']
const QUICK = { timeoutMs: 500, totalMs: 2_000 }
const PATIENT = { timeoutMs: 30_000, totalMs: 60_000 }
const LOOKS = 500
const AT_ONCE = 8

let sites: Awaited<ReturnType<typeof startFakeSites>>
beforeAll(async () => {
  sites = await startFakeSites(0, () => NOW)
})
afterAll(() => sites.stop())

const lookAt = (address: string, known: Partial<Known> = {}, platform: 'website' | 'youtube' = 'website') =>
  look({ platform, address }, { ...NOTHING, ...known }, NOW, {
    ...(TOO_LATE.some((kind) => address.includes(`/${kind}-`)) ? QUICK : PATIENT),
    fakePort: sites.port,
  })

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
  graph: 'FAIL notHtml',
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

test('the day after, three requests are enough: the rules, the page, the feed that worked', async () => {
  const address = 'http://rssguess-besok.example/'
  const first = await lookAt(address)
  const { asked } = sites
  asked.length = 0
  const { reading } = await lookAt(address, { feedAddress: first.reading?.address, method: 'rss' })
  expect(asked).toEqual(['/robots.txt', '/', '/rss.xml'].map((path) => `rssguess-besok.example${path}`))
  expect(reading).toMatchObject({ method: 'rss', posts: { length: 12 } })
})

test('a page without a feed is not searched for one again', async () => {
  const address = 'http://tanggal-besok.example/'
  const first = await lookAt(address)
  sites.asked.length = 0
  const { reading } = await lookAt(address, { feedAddress: first.reading?.address, method: 'page' })
  expect(sites.asked).toHaveLength(2)
  expect(reading?.newestAt).toEqual(first.reading?.newestAt)
})

test('but once a week', async () => {
  const address = 'http://tanggal-pekan.example/'
  sites.asked.length = 0
  await lookAt(address, { feedAddress: address, method: 'page', isFresh: true })
  expect(sites.asked.length).toBeGreaterThan(5)
})

test('a feed that is gone is searched anew', async () => {
  const { reading } = await lookAt('http://rss-pindah.example/', { feedAddress: 'http://rss-pindah.example/dulu.xml' })
  expect(reading).toMatchObject({ method: 'rss', address: 'http://rss-pindah.example/berita.xml' })
})

test('a feed that has not changed says what was known', async () => {
  const address = 'http://feed304-besok.example/'
  const first = (await lookAt(address)).reading
  const known = { feedAddress: first?.address, etag: first?.etag, method: first?.method, newestAt: first?.newestAt }
  const { reading } = await lookAt(address, known as Partial<Known>)
  expect(reading).toMatchObject({
    isUnchanged: true,
    method: 'rss',
    posts: [],
    newestAt: first?.newestAt,
    etag: first?.etag,
  })
})

test('posts are plain words and links', async () => {
  const { reading } = await lookAt('http://wpjson-judul.example/')
  expect(reading?.posts).toHaveLength(12)
  for (const { title, link, publishedAt } of reading?.posts ?? []) {
    expect(title).toMatch(/^[\w –-]+ kabar$/)
    expect(link).toMatch(/^http:\/\/wpjson-judul\.example\/berita\//)
    expect(publishedAt).toBeInstanceOf(Date)
  }
  const [first, second] = reading?.posts ?? []
  expect(first?.publishedAt && second?.publishedAt && first.publishedAt > second.publishedAt).toBe(true)
})

test('what the front page is like is told, for whoever watches it', async () => {
  const { sight, title } = await lookAt('http://diretas-mawar.example/')
  expect(title).toBe('Mawar')
  expect(sight?.text).toContain('slot gacor maxwin')
  expect(sight?.lang).toBe('id')
  expect(Object.keys(sight?.hosts ?? {})).toHaveLength(22)
  expect(sight?.hosts['slot-gacor-1.example']).toBe(3)
  expect((await lookAt('http://bahasa-mawar.example/')).sight).toMatchObject({ lang: 'zh' })
})

test('with TLS the days that are left come too', async () =>
  expect((await lookAt('https://rss-aman.example/')).tlsDaysLeft).toBeGreaterThan(80))

test('a site that is slow to say no is read when it says yes', async () => {
  const address = 'http://flaky-dua.example/'
  expect((await lookAt(address)).failure).toBe('http5xx')
  expect((await lookAt(address)).failure).toBeNull()
})

describe('a channel of YouTube', () => {
  const at = (address: string, known: Partial<Known> = {}) => lookAt(address, known, 'youtube')
  test('is found by its name, by its id, and by the id that is known', async () => {
    const named = await at('https://www.youtube.com/@mawar')
    expect(named).toMatchObject({ failure: null, platformId: channelIdOf('mawar'), reading: { method: 'youtube' } })
    expect(named.reading?.posts).toHaveLength(12)
    sites.asked.length = 0
    await at(`https://www.youtube.com/channel/${named.platformId}`)
    await at('https://www.youtube.com/@mawar', { platformId: named.platformId })
    expect(sites.asked).toEqual(Array(2).fill(`youtube.example/feeds/videos.xml?channel_id=${named.platformId}`))
  })
  test('is asked once a week whose its name is, and is read all the same where nobody answers', async () => {
    const platformId = channelIdOf('lain')
    expect(await at('https://www.youtube.com/@mawar', { platformId, isFresh: true })).toMatchObject({
      platformId: channelIdOf('mawar'),
    })
    expect(await at('https://www.youtube.com/@mati-mawar', { platformId, isFresh: true })).toMatchObject({
      failure: null,
      platformId,
    })
  })
  test('that is not there is not found', async () =>
    expect(await at('https://www.youtube.com/@mati-mawar')).toMatchObject({ failure: 'http4xx', status: 404 }))
})
