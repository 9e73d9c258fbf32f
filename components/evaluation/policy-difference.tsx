import type { Policy } from '@/modules/evaluation/policy'
import { labelOf, policyDifferences } from '@/modules/evaluation/policy-form'

const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 4 })

/** Two policies side by side: the numbers that differ. */
export function PolicyDifference({ before, after, names }: { before: Policy; after: Policy; names: [string, string] }) {
  const differences = policyDifferences(before, after)
  if (differences.length === 0) return <p className="text-soft">Tidak ada angka yang berbeda.</p>
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-3xl text-left">
        <caption className="sr-only">
          Angka yang berbeda antara {names[0]} dan {names[1]}
        </caption>
        <thead className="border-line border-b text-sm text-soft">
          <tr>
            <th scope="col" className="py-2 pr-3 font-semibold">
              Aturan
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className="py-2 pl-3 text-right font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, before: from, after: to }) => (
            <tr key={field.name} className="border-line border-b align-top">
              <th scope="row" className="py-2 pr-3 font-normal">
                {labelOf(field, after)}
                <span className="block text-sm text-soft">{field.group}</span>
              </th>
              <td className="tabular py-2 pl-3 text-right">{number.format(from)}</td>
              <td className="tabular py-2 pl-3 text-right font-semibold">{number.format(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
