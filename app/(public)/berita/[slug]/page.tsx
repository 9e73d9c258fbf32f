import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArticleBody } from '@/components/posts/article-body'
import { ArticleHead } from '@/components/posts/article-head'
import { ImportedComments } from '@/components/posts/imported-comments'
import { PhotoViewer } from '@/components/posts/photo-viewer'
import { PostList } from '@/components/posts/post-list'
import { ShareLinks } from '@/components/posts/share-links'
import { ToldProject } from '@/components/projects/told-project'
import { UnitContact } from '@/components/units/unit-contact'
import { env } from '@/lib/env'
import { breadcrumbJsonLd, newsArticleJsonLd } from '@/modules/feeds/json-ld'
import { cardUrl, previewUrl } from '@/modules/media/photo'
import { getPublishedPost } from '@/modules/posts/article-queries'
import { TYPE_NAMES } from '@/modules/posts/post'
import { listPublishedPosts } from '@/modules/posts/queries'
import { listImportedComments } from '@/modules/transfer/queries'
import { getUnit } from '@/modules/units/queries'
import { shortNameOf } from '@/modules/units/unit'
import { JsonLd } from '../../json-ld'

type Props = { params: Promise<{ slug: string }> }

const read = cache(getPublishedPost)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const post = await read((await params).slug)
  if (!post) return { title: 'Halaman tidak ditemukan' }
  const image = {
    ...(post.lead
      ? { url: previewUrl(post.lead.id, post.lead), alt: post.lead.altText }
      : { url: cardUrl(post.slug), alt: post.title }),
    width: 1200,
    height: 630,
    type: 'image/jpeg',
  }
  return {
    title: post.title,
    description: post.summary || undefined,
    alternates: { canonical: `/berita/${post.slug}` },
    openGraph: {
      type: 'article',
      siteName: 'Warta Baimbai',
      locale: 'id_ID',
      url: `/berita/${post.slug}`,
      title: post.title,
      description: post.summary || undefined,
      publishedTime: post.firstPublishedAt.toISOString(),
      modifiedTime: post.changedAt.toISOString(),
      section: TYPE_NAMES[post.type],
      images: [image],
    },
    twitter: { card: 'summary_large_image' },
  }
}

export default async function PostPage({ params }: Props) {
  const post = await read((await params).slug)
  if (!post) notFound()
  const [unit, related, comments] = await Promise.all([
    getUnit(post.unit.slug),
    listPublishedPosts({ unit: post.unit.slug }, { take: 4 }),
    post.isImported ? listImportedComments(post.id) : { comments: [], count: 0 },
  ])
  const more = related.posts.filter((other) => other.id !== post.id).slice(0, 3)
  const base = env().PUBLIC_URL.replace(/\/$/, '')

  return (
    <article>
      <JsonLd json={newsArticleJsonLd(post, base)} />
      <JsonLd
        json={breadcrumbJsonLd(
          [
            { name: 'Beranda', path: '/' },
            { name: shortNameOf(post.unit), path: `/unit/${post.unit.slug}` },
            { name: post.title, path: `/berita/${post.slug}` },
          ],
          base,
        )}
      />
      <ArticleHead post={post} />
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-8">
          <ArticleBody post={post} />
          {post.project && <ToldProject project={post.project} />}
          <ImportedComments {...comments} />
          <ShareLinks title={post.title} address={`${base}/berita/${post.slug}`} />
          {post.lead && <PhotoViewer count={post.photos.length} />}
        </div>
        <aside className="min-w-0 space-y-8 [overflow-wrap:anywhere]" aria-label={`Tentang ${shortNameOf(post.unit)}`}>
          {unit && <UnitContact unit={unit} />}
          {more.length > 0 && (
            <section aria-labelledby="terkait" className="no-print">
              <h2 id="terkait" className="section-title mb-2">
                Juga dari {shortNameOf(post.unit)}
              </h2>
              <PostList posts={more} hasPicture={false} />
            </section>
          )}
        </aside>
      </div>
    </article>
  )
}
