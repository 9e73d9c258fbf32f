import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { NoteList } from '@/components/notes/note-list'
import { can } from '@/modules/accounts/permissions'
import { NOTE_STATE_NAMES, type NoteState } from '@/modules/evaluation/note'
import { listNotes } from '@/modules/evaluation/note-queries'
import { requireEvaluator } from '../evaluator'

export const metadata: Metadata = { title: 'Catatan' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PLACES: Record<NoteState, string> = {
  answered: 'dijawab',
  waiting: 'menunggu',
  followedUp: 'ditindaklanjuti',
  private: 'pribadi',
}
const EMPTY: Record<NoteState, string> = {
  answered: 'Catatan yang sudah dijawab unit dan menunggu tindak lanjut Anda tampil di sini.',
  waiting: 'Catatan yang dikirim dan belum dijawab unit tampil di sini.',
  followedUp: 'Catatan yang sudah ditindaklanjuti tampil di sini.',
  private: 'Catatan yang hanya dibaca Kantor Walikota tampil di sini.',
}

export default async function NotesPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireEvaluator()])
  const writes = can(actor, 'note:write')
  const states = (Object.keys(PLACES) as NoteState[]).filter((name) => name !== 'private' || writes)
  const state = states.find((name) => PLACES[name] === keadaan) ?? 'answered'
  const before = typeof sebelum === 'string' ? sebelum : undefined
  const { notes, next } = await listNotes(actor, { states: [state] }, before)
  const address = (more: Record<string, string>) =>
    `/evaluasi/catatan?${new URLSearchParams({ keadaan: PLACES[state], ...more })}`
  return (
    <>
      <PageTitle title="Catatan">
        <p>
          {writes
            ? 'Catatan Kantor Walikota tentang unit. Tulis yang baru di halaman unitnya.'
            : 'Catatan Kantor Walikota yang dikirim kepada unit.'}
        </p>
      </PageTitle>
      <QueueNav
        label="Keadaan catatan"
        queues={states.map((name) => ({
          name: NOTE_STATE_NAMES[name],
          href: `/evaluasi/catatan?keadaan=${PLACES[name]}`,
          isShown: name === state,
        }))}
      />
      {notes.length === 0 ? (
        <EmptyState title="Tidak ada catatan di sini">
          <p>{EMPTY[state]}</p>
          <a href="/evaluasi/unit-diam" className="link tap">
            Mulai dari unit yang diam
          </a>
        </EmptyState>
      ) : (
        <NoteList notes={notes} basePath="/evaluasi/catatan" />
      )}
      <Pager
        previous={before ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
    </>
  )
}
