import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { JointList } from '@/components/posts/joint-list'
import { Notice } from '@/components/ui/notice'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import { listJointPosts } from '@/modules/posts/support-queries'
import { acceptSupportAction, declineSupportAction, leaveSupportAction } from './actions'

export const metadata: Metadata = { title: 'Berita bersama' }

const DONE: Record<string, string> = {
  diminta: 'Permintaan Anda terkirim. Unit yang menulis berita itu menjawabnya.',
  diterima: 'Berita itu kini berita bersama.',
  ditolak: 'Permintaan itu ditolak.',
  diakhiri: 'Berita itu bukan lagi berita bersama unit Anda.',
}
const ANSWERS = 50
const SHOWN = 20

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function JointPostsPage({ searchParams }: Props) {
  const [{ pesan }, actor] = await Promise.all([searchParams, requireActor()])
  const [toAnswer, awaited, joined] = await Promise.all([
    listJointPosts(actor, 'to-answer', ANSWERS),
    listJointPosts(actor, 'awaited', ANSWERS),
    listJointPosts(actor, 'joined', SHOWN),
  ])
  const done = entryOf(DONE, pesan)
  return (
    <>
      <PageTitle title="Berita bersama">
        <p>Satu kegiatan, satu berita: unit yang ikut tampil di dalamnya dan mendapat separuh nilainya.</p>
      </PageTitle>
      <div className="max-w-3xl space-y-10">
        {done && <Notice>{done}</Notice>}
        <Part id="dijawab" title="Permintaan berita bersama">
          {toAnswer.length === 0 ? (
            <EmptyState title="Tidak ada permintaan yang menunggu">
              <p>
                Di sini Anda menjawab unit yang mengajak unit Anda, atau yang ingin bergabung pada berita Anda. Untuk
                mengajak unit lain, buka beritanya di{' '}
                <a href="/meja/berita" className="link">
                  Berita unit
                </a>
                .
              </p>
            </EmptyState>
          ) : (
            <JointList
              posts={toAnswer}
              hasText
              buttons={[
                { name: 'Terima', action: acceptSupportAction, look: 'main' },
                { name: 'Tolak', action: declineSupportAction },
              ]}
            />
          )}
        </Part>
        {awaited.length > 0 && (
          <Part id="menunggu" title="Menunggu jawaban unit lain">
            <JointList posts={awaited} buttons={[{ name: 'Batalkan', action: leaveSupportAction }]} />
          </Part>
        )}
        {joined.length > 0 && (
          <Part id="bergabung" title={`Berita bersama, ${SHOWN} terbaru`}>
            <JointList posts={joined} buttons={[{ name: 'Akhiri', action: leaveSupportAction }]} />
          </Part>
        )}
      </div>
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="section-title mb-2">
        {title}
      </h2>
      {children}
    </section>
  )
}
