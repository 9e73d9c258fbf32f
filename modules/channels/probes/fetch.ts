import type { Readable } from 'node:stream'
import { type Agent, request } from 'undici'
import { env } from '@/lib/env'
import { guardedAgent, isPublicAddress } from '@/lib/guarded-connection'
import { readBody } from './body'
import { failureOf, Unfetched } from './unfetched'

export type Limits = {
  /** For one address, redirects included. */
  timeoutMs: number
  /** For all that one `Fetcher` does. */
  totalMs: number
  /** After decompression. */
  maxBytes: number
  ports: readonly number[]
  userAgent: string
  /** Where names in .example answer, see FAKE_SITES. */
  fakePort: number | null
  /** For tests: which addresses may be reached. */
  isAllowed: (address: string) => boolean
}

export const ROBOT = 'WartaBaimbai'

/** The limits of a look at the world, by the portal's settings. */
export function usualLimits(): Limits {
  const { PUBLIC_URL, MONITOR_PORTS, FAKE_SITES } = env()
  return {
    timeoutMs: 10_000,
    totalMs: 25_000,
    maxBytes: 2 * 1024 ** 2,
    ports: MONITOR_PORTS,
    userAgent: `${ROBOT}/1.0 (+${new URL('/kanal/tentang-pemantauan', PUBLIC_URL).href})`,
    fakePort: FAKE_SITES ?? null,
    isAllowed: isPublicAddress,
  }
}

export type Fetched = {
  /** After redirects. */
  address: string
  status: number
  contentType: string
  bytes: Buffer
  etag: string
  lastModified: string
  latencyMs: number
  /** The server says that it is as it was (304). */
  isUnchanged: boolean
}

export type Request = {
  etag?: string
  lastModified?: string
  /** Asked before each address, those of redirects included. */
  mayRead?: (address: string) => Promise<boolean>
  /** What says no with a status from 400 to 499 says why in its body. */
  takesRefusals?: boolean
}

const MOST_REDIRECTS = 5
const LONGEST_HEADER = 300
const LONGEST_ADDRESS = 2_000
const DAY_MS = 86_400_000

/** The one way in which monitoring reaches the world. Ends with `close`. */
export class Fetcher {
  readonly #limits: Limits
  readonly #agent: Agent
  readonly #certificates = new Map<string, Date>()
  #left: number

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...usualLimits(), ...limits }
    this.#left = this.#limits.totalMs
    const { isAllowed, fakePort } = this.#limits
    this.#agent = guardedAgent({
      isAllowed,
      loopbackPortOf: (host) => (/\.example\.?$/i.test(host) ? fakePort : null),
      onCertificate: (host, validTo) => this.#certificates.set(host, validTo),
    })
  }

  /** What stands at an http(s) address of the open internet. Throws `Unfetched` with its class, a status of 400 and more too. */
  async get(address: string, asked: Request = {}): Promise<Fetched> {
    let url = this.#checked(address)
    let left = this.#limits.timeoutMs
    for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
      if (asked.mayRead && !(await asked.mayRead(url.href))) throw new Unfetched('robots')
      const answer = await inTurn(url.hostname, () => this.#ask(url, asked, Math.min(left, this.#left)))
      left -= answer.spentMs
      this.#left -= answer.spentMs
      if ('found' in answer) return { ...answer.found, address: url.href }
      const target = answer.location
      if (!URL.canParse(target, url)) throw new Unfetched('unreadable', { status: answer.status })
      url = this.#checked(new URL(target, url).href)
      if (left <= 0) throw new Unfetched('timeout')
    }
    throw new Unfetched('redirectLoop')
  }

  /** Whole days for which the certificate of a host that was connected to is still good; null where it has none. */
  tlsDaysLeft(address: string, now: Date): number | null {
    const validTo = this.#certificates.get(new URL(address).hostname)
    return validTo ? Math.floor((validTo.getTime() - now.getTime()) / DAY_MS) : null
  }

  close(): Promise<void> {
    return this.#agent.destroy()
  }

  #checked(address: string): URL {
    const url = URL.canParse(address) ? new URL(address) : null
    const detail = 'Situs ini mengarah ke alamat yang tidak dibuka oleh portal.'
    if (
      !url ||
      url.href.length > LONGEST_ADDRESS ||
      !/^https?:$/.test(url.protocol) ||
      url.username !== '' ||
      url.password !== ''
    )
      throw new Unfetched('unreadable', { detail })
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
    if (!this.#limits.ports.includes(port)) throw new Unfetched('unreadable', { detail })
    url.hash = ''
    return url
  }

  async #ask(url: URL, { etag, lastModified, takesRefusals }: Request, ms: number): Promise<Answer> {
    if (ms <= 0) throw new Unfetched('timeout')
    const begun = Date.now()
    const spent = () => Date.now() - begun
    const signal = AbortSignal.timeout(ms)
    let body: Readable | undefined
    try {
      const asking = request(url, {
        dispatcher: this.#agent,
        signal,
        headers: {
          'user-agent': this.#limits.userAgent,
          accept:
            'text/html, application/xhtml+xml, application/xml, application/feed+json, application/json;q=0.9, */*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
          'accept-language': 'id, en;q=0.5',
          ...(etag && { 'if-none-match': etag }),
          ...(lastModified && { 'if-modified-since': lastModified }),
        },
      })
      // A connection that is being opened does not hear the signal.
      const answer = await Promise.race([asking, endOf(signal)])
      body = answer.body
      // What is broken off on purpose is no news, and without this would end the process.
      body.on('error', () => {})
      const latencyMs = spent()
      const { statusCode: status, headers } = answer
      const header = (name: string): string => {
        const value = headers[name]
        return String(Array.isArray(value) ? value[0] : (value ?? ''))
      }
      if (status >= 500) throw new Unfetched('http5xx', { status })
      if (status >= 400 && !takesRefusals) throw new Unfetched('http4xx', { status })
      const isUnchanged = status === 304 && Boolean(etag || lastModified)
      if (status >= 300 && status < 400 && !isUnchanged)
        return { status, location: header('location'), spentMs: spent() }
      const { maxBytes } = this.#limits
      if (Number(header('content-length')) > maxBytes) throw new Unfetched('tooLarge', { status })
      const bytes = isUnchanged ? Buffer.alloc(0) : await readBody(body, header('content-encoding'), maxBytes, signal)
      const kept = (name: string) => (header(name).length <= LONGEST_HEADER ? header(name) : '')
      const found = {
        status,
        contentType: header('content-type'),
        bytes,
        etag: kept('etag'),
        lastModified: kept('last-modified'),
        latencyMs,
        isUnchanged,
      }
      return { status, found, spentMs: spent() }
    } catch (error) {
      this.#left -= spent()
      throw failureOf(error, signal.aborted)
    } finally {
      body?.destroy()
    }
  }
}

type Answer = { status: number; spentMs: number } & ({ location: string } | { found: Omit<Fetched, 'address'> })

const endOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Unfetched('timeout')), { once: true })
  })

const turns = new Map<string, Promise<unknown>>()

/** One request at a time per host in this process. */
async function inTurn<T>(host: string, run: () => Promise<T>): Promise<T> {
  const mine = (turns.get(host) ?? Promise.resolve()).then(run)
  const settled = mine.catch(() => {})
  turns.set(host, settled)
  try {
    return await mine
  } finally {
    if (turns.get(host) === settled) turns.delete(host)
  }
}
