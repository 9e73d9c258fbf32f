import type { ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { html, listOf, pageOf, written } from './pages'
import { type FakeSite, type Kind, type Reply, send } from './site'

const MEGABYTE = 1024 ** 2
const HTML = { 'content-type': 'text/html' }

/** The same at each address but that of the rules for programs. */
const everywhere =
  (reply: (site: FakeSite) => Reply, robots: Reply | null = null): Kind =>
  ({ pathname }, site) =>
    pathname === '/robots.txt' ? robots : reply(site)

const status = (code: number): Kind => everywhere(() => ({ status: code, headers: HTML, body: `<h1>${code}</h1>` }))
const redirect = (location: (site: FakeSite) => string): Kind =>
  everywhere((site) => ({ status: 302, headers: { location: location(site) } }))

/** An ordinary site, for those that are broken in another place. */
const ordinary = (site: FakeSite): Reply => html(pageOf(site, { main: listOf(site, written) }))

const never = (response: ServerResponse): void => {
  response.on('close', () => {})
}
function endless(response: ServerResponse): void {
  const part = Buffer.alloc(64 * 1024, 'x ')
  const more = () => {
    while (!response.destroyed && response.write(part));
  }
  response.writeHead(200, HTML).on('drain', more)
  more()
}
function drip(response: ServerResponse): void {
  response.writeHead(200, HTML)
  const timer = setInterval(() => response.write('x'), 50)
  response.on('close', () => clearInterval(timer))
}
const late = (site: FakeSite) => (response: ServerResponse) => {
  setTimeout(() => send(ordinary(site), response), 300)
}
const reset = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy()
}
const garbage = (response: ServerResponse): void => {
  response.socket?.end('220 siap melayani\r\n')
}

const kept = new Map<string, Buffer>()
const once = (name: string, make: () => Buffer): Buffer => {
  const bytes = kept.get(name) ?? make()
  kept.set(name, bytes)
  return bytes
}
const zeros = () => Buffer.alloc(128 * MEGABYTE)
const gzipBomb = () => once('gzip', () => gzipSync(zeros()))
const brotliBomb = () =>
  once('br', () => brotliCompressSync(zeros(), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }))

const hits = new Map<string, number>()

/** Sites with which something is wrong. */
export const BROKEN_KINDS: Record<string, Kind> = {
  late: everywhere(late),
  slow: everywhere(() => never),
  endless: everywhere(() => endless),
  drip: everywhere(() => drip),
  gzipbomb: everywhere(() => ({ headers: { ...HTML, 'content-encoding': 'gzip' }, body: gzipBomb() })),
  brotlibomb: everywhere(() => ({ headers: { ...HTML, 'content-encoding': 'br' }, body: brotliBomb() })),
  brokengzip: everywhere((site) => ({
    headers: { ...HTML, 'content-encoding': 'gzip' },
    body: gzipSync(pageOf(site, {})).fill(0, 20, 60),
  })),
  strangecoding: everywhere(() => ({ headers: { ...HTML, 'content-encoding': 'zork' }, body: 'x' })),
  gzip: everywhere((site) => ({
    headers: { ...HTML, 'content-encoding': 'gzip' },
    body: gzipSync(pageOf(site, { main: listOf(site, written) })),
  })),
  loop: redirect(() => '/lagi'),
  chain: ({ pathname }) =>
    pathname === '/robots.txt'
      ? null
      : { status: 301, headers: { location: `/${Number(pathname.slice(1) || 0) + 1}` } },
  toloopback: redirect(() => 'http://127.0.0.1/'),
  tometadata: redirect(() => 'http://169.254.169.254/latest/meta-data/'),
  tonumber: redirect(() => 'http://2130706433/'),
  toftp: redirect(() => 'ftp://situs.example/'),
  toport: redirect(({ host }) => `http://${host}:8081/`),
  tosecret: redirect(({ host }) => `http://admin:rahasia@${host}/`),
  moved: redirect(({ host }) => `http://tanggal-${host}/`),
  gone: status(404),
  closed: status(403),
  busy: status(429),
  failing: status(500),
  flaky: ({ pathname }, site) => {
    if (pathname !== '/') return null
    const before = hits.get(site.host) ?? 0
    hits.set(site.host, before + 1)
    return before === 0 ? { status: 503, body: 'Sebentar' } : ordinary(site)
  },
  empty: everywhere(() => ({ headers: HTML, body: '' })),
  blank: everywhere(() => html('<html><head></head><body>  <div></div> </body></html>')),
  pdf: everywhere(() => ({ headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' })),
  image: everywhere(() => ({
    headers: { 'content-type': 'text/html' },
    body: Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
  })),
  huge: everywhere(() => ({ headers: HTML, body: Buffer.alloc(3 * MEGABYTE, 'a') })),
  disallow: everywhere(ordinary, { body: 'User-agent: *\nDisallow: /' }),
  robots500: everywhere(ordinary, { status: 500 }),
  robotsendless: everywhere(ordinary, endless),
  tls: everywhere(ordinary),
  mati: (_url) => reset,
  garbage: everywhere(() => garbage),
  headerbomb: everywhere(() => ({
    headers: Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`x-${i}`, 'a'.repeat(1_000)])),
  })),
}
