import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { cleanHeaders, type Refusal, refusalOf } from './gate'
import { securityHeaders } from './headers'
import { blameBrokenForm } from './multipart'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
export type FrontOptions = {
  handler: Handler
  /** The address under which readers know the portal. */
  publicUrl: URL
  /** Addresses of reverse proxies that are believed about their clients. */
  proxies: readonly string[]
  /** Whether everything that answers depend on is there. */
  isReady: () => Promise<boolean>
  /** Told of what the handler did not answer itself. */
  onError: (error: unknown) => void
}

const SLOWEST_MS = 20_000
/** Photos from a phone on a slow line. */
const LONGEST_REQUEST_MS = 600_000
const CONNECTIONS_OF_ONE = 200
const PARSE_ERRORS: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'Kepala permintaan ini terlalu besar.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'Permintaan ini terlalu lama tidak selesai.' },
}
const UNREADABLE: Refusal = { status: 400, message: 'Permintaan ini tidak dapat dibaca.' }

const BROKEN: Refusal = { status: 500, message: 'Ada gangguan di sistem kami. Coba lagi sebentar lagi.' }

/** The HTTP server in front of Next: what is malformed or sent by another site never gets there. */
export function createFront({ handler, publicUrl, proxies, isReady, onError }: FrontOptions): Server {
  const safe = securityHeaders(publicUrl.protocol === 'https:')
  const ofAddress = new Map<string, number>()
  const server = createServer(
    {
      headersTimeout: SLOWEST_MS,
      requestTimeout: LONGEST_REQUEST_MS,
      connectionsCheckingInterval: 5_000,
      requireHostHeader: false,
    },
    async (request, response) => {
      for (const [name, value] of Object.entries(safe)) response.setHeader(name, value)
      const { method = '', url = '' } = request
      const refusal = refusalOf({ method, url, headers: request.headers, publicHost: publicUrl.host })
      if (refusal) return send(response, refusal)
      if (url === '/healthz') return send(response, { status: 200, message: 'hidup' })
      if (url === '/readyz') return send(response, readiness(server.listening && (await isReady().catch(() => false))))
      cleanHeaders(request.headers, addressOf(request.socket), proxies)
      if (method === 'POST') {
        cutSlowBody(request, response)
        blameBrokenForm(request, response)
      }
      await handler(request, response).catch((error: unknown) => {
        onError(error)
        if (response.headersSent) response.destroy()
        else send(response, BROKEN)
      })
    },
  )
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
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    sendRaw(socket, PARSE_ERRORS[error.code ?? ''] ?? UNREADABLE, safe),
  )
  for (const event of ['upgrade', 'connect'] as const)
    server.on(event, (_request: IncomingMessage, socket: Duplex) => sendRaw(socket, UNREADABLE, safe))
  return server
}

/** An IPv4 address is written as such, also where it came over IPv6. */
const addressOf = (socket: Socket): string => (socket.remoteAddress ?? '').replace(/^::ffff:/, '')

/** A sender who falls silent is cut off; one who is slow but goes on is not. */
function cutSlowBody(request: IncomingMessage, response: ServerResponse): void {
  request.socket.setTimeout(SLOWEST_MS)
  // Once the answer is out, the time of an idle connection is Node's to set.
  request.once('end', () => response.writableFinished || request.socket.setTimeout(0))
}

const readiness = (isReady: boolean): Refusal =>
  isReady ? { status: 200, message: 'siap' } : { status: 503, message: 'belum siap' }

function send(response: ServerResponse, { status, message, headers }: Refusal): void {
  // What the refused request still sends is not read.
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers, Connection: 'close' })
  response.end(`${message}\n`)
}

function sendRaw(socket: Duplex, { status, message }: Refusal, safe: Record<string, string>): void {
  // It is no request any more: nobody else hears that its sender is gone.
  socket.on('error', () => socket.destroy())
  if (!socket.writable) return void socket.destroy()
  const headers = Object.entries({ ...safe, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${message}\n`)
}
