import type { RankedUnit, Ranking } from '@/modules/evaluation/standing'
import { LEAGUE_NAMES, shortNameOf } from '@/modules/units/unit'
import { MovementMark } from './movement-mark'
import { formatScore } from './numbers'

/** A league at a glance, folded away; every score leads to its explanation. */
export function LeagueTable({ ranking }: { ranking: Ranking }) {
  const { league, month, active, inactive, newcomers } = ranking
  const rows: RankedUnit[] = [...active, ...inactive]
  const first = rows[0]
  const total = rows.length + newcomers.length
  return (
    <details className="border-line border-b">
      <summary className="tap w-full py-1.5 font-semibold">
        <span>
          {LEAGUE_NAMES[league]}{' '}
          <span className="block font-normal text-soft text-sm">
            {total} unit{first && `, teratas ${shortNameOf(first.unit)} ${formatScore(first.score.score)}`}
          </span>
        </span>
      </summary>
      <table className="mb-4 w-full text-left">
        <thead>
          <tr className="border-line border-b text-sm text-soft">
            <th scope="col" className="w-10 py-1 font-normal">
              <abbr title="Peringkat" className="no-underline">
                Ke-
              </abbr>
            </th>
            <th scope="col" className="py-1 font-normal">
              Unit
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              Skor
            </th>
            <th scope="col" className="w-24 py-1 pl-3 font-normal">
              Gerak
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, rank, score, movement }) => (
            <tr key={unit.slug} className="border-line border-b">
              <td className="tabular font-bold font-heading">{rank}</td>
              <th scope="row" className="font-normal">
                <a href={`/evaluasi/unit/${unit.slug}`} className="link tap leading-snug">
                  {shortNameOf(unit)}
                </a>
              </th>
              <td className="tabular text-right leading-tight">
                <a href={`/peringkat/${league}/${month}/${unit.slug}`} className="link tap font-semibold">
                  <span className="sr-only">Mengapa {shortNameOf(unit)} </span>
                  {formatScore(score.score)}
                </a>
                <span className="block pb-1 text-soft text-sm">{score.band}</span>
              </td>
              <td className="pl-3">
                <MovementMark movement={movement} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {newcomers.length > 0 && (
        <p className="mb-2 text-soft">
          Unit baru, belum diberi peringkat: {newcomers.map(({ unit }) => shortNameOf(unit)).join(', ')}.
        </p>
      )}
      <a href={`/peringkat/${league}/${month}`} className="link tap">
        Peringkat {LEAGUE_NAMES[league]} seperti yang dibaca warga
      </a>
    </details>
  )
}
