import { NotPublic } from '@/lib/guarded-connection'
import { FAILURE_SENTENCES } from '../failure'
import type { Failure } from '../observation'

/** Something could not be read, and why: its class, and a sentence for people. */
export class Unfetched extends Error {
  readonly status: number | null

  constructor(
    readonly failure: Failure,
    { status = null, detail = FAILURE_SENTENCES[failure] }: { status?: number | null; detail?: string } = {},
  ) {
    super(status !== null && status >= 400 ? `${detail} (kode ${status})` : detail)
    this.status = status
  }
}

const INSIDE = 'Alamat situs ini mengarah ke jaringan dalam, yang tidak dapat dibuka warga.'

const CLASSES: readonly (readonly [Failure, RegExp])[] = [
  ['tls', /^ERR_TLS|^ERR_SSL|CERT|SELF_SIGNED|^UNABLE_TO_|^EPROTO$|HOSTNAME_MISMATCH|^CRL_/],
  ['dns', /^ENOTFOUND$|^EAI_|^ENODATA$/],
  ['timeout', /TIMEOUT$|^ETIMEDOUT$/],
  ['refused', /^ECONN|^EHOST|^ENET|^EPIPE$|^EADDRNOTAVAIL$|^UND_ERR_SOCKET$/],
]

/** What an error of the network, of the protocol or of decompression means. */
export function failureOf(error: unknown, isTooLate: boolean): Unfetched {
  if (error instanceof Unfetched) return error
  if (isTooLate) return new Unfetched('timeout')
  const cause = rootOf(error)
  if (cause instanceof NotPublic) return new Unfetched('refused', { detail: INSIDE })
  if (!(cause instanceof Error)) return new Unfetched('unreadable')
  // A handshake that is broken off looks like any other broken connection.
  if (/before secure TLS connection/.test(cause.message)) return new Unfetched('tls')
  const code = 'code' in cause ? String(cause.code) : ''
  return new Unfetched(CLASSES.find(([, pattern]) => pattern.test(code))?.[0] ?? 'unreadable')
}

/** Where several addresses were tried, the error of the first. */
const rootOf = (error: unknown): unknown => (error instanceof AggregateError ? (error.errors[0] ?? error) : error)
