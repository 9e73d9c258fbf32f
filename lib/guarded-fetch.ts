import { request } from 'undici'
import { guardedAgent, isPublicAddress } from './guarded-connection'

export type FetchLimits = {
  /** The only hosts that are asked, redirects included. */
  hosts: readonly string[]
  maxBytes: number
  timeoutMs: number
  /** For tests: which addresses may be reached. */
  isAllowed?: (address: string) => boolean
}

const MOST_REDIRECTS = 3

/** Why something was not fetched, for the log. */
export class NotFetched extends Error {}

/** The bytes at an address, from the hosts that are named and nowhere else. Throws `NotFetched`. */
export async function guardedFetch(address: string, limits: FetchLimits): Promise<Buffer> {
  const dispatcher = guardedAgent({ isAllowed: limits.isAllowed ?? isPublicAddress })
  const signal = AbortSignal.timeout(limits.timeoutMs)
  try {
    let url = checked(address, limits)
    for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
      const answer = await request(url, { dispatcher, signal, headers: { 'user-agent': 'Warta Baimbai' } })
      const { location } = answer.headers
      if (answer.statusCode < 300 || answer.statusCode >= 400 || typeof location !== 'string')
        return await bytesOf(answer, limits.maxBytes)
      await answer.body.dump()
      url = checked(URL.canParse(location, url) ? new URL(location, url).href : '', limits)
    }
    throw new NotFetched('Too many redirects.')
  } catch (error) {
    throw error instanceof NotFetched ? error : new NotFetched(String(error))
  } finally {
    await dispatcher.destroy()
  }
}

function checked(address: string, { hosts }: FetchLimits): string {
  if (!URL.canParse(address)) throw new NotFetched('No address.')
  const { protocol, hostname, href, username } = new URL(address)
  if (!/^https?:$/.test(protocol) || username !== '' || !hosts.includes(hostname))
    throw new NotFetched(`Not allowed: ${hostname}`)
  return href
}

type Answer = Awaited<ReturnType<typeof request>>

async function bytesOf({ statusCode, headers, body }: Answer, most: number): Promise<Buffer> {
  // What is broken off on purpose is no news, and without this would end the process.
  body.on('error', () => {})
  const isTooLarge = Number(headers['content-length'] ?? 0) > most
  if (statusCode !== 200 || isTooLarge) {
    body.destroy()
    throw new NotFetched(isTooLarge ? 'Too large.' : `Status ${statusCode}.`)
  }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    size += (part as Buffer).length
    if (size > most) {
      body.destroy()
      throw new NotFetched('Too large.')
    }
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}
