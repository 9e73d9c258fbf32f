import type { EntryRow } from '@/modules/transfer/queries'
import { OUTCOME_NAMES } from './state-names'

/** What an export holds, in its order, with what became of each. */
export function EntryList({ entries, caption }: { entries: EntryRow[]; caption: string }) {
  return (
    <table className="w-full max-w-3xl text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-line border-b text-sm text-soft">
        <tr>
          <th scope="col" className="py-2 pr-3 font-semibold">
            Judul
          </th>
          <th scope="col" className="py-2 font-semibold">
            Hasil
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ position, kind, title, outcome, notes, postId }) => (
          <tr key={position} className="border-line border-b align-top">
            <th scope="row" className="py-2 pr-3 font-normal [overflow-wrap:anywhere]">
              {postId ? (
                <a href={`/meja/berita/${postId}`} className="link tap">
                  {title}
                </a>
              ) : (
                title
              )}
              {kind === 'page' && <span className="text-sm text-soft"> · halaman tetap</span>}
              {notes.map((note) => (
                <span key={note} className="block text-sm text-soft">
                  {note}
                </span>
              ))}
            </th>
            <td className={`whitespace-nowrap py-2 ${outcome === 'failed' ? 'font-semibold text-danger' : ''}`}>
              {OUTCOME_NAMES[outcome]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
