import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createSecureContext, createServer as createTlsServer } from 'node:tls'
import { BROKEN_KINDS } from './broken-kinds'
import { selfSigned } from './certificate'
import { FEED_KINDS } from './feed-kinds'
import { graph } from './graph-kind'
import { PAGE_KINDS } from './page-kinds'
import { type Kind, numberOf, send, siteOf, titleOf } from './site'

export const KINDS: Record<string, Kind> = { ...FEED_KINDS, ...PAGE_KINDS, ...BROKEN_KINDS, graph }
/** Of what most sites of units are. */
const USUAL = ['blogger', 'wordpress', 'tanggal']

const TLS_BEGINS = 0x16
const MOST_REMEMBERED = 100
const YEAR_MS = 365 * 86_400_000

const firstWord = (host: string): string => /^[a-z0-9]+/.exec(host)?.[0] ?? ''

/** The kind that a host's first word names, else one of the usual. */
function kindOf(host: string): Kind {
  const named = KINDS[firstWord(host)]
  const usual = KINDS[USUAL[numberOf(host) % USUAL.length] ?? '']
  const kind = named ?? usual
  if (!kind) throw new Error(`No kind of site for ${host}.`)
  return kind
}

/** What the site calls itself: the words of its host, without the one that names its kind. */
const nameOf = (host: string): string => titleOf(KINDS[firstWord(host)] ? host.replace(/^[a-z0-9]+-/, '') : host)

function answer(request: IncomingMessage, response: ServerResponse, now: Date): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
  const path = request.url ?? '/'
  if (!URL.canParse(path, `http://${host}`)) {
    response.writeHead(400).end()
    return
  }
  send(kindOf(host)(new URL(path, `http://${host}`), { ...siteOf(host, now), name: nameOf(host) }, request), response)
}

/** A server of made-up sites, all of them on one port of this machine, plain and with TLS. `now`: the clock of their dates. */
export async function startFakeSites(
  port = 0,
  now = () => new Date(),
): Promise<{ port: number; asked: string[]; stop: () => void }> {
  const asked: string[] = []
  const web = createHttpServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    if (asked.length > MOST_REMEMBERED) asked.shift()
    answer(request, response, now())
  })
  const own = selfSigned('situs.example', new Date(Date.now() - YEAR_MS), new Date(Date.now() + YEAR_MS / 4))
  const context = createSecureContext(own)
  const secure = createTlsServer({
    ...own,
    SNICallback: (name, done) => (name.startsWith('tls') ? done(new Error('Refused.')) : done(null, context)),
  })
  secure.on('secureConnection', (socket) => web.emit('connection', socket))
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    socket.once('data', (first) => {
      socket.pause()
      socket.unshift(first)
      const target: Server = first[0] === TLS_BEGINS ? secure : web
      target.emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    /** Host and path of the latest requests. */
    asked,
    stop: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
