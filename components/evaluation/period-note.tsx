import { addDays, dayOf, formatDay, formatPlainDay, startOfDay } from '@/lib/dates'
import type { PeriodStanding } from '@/modules/evaluation/period-queries'

/** The last day before an instant that ends a day. */
const lastDayOf = (end: Date) => formatDay(startOfDay(addDays(dayOf(end), -1)))

/** Whether the score of a month can still change, and until when. */
export function PeriodNote({ period: { state, closesAt, objectionsUntil, frozenAt } }: { period: PeriodStanding }) {
  if (state === 'open')
    return (
      <span>
        <strong>Sementara</strong>: dihitung ulang setiap ada perubahan, dan ditutup pada akhir {lastDayOf(closesAt)}.
      </span>
    )
  if (state === 'objection')
    return (
      <span>
        <strong>Masa sanggah</strong>: sudah ditutup; unit dapat menyanggah sampai akhir {lastDayOf(objectionsUntil)}.
      </span>
    )
  return (
    <span>
      <strong>Ditetapkan</strong>
      {frozenAt && ` ${formatPlainDay(dayOf(frozenAt))}`}: tidak dapat diubah lagi.
    </span>
  )
}
