import { formatScore } from '@/components/evaluation/numbers'
import { CATEGORY_RULES, type Cell, cellKeyOf, cellNameOf } from '@/modules/awards/award'
import { verificationPath } from '@/modules/awards/certificate'
import { GATE_TEXTS, type Gate } from '@/modules/awards/gate'

type Nominee = {
  id: string
  unitName: string
  score: number
  place: number
  result: { jury: number; result: number; rank: number } | null
  code: string | null
}
type Refused = { unitName: string; score: number; failedGates: readonly Gate[] }
/** A box of the grid as it is shown: its nominees, or their results once there are any. */
export type ShownCell = Cell & { nominees: readonly Nominee[]; refused: readonly Refused[] }

export const failuresOf = (gates: readonly Gate[]): string => gates.map((gate) => GATE_TEXTS[gate].failure).join(', ')

/** The grid of the city: for each category and field the nominees, and whom a gate keeps out. */
export function AwardGrid({ cells }: { cells: readonly ShownCell[] }) {
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2">
      {cells.map((cell) => (
        <section key={cellKeyOf(cell)} aria-labelledby={cellKeyOf(cell)} className="min-w-0">
          <h3 id={cellKeyOf(cell)} className="font-bold font-heading text-lg">
            {cellNameOf(cell)}
          </h3>
          <p className="text-sm text-soft">{CATEGORY_RULES[cell.category]}</p>
          {cell.nominees.length === 0 ? (
            <p className="mt-2">Tidak ada unit yang punya nilai di sini dan memenuhi syarat.</p>
          ) : (
            <NomineeTable cell={cell} />
          )}
          {cell.refused.length > 0 && (
            <details>
              <summary className="tap text-sm">
                Skornya cukup, tetapi tidak memenuhi syarat: {cell.refused.length}
              </summary>
              <ul className="text-sm text-soft">
                {cell.refused.map(({ unitName, score, failedGates }) => (
                  <li key={unitName} className="py-1 [overflow-wrap:anywhere]">
                    {unitName} ({formatScore(score)}): {failuresOf(failedGates)}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </div>
  )
}

function NomineeTable({ cell }: { cell: ShownCell }) {
  const isDecided = cell.nominees.some(({ result }) => result !== null)
  const heads = isDecided ? ['Skor', 'Juri', 'Hasil'] : ['Skor']
  return (
    <table className="mt-1 w-full border-collapse [&_:is(td,th)]:border-line [&_:is(td,th)]:border-b [&_:is(td,th)]:py-1.5">
      <thead className="text-left text-sm text-soft">
        <tr>
          <th scope="col" className="w-8 font-normal">
            <span className="sr-only">Peringkat</span>
          </th>
          <th scope="col" className="font-normal">
            Unit
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="w-14 text-right font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="align-baseline">
        {cell.nominees.map(({ id, unitName, score, place, result, code }) => (
          <tr key={id}>
            <td className="tabular font-bold">{result?.rank ?? place}</td>
            <th scope="row" className="pr-2 text-left font-normal [overflow-wrap:anywhere]">
              {unitName}
              {code && (
                <a
                  href={verificationPath(code)}
                  className="link tap ml-2 text-sm"
                  aria-label={`Sertifikat ${unitName}`}
                >
                  Sertifikat
                </a>
              )}
            </th>
            <td className="tabular text-right">{formatScore(score)}</td>
            {result && (
              <>
                <td className="tabular text-right">{formatScore(result.jury)}</td>
                <td className="tabular text-right font-bold">{formatScore(result.result)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
