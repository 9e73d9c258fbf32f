import { isShareImage } from '@/modules/media/card'
import { largestFile } from '@/modules/media/photo'
import { drawShareImage } from '@/modules/media/processing'
import { getPhotoFile } from '@/modules/media/queries'
import { getPublishedPost } from '@/modules/posts/article-queries'
import { initialsOf, MARK_SHAPES } from '@/modules/units/mark'

type Context = { params: Promise<{ slug: string; file: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const post = isShareImage(file) ? await getPublishedPost(slug) : null
  if (!post || !isShareImage(file))
    return new Response('Gambar ini tidak ada.', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  const { lead } = post
  const stored = lead && (await getPhotoFile(lead.id, largestFile(lead)))
  const photo = stored && { bytes: stored.bytes, focal: lead }
  const mark = { path: MARK_SHAPES[post.unit.kind], initials: initialsOf(post.unit) }
  const bytes = await drawShareImage({ title: post.title, unitName: post.unit.name, mark }, file, photo)
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/jpeg' } })
}
