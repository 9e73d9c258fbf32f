import { UnitMark } from '@/components/units/unit-mark'
import type { RankedUnit } from '@/modules/evaluation/standing'
import { shortNameOf } from '@/modules/units/unit'
import { MovementMark } from './movement-mark'
import { formatScore } from './numbers'
import { PartTable } from './part-table'
import { ScoreBar } from './score-bar'

/** The ranked units. Each row opens to its explanation. On a narrow screen the bar stands under the name. */
export function RankingList({ rows, basePath }: { rows: RankedUnit[]; basePath: string }) {
  return (
    <ol className="border-line border-t">
      {rows.map((row) => (
        <li key={row.unit.slug} className="border-line border-b">
          <details className="group">
            <summary className="grid min-h-11 list-none grid-cols-[2.25rem_1fr_auto] items-center gap-x-3 gap-y-1 py-3 hover:bg-mist sm:grid-cols-[2.5rem_7rem_1fr_minmax(8rem,14rem)_6.5rem]">
              <span className="tabular font-bold font-heading text-xl">
                <span className="sr-only">Peringkat </span>
                {row.rank}
              </span>
              <span className="order-4 col-start-2 sm:order-none sm:col-start-auto">
                <MovementMark movement={row.movement} />
              </span>
              <span className="flex items-center gap-2 font-semibold">
                <UnitMark unit={row.unit} />
                {shortNameOf(row.unit)}
                <span aria-hidden="true" className="text-river group-open:rotate-180">
                  ▾
                </span>
              </span>
              <span className="order-3 col-span-2 col-start-2 sm:order-none sm:col-span-1 sm:col-start-auto">
                <ScoreBar parts={row.score.parts} />
              </span>
              <span className="text-right">
                <span className="sr-only">Skor </span>
                <span className="tabular block font-bold text-lg leading-tight">{formatScore(row.score.score)}</span>
                <span className="block text-sm text-soft">{row.score.band}</span>
              </span>
            </summary>
            <div className="max-w-3xl pt-1 pb-5 sm:pl-12">
              <PartTable score={row.score} />
              <p>
                <a href={`${basePath}/${row.unit.slug}`} className="link tap">
                  Lihat setiap berita {shortNameOf(row.unit)} yang dihitung
                </a>
              </p>
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}
