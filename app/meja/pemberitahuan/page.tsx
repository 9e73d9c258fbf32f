import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { ButtonForm } from '@/components/ui/button-form'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { KIND_TEXTS } from '@/modules/notices/notice'
import { listNotices } from '@/modules/notices/queries'
import { readNoticesAction } from './actions'

export const metadata: Metadata = { title: 'Pemberitahuan' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NoticesPage({ searchParams }: Props) {
  const [{ sebelum }, actor] = await Promise.all([searchParams, requireActor()])
  const before = typeof sebelum === 'string' ? sebelum : undefined
  const { notices, next } = await listNotices(actor, before)
  return (
    <>
      <PageTitle title="Pemberitahuan">
        <p>
          <a href="/akun/pemberitahuan" className="link tap">
            Pilih yang ingin Anda terima
          </a>
        </p>
      </PageTitle>
      {notices.length === 0 ? (
        <EmptyState title="Belum ada pemberitahuan">
          <p>Di sini Anda membaca bila berita Anda diajukan, dikembalikan, terbit, atau diberi catatan.</p>
        </EmptyState>
      ) : (
        <>
          {notices.some(({ readAt }) => readAt === null) && (
            <div className="mb-4">
              <ButtonForm action={readNoticesAction} name="Tandai semua sudah dibaca" />
            </div>
          )}
          <ul className="max-w-3xl">
            {notices.map((notice) => (
              <li key={notice.id} className="relative border-line border-t py-3">
                <p className="text-sm text-soft">
                  {notice.readAt === null && <span className="font-bold text-river">Baru · </span>}
                  {KIND_TEXTS[notice.kind].sentence} · {formatDateTime(notice.at)}
                </p>
                <p className="font-semibold">
                  <a href={notice.path} className="card-link tap">
                    {notice.title}
                  </a>
                </p>
                {notice.detail && <p className="whitespace-pre-line">{notice.detail}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      <Pager
        previous={before ? '/meja/pemberitahuan' : null}
        next={next && `/meja/pemberitahuan?sebelum=${next}`}
        previousName="Kembali ke awal"
      />
    </>
  )
}
