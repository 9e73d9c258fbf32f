import { UnitMark } from '@/components/units/unit-mark'
import type { TrendPoint } from '@/modules/evaluation/span-queries'
import type { RankedUnit } from '@/modules/evaluation/standing'
import { shortNameOf } from '@/modules/units/unit'
import { MovementMark } from './movement-mark'
import { formatScore } from './numbers'
import { PartSummary } from './part-summary'
import { ScoreBar } from './score-bar'
import { ScoreSparkline } from './score-sparkline'

type Props = {
  rows: RankedUnit[]
  basePath: string
  /** The months of the trend lines, and the lines by unit. */
  months: readonly string[]
  trends: ReadonlyMap<string, readonly TrendPoint[]>
}

/** The ranked units. Each row opens to its explanation. On a narrow screen the bar stands under the name. */
export function RankingList({ rows, basePath, months, trends }: Props) {
  return (
    <ol className="ranking">
      {rows.map((row) => (
        <li key={row.unit.slug}>
          <details>
            <summary>
              <span className="rank">
                <span className="sr-only">Peringkat </span>
                {row.rank}
              </span>
              <span className="move">
                <MovementMark movement={row.movement} />
              </span>
              <span className="name">
                <UnitMark unit={row.unit} />
                {shortNameOf(row.unit)}
              </span>
              <span className="bar">
                <ScoreBar parts={row.score.parts} />
              </span>
              <span className="score">
                <span className="sr-only">Skor </span>
                <b>{formatScore(row.score.score)}</b>
                <small>{row.score.band}</small>
              </span>
            </summary>
            <div className="why">
              <ScoreSparkline name={shortNameOf(row.unit)} months={months} points={trends.get(row.unit.slug) ?? []} />
              <PartSummary score={row.score} />
              <p>
                <a href={`${basePath}/${row.unit.slug}`} className="link tap">
                  Penjelasan lengkap skor {shortNameOf(row.unit)}
                </a>
              </p>
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}
