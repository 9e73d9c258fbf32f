const SECURITY: Record<string, string> = {
  'Content-Security-Policy': "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** The headers of every answer, whatever it is. `isSecure`: readers come over TLS and shall never come otherwise. */
export const securityHeaders = (isSecure: boolean): Record<string, string> => ({
  ...SECURITY,
  ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
})
