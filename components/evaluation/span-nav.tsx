import { type Span, spanAfter, spanBefore, spanWith } from '@/modules/evaluation/span'

type Props = {
  span: Span
  hasPrevious: boolean
  hasNext: boolean
  /** The month that the other kinds of spans are to hold. */
  month: string
  basePath: string
}

/** To the span before and after, and to the month, quarter and year at this time. */
export function SpanNav({ span, hasPrevious, hasNext, month, basePath }: Props) {
  const kinds = [
    { kind: 'month' as const, name: 'Bulan' },
    { kind: 'quarter' as const, name: 'Triwulan' },
    { kind: 'year' as const, name: 'Tahun' },
  ]
  const [before, after] = [spanBefore(span), spanAfter(span)]
  return (
    <div className="no-print my-4">
      <nav aria-label="Rentang waktu" className="flex flex-wrap gap-x-5">
        {kinds.map(({ kind, name }) => (
          <a
            key={kind}
            href={`${basePath}/${spanWith(kind, month).key}`}
            aria-current={span.kind === kind ? 'page' : undefined}
            className="link tap aria-[current=page]:font-bold aria-[current=page]:no-underline"
          >
            {name}
          </a>
        ))}
      </nav>
      <nav aria-label="Waktu lain" className="flex flex-wrap justify-between gap-x-6">
        {hasPrevious ? (
          <a href={`${basePath}/${before.key}`} rel="prev" className="link tap">
            ← {before.name}
          </a>
        ) : (
          <span />
        )}
        {hasNext && (
          <a href={`${basePath}/${after.key}`} rel="next" className="link tap">
            {after.name} →
          </a>
        )}
      </nav>
    </div>
  )
}
