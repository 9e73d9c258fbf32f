import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleBody } from '@/components/posts/article-body'
import { ArticleHead } from '@/components/posts/article-head'
import { requireActor } from '@/lib/web/session'
import { getPostPreview } from '@/modules/posts/article-queries'
import { deskPathOf } from '@/modules/posts/post'

export const metadata: Metadata = { title: 'Pratinjau' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, actor] = await Promise.all([params, requireActor()])
  const post = UUID.test(id) ? await getPostPreview(actor, id, new Date()) : null
  if (!post) notFound()
  return (
    <article>
      <p className="mb-6 flex flex-wrap items-center justify-between gap-x-4 rounded-lg bg-mist p-3">
        <span>Pratinjau: beginilah berita ini tampil bagi warga bila terbit sekarang.</span>
        <a href={deskPathOf(post.id)} className="link tap font-semibold">
          Kembali menyunting
        </a>
      </p>
      <ArticleHead post={post} />
      <div className="mt-6 max-w-3xl space-y-8">
        <ArticleBody post={post} />
      </div>
    </article>
  )
}
