import { env } from '@/lib/env'
import { listNewsEntries } from '@/modules/feeds/queries'
import { renderNewsSitemap } from '@/modules/feeds/sitemap'

// What belongs here depends on the clock.
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const now = new Date()
  return new Response(renderNewsSitemap(await listNewsEntries(now), now, env().PUBLIC_URL), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}
