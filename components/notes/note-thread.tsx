import { formatDateTime } from '@/lib/dates'
import type { NoteReplyKind } from '@/modules/evaluation/note'
import type { NoteThread as Thread } from '@/modules/evaluation/note-queries'
import { shortNameOf } from '@/modules/units/unit'

const DID: Record<NoteReplyKind, string> = {
  answer: 'menjawab',
  question: 'bertanya lagi',
  followUp: 'menandai sudah ditindaklanjuti',
}

/** A note and all that was said to it, in the order of time. */
export function NoteThread({ note }: { note: Thread }) {
  return (
    <ol className="mb-6 max-w-2xl space-y-4 [overflow-wrap:anywhere]">
      <li className="rounded-lg bg-mist px-5 py-4">
        <p className="text-sm text-soft">
          {note.author} {note.state === 'private' ? 'mencatat' : `menulis kepada ${shortNameOf(note.unit)}`},{' '}
          {formatDateTime(note.at)}
        </p>
        <p className="mt-1 whitespace-pre-line">{note.text}</p>
      </li>
      {note.replies.map((reply) => (
        <li
          key={reply.id}
          className={`rounded-lg border border-line px-5 py-4 ${reply.kind === 'answer' ? 'ml-6 sm:ml-12' : ''}`}
        >
          <p className="text-sm text-soft">
            {reply.author} {DID[reply.kind]}, {formatDateTime(reply.at)}
          </p>
          {reply.text && <p className="mt-1 whitespace-pre-line">{reply.text}</p>}
        </li>
      ))}
    </ol>
  )
}
