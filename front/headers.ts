import { randomBytes } from 'node:crypto'

/** Headers as names and values in turn, the form that Node writes fastest. */
export type HeaderList = readonly string[]

const permissions = (geolocation: string): string =>
  `camera=(), microphone=(), geolocation=(${geolocation}), payment=(), usb=()`

/** Who writes at the desk may take the place from the device. */
export const DESK_PERMISSIONS = permissions('self')

const COMMON = {
  'Permissions-Policy': permissions(''),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** What a page may load and run. `script` is the rule for scripts. React writes some styles as attributes. */
const policyOf = (script: string): string =>
  [
    "default-src 'self'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const PUBLIC_POLICY = policyOf("'self'")

/**
 * The headers of every answer but those of the desk: pages, errors, redirects, photos, refusals. `isSecure`: readers come
 * over TLS and shall never come otherwise.
 */
export const publicHeaders = (isSecure: boolean): HeaderList =>
  Object.entries({
    'Content-Security-Policy': PUBLIC_POLICY,
    ...COMMON,
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  }).flat()

/** A policy for one page of the desk: only scripts that carry its nonce, and those that they load. */
export function deskPolicy(): string {
  return policyOf(`'self' 'nonce-${randomBytes(16).toString('base64')}' 'strict-dynamic'`)
}
