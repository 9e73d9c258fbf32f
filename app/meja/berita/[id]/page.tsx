import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/layout/page-title'
import { PostForm } from '@/components/posts/post-form'
import { WithdrawForm } from '@/components/posts/withdraw-form'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { countWords } from '@/modules/posts/body'
import { type DeskPost, getDeskPost } from '@/modules/posts/desk-queries'
import { STATUS_NAMES } from '@/modules/posts/post'
import { publishBlockers } from '@/modules/posts/workflow'
import { listPlaces } from '@/modules/units/place-queries'
import { savePostAction, withdrawPostAction } from './actions'

export const metadata: Metadata = { title: 'Sunting berita' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default async function EditPage({ params, searchParams }: Props) {
  const [{ id }, { pesan, v }, actor] = await Promise.all([params, searchParams, requireActor()])
  const [post, places] = UUID.test(id) ? await Promise.all([getDeskPost(actor, id), listPlaces()]) : [null, []]
  if (!post) notFound()
  return (
    <>
      <PageTitle title={post.title}>
        <p>
          {STATUS_NAMES[post.status]}
          {post.firstPublishedAt && ` · pertama terbit ${formatDateTime(post.firstPublishedAt)}`} · {post.unit.name}
        </p>
      </PageTitle>
      <div className="mb-6 max-w-3xl">
        <Message name={String(pesan ?? '')} post={post} />
      </div>
      <PostForm
        key={String(v ?? '')}
        action={savePostAction}
        units={[{ id: post.unitId, name: post.unit.name }]}
        places={places}
        post={{ id: post.id, version: post.version, status: post.status, fields: fieldsOf(post) }}
      />
      {post.status === 'published' && (
        <WithdrawForm action={withdrawPostAction} postId={post.id} version={post.version} />
      )}
    </>
  )
}

function Message({ name, post }: { name: string; post: DeskPost }) {
  if (name === 'belum-terbit' && post.status !== 'published') {
    return (
      <Notice tone="warning">
        <p className="font-bold">Tulisan Anda tersimpan, tetapi belum terbit.</p>
        <ul className="mt-1 list-disc pl-5">
          {publishBlockers({ ...post, words: countWords(post.bodyText) }).map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
      </Notice>
    )
  }
  if (post.status === 'withdrawn') {
    return (
      <Notice tone="warning">
        <p>Berita ini ditarik. Alasan yang dibaca warga: {post.withdrawalReason}</p>
      </Notice>
    )
  }
  if (name === 'tersimpan')
    return (
      <Notice>{post.status === 'published' ? 'Perubahan tersimpan dan sudah dibaca warga.' : 'Draf tersimpan.'}</Notice>
    )
  if (post.status !== 'published') return null
  return (
    <Notice>
      {name === 'terbit' && <p className="font-bold">Berita Anda sudah terbit. Terima kasih!</p>}
      <a href={`/berita/${post.slug}`} className="link tap">
        Lihat berita di halaman warga
      </a>
    </Notice>
  )
}

const fieldsOf = (post: DeskPost) => ({
  texts: {
    type: post.type,
    title: post.title,
    summary: post.summary,
    eventDate: post.eventDate?.toISOString().slice(0, 10) ?? '',
    placeId: post.placeId ?? '',
    placeDetail: post.placeDetail,
    who: post.who,
    why: post.why,
    how: post.how,
  },
  body: JSON.stringify(post.body),
  plain: post.bodyText,
  photos: post.photos.map(({ id, fileName, isNew, altText, isDecorative, caption, credit }) => ({
    photoId: id,
    fileName,
    isNew,
    altText,
    isDecorative,
    caption,
    credit,
  })),
})
