import { formatScore } from '@/components/evaluation/numbers'
import { CATEGORY_RULES, cellKeyOf, cellNameOf } from '@/modules/awards/award'
import { type Certificate, verificationPath } from '@/modules/awards/certificate'
import type { PrizedCell } from '@/modules/awards/public-queries'

/** The prizes of a quarter: each box of the grid with its first three. */
export function PrizeCells({ cells }: { cells: readonly PrizedCell[] }) {
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
      {cells.map((cell) => (
        <section key={cellKeyOf(cell)} aria-labelledby={cellKeyOf(cell)} className="min-w-0">
          <h2 id={cellKeyOf(cell)} className="font-bold font-heading text-lg">
            {cellNameOf(cell)}
          </h2>
          <p className="text-sm text-soft">{CATEGORY_RULES[cell.category]}</p>
          <ol className="mt-2 divide-y divide-line border-line border-y">
            {cell.certificates.map((certificate) => (
              <Prize key={certificate.code} certificate={certificate} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Prize({ certificate: { code, rank, unitName, result } }: { certificate: Certificate }) {
  return (
    <li className="relative flex items-center gap-3 py-2.5">
      <RankMark rank={rank} />
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <a href={verificationPath(code)} className="card-link font-semibold">
          <span className="sr-only">Sertifikat </span>
          {unitName}
        </a>
        <span className="tabular block text-sm text-soft">Hasil {formatScore(result)}</span>
      </p>
    </li>
  )
}

/** The place as a medal: the first in the city's yellow. */
function RankMark({ rank }: { rank: number }) {
  return (
    <span
      className={`tabular flex size-8 shrink-0 items-center justify-center rounded-full font-bold font-heading ${rank === 1 ? 'bg-kuning text-on-kuning' : 'border border-control'}`}
    >
      <span className="sr-only">Peringkat </span>
      {rank}
    </span>
  )
}
