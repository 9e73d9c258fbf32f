import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorPage } from './error-page'
import type { FileCache } from './file-cache'
import type { HeaderList } from './headers'
import type { Metrics } from './metrics'
import type { PageCache } from './page-cache'
import { sendPage } from './reply'
import type { Route } from './routes'

export type ReaderOptions = {
  pages: PageCache
  files: FileCache
  metrics: Metrics
  headers: HeaderList
  /** Seconds for which a proxy may show a page without asking. */
  sharedSeconds: number
  onStale: (key: string) => void
}
type ForReaders = Extract<Route, { kind: 'page' | 'file' }>

const FOREVER = 'public, max-age=31536000, immutable'
const NOT_THERE = 'public, max-age=60'

/** Answers whoever only reads: from memory at once, else from disk or by rendering. */
export function answerReaders(options: ReaderOptions) {
  const { pages, files, metrics, headers } = options
  // A browser always asks whether its page is still the newest; a proxy may spare that question for a moment.
  const forPages = `public, max-age=0, s-maxage=${options.sharedSeconds}, must-revalidate`
  const hitPage = { headers, cacheControl: forPages, outcome: 'hit' } as const
  const forAllSites = [...headers, 'Access-Control-Allow-Origin', '*']
  const headersOf = (route: ForReaders) => (route.kind === 'page' && route.isForAllSites ? forAllSites : headers)
  const hitFile = { headers, cacheControl: FOREVER, outcome: 'hit' } as const

  return (request: IncomingMessage, response: ServerResponse, route: ForReaders) => {
    const kept = route.kind === 'page' ? pages.hit(route) : files.hit(route.key)
    if (kept) {
      metrics.count(route.kind, 'hit')
      sendPage(
        request,
        response,
        kept,
        route.kind === 'page' ? { ...hitPage, headers: headersOf(route), origin: route.origin } : hitFile,
      )
      return
    }
    const late = route.kind === 'page' ? latePage(request, response, route) : lateFile(request, response, route.key)
    late.catch(() => {
      metrics.count(route.kind, 503)
      sendUnavailable(request, response, headers)
    })
  }

  async function latePage(request: IncomingMessage, response: ServerResponse, route: ForReaders & { kind: 'page' }) {
    const { page, outcome } = await pages.get(route)
    metrics.count('page', outcome)
    if (outcome === 'stale') options.onStale(route.key)
    sendPage(request, response, page, {
      headers: headersOf(route),
      cacheControl: forPages,
      outcome,
      origin: route.origin,
    })
  }

  async function lateFile(request: IncomingMessage, response: ServerResponse, key: string) {
    const page = await files.get(key)
    metrics.count('file', 'miss')
    sendPage(request, response, page, {
      headers,
      cacheControl: page.status === 200 ? FOREVER : NOT_THERE,
      outcome: 'miss',
    })
  }
}

const RETRY_SECONDS = '10'

function sendUnavailable(request: IncomingMessage, response: ServerResponse, headers: HeaderList): void {
  if (response.headersSent) return void response.destroy()
  const wantsPage = request.headers.accept?.includes('text/html') ?? false
  const title = 'Halaman ini belum dapat ditampilkan'
  const advice = 'Gangguannya ada pada kami, bukan pada ponsel atau sambungan Anda. Silakan coba lagi sebentar lagi.'
  const body = wantsPage ? errorPage(title, advice) : `${title}. ${advice}\n`
  response.writeHead(503, [
    ...headers,
    'Content-Type',
    wantsPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'Cache-Control',
    'no-store',
    'Retry-After',
    RETRY_SECONDS,
    'Content-Length',
    String(Buffer.byteLength(body)),
  ])
  response.end(request.method === 'HEAD' ? undefined : body)
}
