import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { NoteMoveForm } from '@/components/notes/move-form'
import { NoteForm } from '@/components/notes/note-form'
import { NoteThread } from '@/components/notes/note-thread'
import { ButtonForm } from '@/components/ui/button-form'
import { can } from '@/modules/accounts/permissions'
import { NOTE_STATE_NAMES } from '@/modules/evaluation/note'
import { getNote, type NoteThread as Thread } from '@/modules/evaluation/note-queries'
import { requireEvaluator } from '../../evaluator'
import { changeNoteAction, deleteNoteAction, moveNoteAction } from '../actions'

export const metadata: Metadata = { title: 'Catatan' }

type Props = { params: Promise<{ id: string }> }

export default async function NotePage({ params }: Props) {
  const [{ id }, actor] = await Promise.all([params, requireEvaluator()])
  const note = await getNote(actor, id)
  if (!note) notFound()
  return (
    <>
      <BackLink href="/evaluasi/catatan" name="Semua catatan" />
      <PageTitle title={`Catatan tentang ${note.unit.name}`}>
        <p>
          {NOTE_STATE_NAMES[note.state]}.{' '}
          <a href={`/evaluasi/unit/${note.unit.slug}`} className="link">
            Lihat unit ini
          </a>
        </p>
      </PageTitle>
      <NoteThread note={note} />
      {note.isEditable && <Editing note={note} />}
      {can(actor, 'note:write', note) && (note.state === 'waiting' || note.state === 'answered') && (
        <NoteMoveForm
          key={note.version}
          action={moveNoteAction}
          note={note}
          label={note.state === 'answered' ? 'Tanggapan Anda' : 'Keterangan'}
          hint={
            note.state === 'answered'
              ? 'Wajib diisi bila Anda bertanya lagi; boleh kosong bila sudah ditindaklanjuti. Unit membacanya.'
              : 'Unit belum menjawab. Bila urusannya sudah selesai, tandai di sini; keterangan boleh kosong.'
          }
          moves={
            note.state === 'answered'
              ? [
                  { move: 'followUp', name: 'Tandai ditindaklanjuti' },
                  { move: 'askAgain', name: 'Tanyakan lagi', look: 'quiet' },
                ]
              : [{ move: 'followUp', name: 'Tandai ditindaklanjuti', look: 'quiet' }]
          }
        />
      )}
    </>
  )
}

function Editing({ note: { id, version, text } }: { note: Thread }) {
  const values = { noteId: id, version: String(version) }
  return (
    <>
      <h2 className="section-title mb-2">Ubah atau kirim</h2>
      <NoteForm key={version} action={changeNoteAction} values={values} text={text} button="Simpan catatan" />
      <details className="mt-4">
        <summary className="tap font-semibold text-danger">Hapus catatan</summary>
        <p className="mb-2">Catatan ini akan hilang dan tidak dapat dikembalikan.</p>
        <ButtonForm action={deleteNoteAction} values={values} name="Hapus selamanya" look="danger" />
      </details>
    </>
  )
}
