import { type LookupAddress, lookup as lookUp } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { TLSSocket } from 'node:tls'
import ipaddr from 'ipaddr.js'
import { Agent, buildConnector } from 'undici'

/** The rest of version 6 is special, or leads to version 4 by another way. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3')
/** Of the open internet by its number, yet a cloud's own: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const CLOUD_OWN = ['168.63.129.16']

/** Whether an address is one of the open internet: not this machine, not the network around it, nothing special. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || CLOUD_OWN.includes(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv6 ? parsed.match(GLOBAL_V6) : true
}

/** A name or number that leads to no public address. */
export class NotPublic extends Error {
  constructor(host: string) {
    super(`Not a public address: ${host}`)
  }
}

export type Guard = {
  /** Which addresses may be reached. */
  isAllowed: (address: string) => boolean
  /** A port of this machine that stands for a host, whatever port was asked for; null for every host of the world. */
  loopbackPortOf?: (hostname: string) => number | null
  /** Told of each secure connection: until when the certificate is good. */
  onCertificate?: (hostname: string, validTo: Date) => void
}

const CONNECT_MS = 10_000

/** A name is looked up once and the address found is the one connected to; one written out is checked as it stands. */
export function guardedAgent({ isAllowed, loopbackPortOf, onCertificate }: Guard): Agent {
  const lookup: LookupFunction = (host, options, callback) => {
    lookUp(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const isGood = !error && found.length > 0 && found.every(({ address }) => isAllowed(address))
      if (!isGood) return callback(error ?? new NotPublic(host), [])
      if (options.all) return callback(null, found)
      callback(null, found[0]?.address ?? '', found[0]?.family)
    })
  }
  const connect = buildConnector({ lookup, timeout: CONNECT_MS })
  // Nobody signs a certificate for a name that does not exist.
  const connectHere = buildConnector({ timeout: CONNECT_MS, rejectUnauthorized: false })
  return new Agent({
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, '')
      const told: typeof callback = (...result) => {
        const [, socket] = result
        if (onCertificate && socket instanceof TLSSocket) {
          const { valid_to: validTo } = socket.getPeerCertificate()
          if (validTo) onCertificate(host, new Date(validTo))
        }
        callback(...result)
      }
      const port = loopbackPortOf?.(host) ?? null
      if (port !== null) {
        connectHere({ ...options, hostname: '127.0.0.1', port: String(port), servername: host }, told)
        return
      }
      if (isIP(host) !== 0 && !isAllowed(host)) return callback(new NotPublic(host), null)
      connect(options, told)
    },
  })
}
