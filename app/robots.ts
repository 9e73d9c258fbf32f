import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

// The address of the site is known where it runs, not where it is built.
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  const { PUBLIC_URL } = env()
  return {
    rules: [
      { userAgent: '*', allow: '/', disallow: ['/meja', '/kelola', '/evaluasi', '/akun', '/masuk', '/api/', '/cari'] },
    ],
    sitemap: [new URL('/sitemap.xml', PUBLIC_URL).href, new URL('/sitemap-berita.xml', PUBLIC_URL).href],
  }
}
