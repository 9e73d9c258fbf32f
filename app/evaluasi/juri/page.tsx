import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates'
import { quarterName } from '@/modules/awards/award'
import { listMySheets, type Sheet } from '@/modules/awards/sheet-queries'
import { LEAGUE_NAMES } from '@/modules/units/unit'
import { submitSheetAction } from './actions'
import { requireJuror } from './juror'

export const metadata: Metadata = { title: 'Lembar juri' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SheetsPage({ searchParams }: Props) {
  const [{ pesan }, actor] = await Promise.all([searchParams, requireJuror()])
  const sheets = await listMySheets(actor)
  return (
    <>
      <PageTitle title="Lembar juri">
        <p>Setiap huruf adalah satu unit. Baca beritanya, beri nilai empat hal. Nilai tersimpan sendiri.</p>
      </PageTitle>
      {pesan === 'terkirim' && (
        <div className="mb-6 max-w-3xl">
          <Notice>Lembar Anda terkirim. Terima kasih.</Notice>
        </div>
      )}
      {sheets.length === 0 ? (
        <EmptyState title="Belum ada yang perlu Anda nilai">
          <p>Jika Anda ditunjuk sebagai juri, Anda diberi tahu dan lembarnya tampil di sini.</p>
        </EmptyState>
      ) : (
        sheets.map((sheet) => <SheetSection key={sheet.roundId} sheet={sheet} />)
      )}
    </>
  )
}

function SheetSection({ sheet }: { sheet: Sheet }) {
  const { roundId, quarter, state, submittedAt, pools, complete, total } = sheet
  const isOpen = state === 'judging' && submittedAt === null
  const id = `putaran-${quarter}`
  return (
    <section aria-labelledby={id} className="mb-10 max-w-3xl">
      <h2 id={id} className="section-title">
        Penghargaan {quarterName(quarter)}
      </h2>
      <p className="mb-3 text-soft">
        {submittedAt
          ? `Terkirim ${formatDateTime(submittedAt)}. Nilai Anda tidak dapat diubah lagi.`
          : isOpen
            ? `${complete} dari ${total} calon sudah lengkap nilainya.`
            : 'Penilaian sudah ditutup.'}
      </p>
      {pools.map(({ league, nominees }) => (
        <div key={league} className="mb-5">
          <h3 className="font-bold font-heading">{LEAGUE_NAMES[league]}</h3>
          <ul className="mt-1 grid grid-cols-3 gap-2 sm:grid-cols-5 lg:grid-cols-7">
            {nominees.map((nominee) => (
              <li key={nominee.id}>
                <a
                  href={`/evaluasi/juri/${nominee.id}`}
                  className={`flex min-h-16 flex-col items-center justify-center rounded-lg border border-control no-underline hover:underline ${nominee.isComplete ? 'bg-mist' : ''}`}
                >
                  <span className="font-extrabold font-heading text-xl">
                    <span className="sr-only">Calon </span>
                    {nominee.letter}
                  </span>
                  <span className="text-sm text-soft">{nominee.isComplete ? '✓ dinilai' : 'belum'}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {isOpen &&
        (complete < total ? (
          <p>Lembar dapat dikirim setelah semua calon dinilai.</p>
        ) : (
          <details>
            <summary className="tap font-semibold text-river">Kirim lembar ini</summary>
            <p className="my-2">Sesudah dikirim, nilai Anda tidak dapat diubah lagi.</p>
            <ButtonForm action={submitSheetAction} values={{ roundId }} name="Ya, kirim lembar saya" look="main" />
          </details>
        ))}
    </section>
  )
}
