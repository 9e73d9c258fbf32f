import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import fresh from 'fresh'
import Negotiator from 'negotiator'
import parseRange from 'range-parser'
import type { HeaderList } from './headers'
import type { Coding, Page } from './page'
import type { Outcome } from './page-cache'

/**
 * How an answer is sent: the headers that every answer has, for how long others may keep it, and what stands before the
 * path to which it leads.
 */
export type Manner = { headers: HeaderList; cacheControl: string; outcome: Outcome; origin?: string }

const PREFERRED: readonly Coding[] = ['br', 'gzip']
/** A reader who takes nothing of an answer for so long is gone. */
const SLOWEST_READER_MS = 20_000
const MOST_SPELLINGS = 500

/** Sends a page that is kept: packed as the reader can unpack it, a part of it, or only the word that it is unchanged. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, manner: Manner): void {
  const coding = page.bodies.identity ? 'identity' : codingOf(request)
  const head = headOf(page, coding, manner)
  if (page.status === 200 && isUnchanged(request, page)) return void response.writeHead(304, head.unchanged).end()
  const body = page.bodies[coding] ?? unpack(page)
  const range = request.headers.range
  if (range && coding === 'identity' && page.status === 200) {
    if (sendPart(request, response, page, body, head.common, range)) return
  }
  response.writeHead(page.status, head.whole(body.length))
  if (request.method === 'HEAD') return void response.end()
  response.end(body)
  cutSilentReader(request)
}

/** Once the answer is out, the time of an idle connection is Node's to set. */
function cutSilentReader({ socket }: IncomingMessage): void {
  if (socket.writableLength > 0) socket.setTimeout(SLOWEST_READER_MS)
}

type Head = { common: HeaderList; unchanged: string[]; whole: (length: number) => string[] }

// The headers of a page from memory are put together once.
const known = new WeakMap<Page, Map<string, Head>>()

function headOf(page: Page, coding: Coding, manner: Manner): Head {
  const heads = known.get(page) ?? new Map<string, Head>()
  const name = `${coding} ${manner.outcome} ${manner.origin}`
  const found = heads.get(name)
  if (found) return found
  const common = [
    ...manner.headers,
    'Cache-Control',
    manner.cacheControl,
    'ETag',
    etagOf(page),
    'Cache-Status',
    STATUSES[manner.outcome],
    ...(page.bodies.identity ? ['Accept-Ranges', 'bytes'] : ['Vary', 'Accept-Encoding']),
  ]
  const kept = page.disposition === undefined ? [] : ['Content-Disposition', page.disposition]
  const type = ['Content-Type', page.contentType, ...kept, ...locationOf(page, manner)]
  const packed = coding === 'identity' ? [] : ['Content-Encoding', coding]
  const whole = [...common, ...type, ...packed, 'Content-Length']
  const head: Head = {
    common: [...common, ...type],
    unchanged: common,
    whole: (length) => [...whole, String(length)],
  }
  known.set(page, heads.set(name, head))
  return head
}

function locationOf({ location }: Page, { origin = '' }: Manner): string[] {
  if (location === undefined) return []
  return ['Location', location.startsWith('/') ? origin + location : location]
}

const STATUSES: Record<Outcome, string> = {
  hit: 'warta; hit',
  miss: 'warta; fwd=miss; stored',
  stale: 'warta; hit; detail=last-good-copy',
}

/** The packed forms of one text have one weak validator; bytes that are sent in parts have a strong one. */
const etagOf = ({ etag, bodies }: Page): string => (bodies.identity ? `"${etag}"` : `W/"${etag}"`)

const isUnchanged = (request: IncomingMessage, page: Page): boolean =>
  request.headers['if-none-match'] !== undefined && fresh(request.headers, { etag: etagOf(page) })

const codings = new Map<string, Coding>()

function codingOf(request: IncomingMessage): Coding {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const found = codings.get(accepted)
  if (found) return found
  const acceptable = new Negotiator(request).encodings([...PREFERRED])
  const coding = PREFERRED.find((one) => acceptable.includes(one)) ?? 'identity'
  if (codings.size < MOST_SPELLINGS) codings.set(accepted, coding)
  return coding
}

const unpack = ({ bodies }: Page): Buffer => (bodies.br ? brotliDecompressSync(bodies.br) : Buffer.alloc(0))

/** Sends the part that was asked for; false where the whole is to be sent. */
function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  body: Buffer,
  headers: HeaderList,
  asked: string,
): boolean {
  const condition = request.headers['if-range']
  if (condition !== undefined && condition !== etagOf(page)) return false
  const ranges = parseRange(body.length, asked)
  if (ranges === -1) {
    response.writeHead(416, [...headers, 'Content-Range', `bytes */${body.length}`, 'Content-Length', '0']).end()
    return true
  }
  const [range] = ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1 ? [] : ranges
  if (!range) return false
  const part = body.subarray(range.start, range.end + 1)
  const place = `bytes ${range.start}-${range.end}/${body.length}`
  response.writeHead(206, [...headers, 'Content-Range', place, 'Content-Length', String(part.length)])
  response.end(request.method === 'HEAD' ? undefined : part)
  cutSilentReader(request)
  return true
}
