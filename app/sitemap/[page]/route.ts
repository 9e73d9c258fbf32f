import { env } from '@/lib/env'
import { listSitemapPage } from '@/modules/feeds/queries'
import { renderSitemap } from '@/modules/feeds/sitemap'

export async function GET(_request: Request, { params }: { params: Promise<{ page: string }> }): Promise<Response> {
  const { page } = await params
  const entries = /^[1-9]\d{0,3}$/.test(page) ? await listSitemapPage(Number(page)) : null
  if (!entries) {
    return new Response('Peta situs ini tidak ada.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  return new Response(renderSitemap(entries, env().PUBLIC_URL), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
