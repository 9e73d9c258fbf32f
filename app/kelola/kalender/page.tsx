import type { Metadata } from 'next'
import { CalendarForm } from '@/components/evaluation/calendar-form'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { dayOf, formatDay, startOfDay } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import { CALENDAR_DAY_NAMES } from '@/modules/evaluation/calendar'
import { listCalendarDays } from '@/modules/evaluation/calendar-queries'
import { addCalendarDayAction, removeCalendarDayAction } from './actions'

export const metadata: Metadata = { title: 'Kalender penilaian' }

const MESSAGES: Record<string, string> = { ditambahkan: 'Hari ditambahkan.', dihapus: 'Hari dihapus.' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CalendarPage({ searchParams }: Props) {
  const [{ tahun, pesan }, actor] = await Promise.all([searchParams, requireActor()])
  const thisYear = Number(dayOf(new Date()).slice(0, 4))
  const year = typeof tahun === 'string' && /^20\d\d$/.test(tahun) ? Number(tahun) : thisYear
  const days = await listCalendarDays(actor, year)
  const message = entryOf(MESSAGES, pesan)
  return (
    <>
      <PageTitle title="Kalender penilaian">
        <p>
          Bulan ditutup pada akhir hari kerja ketiga sesudahnya, dan dapat disanggah lima hari kerja. Hari libur di sini
          bukan hari kerja. Hari saat portal tidak dapat dibuka tidak dihitung dalam kebaruan. Bulan yang sudah ditutup
          tidak berubah.
        </p>
      </PageTitle>
      {message && (
        <div className="mb-6 max-w-3xl">
          <Notice>{message}</Notice>
        </div>
      )}
      <nav aria-label="Tahun" className="mb-4 flex max-w-3xl justify-between gap-6">
        <a href={`/kelola/kalender?tahun=${year - 1}`} rel="prev" className="link tap">
          ← {year - 1}
        </a>
        <a href={`/kelola/kalender?tahun=${year + 1}`} rel="next" className="link tap">
          {year + 1} →
        </a>
      </nav>
      <h2 className="section-title mb-2">{year}</h2>
      {days.length === 0 ? (
        <EmptyState title={`Belum ada hari libur ${year}`}>
          <p>
            Masukkan hari libur nasional dari keputusan bersama tiga menteri, agar bulan ditutup pada hari yang benar.
          </p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {days.map(({ day, kind, name }) => (
            <li
              key={`${day}-${kind}`}
              className="grid grid-cols-[1fr_auto] items-center gap-x-6 border-line border-b py-2"
            >
              <span>
                <span className="font-semibold">{formatDay(startOfDay(day))}</span>
                <span className="block">
                  {name}
                  {kind === 'outage' && <span className="text-soft"> ({CALENDAR_DAY_NAMES[kind].toLowerCase()})</span>}
                </span>
              </span>
              <ButtonForm
                action={removeCalendarDayAction}
                values={{ day, kind }}
                name="Hapus"
                label={`Hapus ${name}, ${formatDay(startOfDay(day))}`}
              />
            </li>
          ))}
        </ul>
      )}
      <h2 className="section-title mt-8 mb-3">Tambah hari</h2>
      <CalendarForm action={addCalendarDayAction} />
    </>
  )
}
