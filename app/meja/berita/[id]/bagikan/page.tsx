import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { ShareCaption } from '@/components/posts/share-caption'
import { ShareForm } from '@/components/posts/share-form'
import { ShareImages } from '@/components/posts/share-images'
import { SharedLinks } from '@/components/posts/shared-links'
import { env } from '@/lib/env'
import { requireActor } from '@/lib/web/session'
import { shareImageUrl } from '@/modules/media/card'
import { getPublishedPost } from '@/modules/posts/article-queries'
import { getDeskPost } from '@/modules/posts/desk-queries'
import { captionOf, SHARE_CHANNEL_NAMES } from '@/modules/posts/share'
import { listSharedLinks } from '@/modules/posts/share-queries'
import { recordShareAction, removeShareAction } from './actions'

export const metadata: Metadata = { title: 'Bagikan berita' }

type Props = { params: Promise<{ id: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const CAPTIONED = ['whatsapp', 'instagram', 'facebook'] as const

export default async function SharePage({ params }: Props) {
  const [{ id }, actor] = await Promise.all([params, requireActor()])
  const draft = UUID.test(id) ? await getDeskPost(actor, id) : null
  if (!draft) notFound()
  const [post, links] = await Promise.all([
    draft.status === 'published' ? getPublishedPost(draft.slug) : null,
    listSharedLinks(actor, id),
  ])
  const back = (
    <a href={`/meja/berita/${id}`} className="link">
      Kembali ke naskah
    </a>
  )
  if (!post) {
    return (
      <>
        <PageTitle title="Bagikan berita" />
        <EmptyState title="Berita ini belum terbit">
          <p>Teks dan gambar untuk dibagikan tersedia di sini begitu beritanya terbit. {back}</p>
        </EmptyState>
      </>
    )
  }
  const address = `${env().PUBLIC_URL.replace(/\/$/, '')}/berita/${post.slug}`
  return (
    <>
      <PageTitle title={`Bagikan: ${post.title}`}>
        <p>Tempelkan teksnya, pasang gambarnya, lalu catat tautan unggahannya sebagai bukti. {back}</p>
      </PageTitle>
      <div className="max-w-3xl space-y-10">
        <ShareImages
          title={post.title}
          address={address}
          images={[
            { name: 'Persegi, untuk Instagram dan Facebook', href: shareImageUrl(post.slug, 'persegi.jpg'), ratio: 1 },
            {
              name: 'Potret, untuk status dan cerita',
              href: shareImageUrl(post.slug, 'potret.jpg'),
              ratio: 1920 / 1080,
            },
          ]}
        />
        <section aria-labelledby="teks" className="space-y-6">
          <h2 id="teks" className="section-title">
            Teks untuk ditempel
          </h2>
          {CAPTIONED.map((channel) => (
            <ShareCaption
              key={channel}
              name={SHARE_CHANNEL_NAMES[channel]}
              channel={channel}
              caption={captionOf(post, channel, address)}
            />
          ))}
        </section>
        <section aria-labelledby="bukti" className="space-y-4">
          <h2 id="bukti" className="section-title">
            Sudah dibagikan di
          </h2>
          <SharedLinks links={links} removeAction={removeShareAction} />
          <ShareForm action={recordShareAction} postId={id} />
        </section>
      </div>
    </>
  )
}
