import { env } from '@/lib/env'
import { FEED_TYPES, isFeedFormat, renderFeed } from '@/modules/feeds/feed'
import { listFeedPosts } from '@/modules/feeds/queries'

type Context = { params: Promise<{ slug: string; format: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, format } = await params
  const source = isFeedFormat(format) ? await listFeedPosts(slug) : null
  if (!isFeedFormat(format) || !source) {
    return new Response('Umpan ini tidak ada.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  return new Response(renderFeed(format, source, env().PUBLIC_URL), { headers: { 'content-type': FEED_TYPES[format] } })
}
