import { formatMonth } from '@/lib/dates'
import { nextMonth, previousMonth } from '@/modules/evaluation/period'

type Props = { month: string; hasPrevious: boolean; hasNext: boolean; addressOf: (month: string) => string }

export function MonthNav({ month, hasPrevious, hasNext, addressOf }: Props) {
  const before = previousMonth(month)
  const after = nextMonth(month)
  return (
    <nav aria-label="Bulan" className="my-4 flex flex-wrap justify-between gap-x-6">
      {hasPrevious ? (
        <a href={addressOf(before)} rel="prev" className="link tap">
          ← {formatMonth(before)}
        </a>
      ) : (
        <span />
      )}
      {hasNext && (
        <a href={addressOf(after)} rel="next" className="link tap">
          {formatMonth(after)} →
        </a>
      )}
    </nav>
  )
}
