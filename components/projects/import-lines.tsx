import type { ImportPlan } from '@/modules/projects/import-queries'

type Lines = ImportPlan['lines']
const MOST_SHOWN = 200

const KINDS: Record<Lines[number]['kind'], string> = {
  new: 'Baru',
  changed: 'Berubah',
  same: 'Tetap',
  wrong: 'Salah',
}

/** What each line of a file would do; wrong ones first, as they are what its sender can mend. */
export function ImportLines({ lines }: { lines: Lines }) {
  if (lines.length === 0) return null
  const order: Lines[number]['kind'][] = ['wrong', 'changed', 'new', 'same']
  const sorted = lines.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.line - b.line)
  return (
    <>
      <table className="w-full max-w-4xl text-left">
        <caption className="sr-only">Hasil pemeriksaan setiap baris</caption>
        <thead className="border-line border-b text-sm text-soft">
          <tr>
            <th scope="col" className="py-2 pr-3 font-semibold">
              Baris
            </th>
            <th scope="col" className="py-2 pr-3 font-semibold">
              Pembangunan
            </th>
            <th scope="col" className="py-2 font-semibold">
              Hasil
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, MOST_SHOWN).map((line) => (
            <tr key={line.line} className="border-line border-b align-top">
              <td className="tabular py-2 pr-3">{line.line}</td>
              <th scope="row" className="py-2 pr-3 font-normal [overflow-wrap:anywhere]">
                {line.name || 'Tanpa nama'}
              </th>
              <td className="py-2">
                <span className={line.kind === 'wrong' ? 'font-bold text-danger' : 'font-semibold'}>
                  {KINDS[line.kind]}
                </span>
                {line.kind === 'changed' && <span className="block text-sm text-soft">{line.changes.join(', ')}</span>}
                {line.kind === 'wrong' &&
                  line.errors.map((error) => (
                    <span key={error} className="block">
                      {error}
                    </span>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST_SHOWN && (
        <p className="mt-2 text-soft">
          dan {lines.length - MOST_SHOWN} baris lagi, yang salah sudah tampil lebih dahulu.
        </p>
      )}
    </>
  )
}
