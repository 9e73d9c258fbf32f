import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { NoteMoveForm } from '@/components/notes/move-form'
import { NoteThread } from '@/components/notes/note-thread'
import { requireActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'
import { NOTE_STATE_NAMES } from '@/modules/evaluation/note'
import { getNote } from '@/modules/evaluation/note-queries'
import { moveNoteAction } from '../actions'

export const metadata: Metadata = { title: 'Catatan Kantor Walikota' }

type Props = { params: Promise<{ id: string }> }

export default async function DeskNotePage({ params }: Props) {
  const [{ id }, actor] = await Promise.all([params, requireActor()])
  const note = await getNote(actor, id)
  if (!note || note.state === 'private') notFound()
  return (
    <>
      <BackLink href="/meja/catatan" name="Semua catatan" />
      <PageTitle title="Catatan Kantor Walikota">
        <p>
          {note.unit.name} · {NOTE_STATE_NAMES[note.state]}
        </p>
      </PageTitle>
      <NoteThread note={note} />
      {note.state === 'waiting' && can(actor, 'note:answer', note) && (
        <NoteMoveForm
          key={note.version}
          action={moveNoteAction}
          note={note}
          label="Jawaban unit Anda"
          hint="Tuliskan apa yang sudah atau akan dikerjakan. Jawaban yang terkirim tidak dapat diubah."
          moves={[{ move: 'answer', name: 'Kirim jawaban' }]}
        />
      )}
    </>
  )
}
