import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/layout/page-title'
import { formatDateTime } from '@/lib/dates'
import { getPostAddress } from '@/modules/posts/queries'

export const metadata: Metadata = { title: 'Berita ini ditarik', robots: { index: false } }

export default async function WithdrawnPage({ params }: { params: Promise<{ slug: string }> }) {
  const address = await getPostAddress((await params).slug)
  if (address?.state === 'gone') return <DeletedNotice />
  if (address?.state !== 'withdrawn') notFound()
  return (
    <>
      <PageTitle title="Berita ini telah ditarik">
        <p>“{address.title}”</p>
      </PageTitle>
      <div className="prose">
        <p>
          {address.unitName} menarik berita ini pada{' '}
          <time dateTime={address.withdrawnAt.toISOString()}>{formatDateTime(address.withdrawnAt)}</time>.
        </p>
        {address.reason && <blockquote>{address.reason}</blockquote>}
        <p>
          Alamat ini tetap kami simpan supaya Anda tahu apa yang terjadi dengan beritanya.{' '}
          <a href={`/unit/${address.unitSlug}`}>Baca berita lain dari {address.unitName}</a>.
        </p>
      </div>
    </>
  )
}

function DeletedNotice() {
  return (
    <PageTitle title="Berita ini telah dihapus">
      <p>
        Berita di alamat ini pernah terbit, lalu dihapus oleh unit yang menerbitkannya.{' '}
        <a href="/berita" className="link">
          Baca berita lain
        </a>
      </p>
    </PageTitle>
  )
}
