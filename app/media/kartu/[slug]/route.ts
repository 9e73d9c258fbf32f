import { drawCard } from '@/modules/media/processing'
import { getPublishedPost } from '@/modules/posts/article-queries'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const post = await getPublishedPost((await params).slug)
  if (!post)
    return new Response('Berita tidak ditemukan.', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  const bytes = await drawCard({ title: post.title, unitName: post.unit.name })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
