import { formatDateTime } from '@/lib/dates'
import { NOTE_STATE_NAMES } from '@/modules/evaluation/note'
import type { NoteRow } from '@/modules/evaluation/note-queries'
import { shortNameOf } from '@/modules/units/unit'

type Props = { notes: readonly NoteRow[]; basePath: '/evaluasi/catatan' | '/meja/catatan'; hasUnit?: boolean }

const BEGINNING = 160

const beginningOf = (text: string): string =>
  text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …`

/** Notes by their first words, each leading to the whole. */
export function NoteList({ notes, basePath, hasUnit = true }: Props) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-line border-y">
      {notes.map((note) => (
        <li key={note.id} className="relative py-3 [overflow-wrap:anywhere]">
          <p className="text-sm text-soft">
            {hasUnit && <strong className="text-ink">{shortNameOf(note.unit)} · </strong>}
            <span className={note.state === 'waiting' || note.state === 'answered' ? 'font-bold text-river' : ''}>
              {NOTE_STATE_NAMES[note.state]}
            </span>{' '}
            · {note.author}, {formatDateTime(note.at)}
          </p>
          <p>
            <a href={`${basePath}/${note.id}`} className="card-link tap whitespace-pre-line">
              {beginningOf(note.text)}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
