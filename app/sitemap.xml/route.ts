import { env } from '@/lib/env'
import { countSitemapPages } from '@/modules/feeds/queries'
import { renderSitemapIndex } from '@/modules/feeds/sitemap'

// A build has no database to count in.
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const text = renderSitemapIndex(await countSitemapPages(), env().PUBLIC_URL)
  return new Response(text, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' },
  })
}
