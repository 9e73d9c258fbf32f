import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { ADDRESS_HEADER } from '@/lib/address-header'
import { cleanHeaders, isForOperators, type Refusal, refusalOf } from './gate'
import { DESK_PERMISSIONS, deskPolicy, type HeaderList, publicHeaders } from './headers'
import type { Metrics } from './metrics'
import { blameBrokenForm } from './multipart'
import { type OldSites, oldSiteKey } from './old-sites'
import { answerOperator, type OperatorOptions } from './operators'
import { answerReaders, type ReaderOptions } from './readers'
import { PAGE_MS, routeOf } from './routes'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
export type FrontOptions = Omit<ReaderOptions, 'headers'> &
  Omit<OperatorOptions, 'registry'> & {
    /** Next, for whatever depends on who asks. */
    handler: Handler
    /** The address under which readers know the portal. */
    publicUrl: URL
    /** Names of sites that units had before. */
    oldSites?: OldSites
    metrics: Metrics
    /** Told of what the handler did not answer itself. */
    onError: (error: unknown) => void
  }

const SLOWEST_MS = 20_000
/** Photos from a phone on a slow line. */
const LONGEST_REQUEST_MS = 600_000
/** Longer than proxies keep a connection that they may use again. */
const IDLE_MS = 65_000
const CONNECTIONS_OF_ONE = 200
const MOST_CONNECTIONS = 20_000
const PARSE_ERRORS: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'Kepala permintaan ini terlalu besar.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'Permintaan ini terlalu lama tidak selesai.' },
}
const UNREADABLE: Refusal = { status: 400, message: 'Permintaan ini tidak dapat dibaca.' }
const NOTHING: Refusal = { status: 404, message: 'Tidak ada apa-apa di alamat ini.' }
const BROKEN: Refusal = { status: 500, message: 'Ada gangguan di sistem kami. Coba lagi sebentar lagi.' }

/** The HTTP server in front of Next: what is malformed or sent by another site never gets there, and readers seldom. */
export function createFront(options: FrontOptions): Server {
  const { handler, publicUrl, proxies, metrics, oldSites, onError } = options
  const headers = publicHeaders(publicUrl.protocol === 'https:')
  const answerReader = answerReaders({ ...options, headers })
  const operators = { ...options, registry: metrics.registry }

  const server = createServer(
    {
      headersTimeout: SLOWEST_MS,
      requestTimeout: LONGEST_REQUEST_MS,
      keepAliveTimeout: IDLE_MS,
      connectionsCheckingInterval: 5_000,
      requireHostHeader: false,
    },
    (request, response) => {
      const isStopping = !server.listening
      if (isStopping) response.shouldKeepAlive = false
      const { method = '', url = '' } = request
      const { host = '' } = request.headers
      const isOldSite = oldSites?.has(host) ?? false
      const refusal = refusalOf({ method, url, headers: request.headers, publicUrl, isOldSite })
      if (refusal) return refuse(response, refusal)
      if (isForOperators(url)) {
        const answer = answerOperator(request, addressOf(request.socket), isStopping, operators)
        return void answer.then(({ status, contentType, body }) => {
          response.writeHead(status, [...headers, 'Content-Type', contentType, 'Cache-Control', 'no-store'])
          response.end(body)
        }, fail(response))
      }
      if (isOldSite) {
        const route = { key: oldSiteKey(host, url), lifetimeMs: PAGE_MS, origin: publicUrl.origin }
        return answerReader(request, response, { kind: 'page', ...route })
      }
      const route = routeOf(url)
      if (route.kind === 'nothing') return refuse(response, NOTHING)
      if (route.kind !== 'desk') return answerReader(request, response, route)
      answerDesk(request, response)
    },
  )

  function answerDesk(request: IncomingMessage, response: ServerResponse): void {
    const policy = deskPolicy()
    for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at] ?? '', headers[at + 1] ?? '')
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Permissions-Policy', DESK_PERMISSIONS)
    cleanHeaders(request.headers, addressOf(request.socket), proxies)
    request.headers[ADDRESS_HEADER] = request.url
    // Next reads the nonce for its scripts from the policy in the request.
    request.headers['content-security-policy'] = policy
    if (request.method === 'POST') {
      cutSlowBody(request, response)
      blameBrokenForm(request, response)
    }
    response.once('finish', () => metrics.count('desk', response.statusCode))
    handler(request, response).catch(fail(response))
  }

  const fail = (response: ServerResponse) => (error: unknown) => {
    onError(error)
    if (response.headersSent) response.destroy()
    else refuse(response, BROKEN)
  }

  function refuse(response: ServerResponse, { status, message, headers: more }: Refusal): void {
    metrics.count('refused', status)
    // What the refused request still sends is not read.
    response.writeHead(status, [
      ...headers,
      'Content-Type',
      'text/plain; charset=utf-8',
      ...Object.entries(more ?? {}).flat(),
      'Connection',
      'close',
    ])
    response.end(`${message}\n`)
  }

  limitConnections(server, proxies)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const refusal = PARSE_ERRORS[error.code ?? ''] ?? UNREADABLE
    metrics.count('refused', refusal.status)
    sendRaw(socket, refusal, headers)
  })
  // A request for another protocol than WebSocket is answered as if it had not asked for it.
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => sendRaw(socket, UNREADABLE, headers))
  return server
}

/** One address may hold so many connections at once; those of a trusted proxy are of many readers. */
function limitConnections(server: Server, proxies: readonly string[]): void {
  const ofAddress = new Map<string, number>()
  server.maxConnections = MOST_CONNECTIONS
  server.on('connection', (socket) => {
    const address = addressOf(socket)
    const count = (ofAddress.get(address) ?? 0) + 1
    if (count > CONNECTIONS_OF_ONE && !proxies.includes(address)) return socket.destroy()
    ofAddress.set(address, count)
    socket.once('close', () => {
      const left = (ofAddress.get(address) ?? 1) - 1
      if (left > 0) ofAddress.set(address, left)
      else ofAddress.delete(address)
    })
  })
}

/** An IPv4 address is written as such, also where it came over IPv6. */
const addressOf = (socket: Socket): string => (socket.remoteAddress ?? '').replace(/^::ffff:/, '')

/** A sender who falls silent is cut off; one who is slow but goes on is not. */
function cutSlowBody(request: IncomingMessage, response: ServerResponse): void {
  request.socket.setTimeout(SLOWEST_MS)
  // Once the answer is out, the time of an idle connection is Node's to set.
  request.once('end', () => response.writableFinished || request.socket.setTimeout(0))
}

function sendRaw(socket: Duplex, { status, message }: Refusal, headers: HeaderList): void {
  // It is no request any more: nobody else hears that its sender is gone.
  socket.on('error', () => socket.destroy())
  if (!socket.writable) return void socket.destroy()
  const all = [...headers, 'Content-Type', 'text/plain; charset=utf-8', 'Connection', 'close']
  const lines = all.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('')
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${message}\n`)
}
