import { formatMonth } from '@/lib/dates'
import type { SpanRanking } from '@/modules/evaluation/span-queries'
import { shortNameOf } from '@/modules/units/unit'
import { MovementMark } from './movement-mark'
import { formatScore } from './numbers'

/** The ranking of a quarter or a year, with the score of each month. A narrow screen leaves the months to the row's own line. */
export function SpanTable({ ranking: { league, months, units, provisional } }: { ranking: SpanRanking }) {
  const short = (month: string) => formatMonth(month).slice(0, 3)
  return (
    <table className="tabular w-full text-left">
      <caption className="sr-only">Peringkat, skor, dan skor setiap bulan</caption>
      <thead className="border-line border-b text-sm text-soft">
        <tr>
          <th scope="col" className="py-2 pr-3 font-semibold">
            <span className="sr-only">Peringkat</span>
          </th>
          <th scope="col" className="py-2 pr-3 font-semibold">
            Unit
          </th>
          {months.map((month) => (
            <th key={month} scope="col" className="hidden py-2 pl-2 text-right font-semibold md:table-cell">
              <abbr title={formatMonth(month)} className="no-underline">
                {short(month)}
                {provisional.includes(month) && '*'}
              </abbr>
            </th>
          ))}
          <th scope="col" className="py-2 pl-3 text-right font-semibold">
            Skor
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, rank, movement, score, band, months: scores }) => (
          <tr key={unit.slug} className="border-line border-b align-top">
            <td className="py-2 pr-3 text-right font-bold">{rank}</td>
            <th scope="row" className="py-2 pr-3 font-normal">
              <a
                href={`/peringkat/${league}/${scores.findLast((one) => one.score !== null)?.month}/${unit.slug}`}
                className="font-semibold hover:text-river"
              >
                {shortNameOf(unit)}
              </a>
              <span className="block">
                <MovementMark movement={movement} />
              </span>
            </th>
            {scores.map(({ month, score: one }) => (
              <td key={month} className="hidden py-2 pl-2 text-right text-soft md:table-cell">
                {one === null ? '–' : formatScore(one)}
              </td>
            ))}
            <td className="py-2 pl-3 text-right">
              <b className="text-lg">{formatScore(score)}</b>
              <small className="block text-soft">{band}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
