import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache, Fragment } from 'react'
import { ImportedComments } from '@/components/posts/imported-comments'
import { PhotoFigure } from '@/components/posts/photo-figure'
import { PhotoGallery } from '@/components/posts/photo-gallery'
import { PhotoViewer } from '@/components/posts/photo-viewer'
import { PostBody } from '@/components/posts/post-body'
import { PostChanges } from '@/components/posts/post-changes'
import { PostFacts } from '@/components/posts/post-facts'
import { PostList } from '@/components/posts/post-list'
import { ShareLinks } from '@/components/posts/share-links'
import { UnitContact } from '@/components/units/unit-contact'
import { UnitLine } from '@/components/units/unit-mark'
import { formatDateTime, formatDay } from '@/lib/dates'
import { env } from '@/lib/env'
import { breadcrumbJsonLd, newsArticleJsonLd } from '@/modules/feeds/json-ld'
import { cardUrl, previewUrl } from '@/modules/media/photo'
import { TYPE_NAMES } from '@/modules/posts/post'
import { getPublishedPost, listPublishedPosts } from '@/modules/posts/queries'
import { timingOf } from '@/modules/posts/timing'
import { listImportedComments } from '@/modules/transfer/queries'
import { getUnit } from '@/modules/units/queries'
import { shortNameOf } from '@/modules/units/unit'
import { JsonLd } from '../../json-ld'

type Props = { params: Promise<{ slug: string }> }

const MINUTE_MS = 60_000
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
  const timing = timingOf(post.eventDate, post.firstPublishedAt)
  const isChanged = post.changedAt.getTime() - post.firstPublishedAt.getTime() > MINUTE_MS
  const [lead, ...others] = post.photos
  const placed = new Set(post.blocks.flatMap((block) => (block.kind === 'photos' ? block.photoIds : [])))
  const gallery = others.filter((photo) => !placed.has(photo.id))

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
      <header className="max-w-4xl">
        <div className="flex flex-wrap items-center gap-x-4">
          <UnitLine unit={post.unit} isLink />
          <a href={`/berita?jenis=${post.type}`} className="tap font-semibold text-river text-sm">
            {TYPE_NAMES[post.type]}
          </a>
        </div>
        {post.supporters.length > 0 && (
          <p className="text-sm text-soft">
            Bersama:{' '}
            {post.supporters.map((supporter, at) => (
              <Fragment key={supporter.slug}>
                {at > 0 && ', '}
                <a href={`/unit/${supporter.slug}`} className="link tap font-semibold">
                  {shortNameOf(supporter)}
                </a>
              </Fragment>
            ))}
          </p>
        )}
        <h1 className="mt-2 font-extrabold text-2xl sm:text-3xl lg:text-4xl">{post.title}</h1>
        {post.summary && (
          <p className="mt-4 max-w-3xl text-lg text-soft sm:text-xl sm:leading-normal">{post.summary}</p>
        )}
        <p className="mt-4 text-sm text-soft">
          {post.eventDate && (
            <>
              <time dateTime={post.eventDate.toISOString().slice(0, 10)} className="font-semibold text-ink">
                {formatDay(post.eventDate)}
              </time>
              {' · '}
              {timing}
              <br />
            </>
          )}
          Terbit <time dateTime={post.firstPublishedAt.toISOString()}>{formatDateTime(post.firstPublishedAt)}</time>
          {isChanged && (
            <>
              {' · '}diperbarui <time dateTime={post.changedAt.toISOString()}>{formatDateTime(post.changedAt)}</time>
            </>
          )}
          {post.isImported && ' · dari situs lama unit ini'}
        </p>
      </header>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-8">
          {lead && <PhotoFigure photo={lead} isLead />}
          <PostBody blocks={post.blocks} photos={others} />
          {gallery.length > 0 && (
            <section aria-labelledby="galeri">
              <h2 id="galeri" className="section-title mb-3">
                Foto lainnya
              </h2>
              <PhotoGallery photos={gallery} />
            </section>
          )}
          <PostChanges changes={post.changes} />
          <PostFacts post={post} />
          {post.labels.length > 0 && <p className="text-sm text-soft">Label: {post.labels.join(', ')}</p>}
          <ImportedComments {...comments} />
          <ShareLinks title={post.title} address={`${base}/berita/${post.slug}`} />
          {lead && <PhotoViewer count={post.photos.length} />}
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
