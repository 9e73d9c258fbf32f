import type { Score } from '@/modules/evaluation/score'
import { formatScore } from './numbers'
import { PartSwatch } from './score-bar'

/** Every part with its points and why, then caps and deductions. */
export function PartTable({ score }: { score: Score }) {
  return (
    <>
      <table className="w-full text-left">
        <caption className="sr-only">Bagian skor, nilainya, dan alasannya</caption>
        <thead className="border-line border-b text-sm text-soft">
          <tr>
            <th scope="col" className="py-2 pr-3 font-semibold">
              Bagian
            </th>
            <th scope="col" className="py-2 text-right font-semibold">
              Nilai
            </th>
          </tr>
        </thead>
        <tbody>
          {score.parts.map((part) => (
            <tr key={part.key} className="border-line border-b align-top">
              <th scope="row" className="py-2 pr-3 font-normal">
                <span className="font-semibold">
                  {part.value !== null && <PartSwatch part={part.key} />}
                  {part.name}
                </span>
                <span className="block text-sm text-soft">{part.sentence}</span>
              </th>
              <td className="tabular whitespace-nowrap py-2 text-right">
                {part.value === null ? (
                  <span className="text-sm text-soft">tidak dinilai</span>
                ) : (
                  <>
                    <span className="font-semibold">{formatScore(part.points)}</span>
                    <span className="text-sm text-soft"> dari {formatScore(part.maxPoints)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
          {score.deductions.map((deduction) => (
            <tr key={deduction.name} className="border-line border-b align-top">
              <th scope="row" className="py-2 pr-3 font-semibold">
                {deduction.name}
              </th>
              <td className="tabular py-2 text-right font-semibold text-danger">−{formatScore(deduction.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="py-2 pr-3 font-bold">
              Skor · {score.band}
            </th>
            <td className="tabular py-2 text-right font-bold">{formatScore(score.score)}</td>
          </tr>
        </tfoot>
      </table>
      {score.caps.map((cap) => (
        <p key={cap.key} className="mt-2 border-kuning border-l-4 pl-3">
          {cap.sentence} Skor paling tinggi {cap.limit}.
        </p>
      ))}
    </>
  )
}
