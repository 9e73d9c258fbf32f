import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { DifferenceList } from '@/components/posts/difference-list'
import { MoveForm } from '@/components/posts/move-form'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { getDeskPost } from '@/modules/posts/desk-queries'
import { titleOf } from '@/modules/posts/post'
import { getRevisionChanges, listRevisions } from '@/modules/posts/revision-queries'
import { restoreRevisionAction } from './actions'

export const metadata: Metadata = { title: 'Riwayat berita' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default async function HistoryPage({ params, searchParams }: Props) {
  const [{ id }, { versi }, actor] = await Promise.all([params, searchParams, requireActor()])
  const post = UUID.test(id) ? await getDeskPost(actor, id) : null
  const revisions = post && (await listRevisions(actor, id))
  if (!post || !revisions) notFound()
  const newest = revisions[0]?.number
  const number = Number(versi ?? newest)
  const shown = revisions.find((revision) => revision.number === number)
  const changes = shown && (await getRevisionChanges(actor, id, shown.number))
  return (
    <>
      <PageTitle title={`Riwayat: ${titleOf(post.title)}`}>
        <p>
          <a href={`/meja/berita/${id}`} className="link">
            Kembali ke naskah
          </a>
        </p>
      </PageTitle>
      {revisions.length === 0 ? (
        <EmptyState title="Belum ada riwayat">
          <p>Setiap kali naskah disimpan, versinya tercatat di sini.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <ol className="max-h-[70vh] overflow-y-auto" aria-label="Versi" tabIndex={0}>
            {revisions.map((revision) => (
              <li key={revision.number} className="border-line border-b">
                <a
                  href={`/meja/berita/${id}/riwayat?versi=${revision.number}`}
                  aria-current={revision.number === number ? 'true' : undefined}
                  className="tap block py-2 no-underline aria-[current]:font-bold aria-[current]:text-river"
                >
                  {formatDateTime(revision.at)}
                  <span className="block text-sm text-soft">
                    {revision.author}
                    {revision.changeNote && ` · ${revision.changeNote}`}
                  </span>
                </a>
              </li>
            ))}
          </ol>
          <section aria-label="Perbedaan" className="min-w-0">
            {shown && changes ? (
              <>
                <h2 className="section-title mb-2">
                  {changes.isFirst ? 'Naskah pertama' : `Yang berubah pada ${formatDateTime(shown.at)}`}
                </h2>
                <DifferenceList differences={changes.differences} isFirst={changes.isFirst} />
                {shown.number !== newest && (
                  <MoveForm
                    action={restoreRevisionAction}
                    post={{ id, version: post.version }}
                    title="Kembalikan naskah ke versi ini"
                    button="Kembalikan versi ini"
                  >
                    <p>
                      Naskah sekarang tidak hilang: ia tetap ada di riwayat ini.
                      {post.status === 'published' && ' Perubahannya langsung dibaca warga, dengan catatan.'}
                    </p>
                    <input type="hidden" name="number" value={shown.number} />
                  </MoveForm>
                )}
              </>
            ) : (
              <p>Versi itu tidak ditemukan. Pilih salah satu dari daftar.</p>
            )}
          </section>
        </div>
      )}
    </>
  )
}
