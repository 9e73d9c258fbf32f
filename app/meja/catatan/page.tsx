import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { NoteList } from '@/components/notes/note-list'
import { requireActor } from '@/lib/web/session'
import type { NoteState } from '@/modules/evaluation/note'
import { listNotes } from '@/modules/evaluation/note-queries'

export const metadata: Metadata = { title: 'Catatan Kantor Walikota' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const QUEUES: { place: string; name: string; states: NoteState[] }[] = [
  { place: 'menunggu', name: 'Menunggu jawaban', states: ['waiting'] },
  { place: 'dijawab', name: 'Sudah dijawab', states: ['answered', 'followedUp'] },
]

export default async function DeskNotesPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireActor()])
  const queue = QUEUES.find(({ place }) => place === keadaan) ?? QUEUES[0]
  const before = typeof sebelum === 'string' ? sebelum : undefined
  const { notes, next } = await listNotes(actor, { states: queue?.states ?? [] }, before)
  const address = (more: Record<string, string>) =>
    `/meja/catatan?${new URLSearchParams({ keadaan: queue?.place ?? '', ...more })}`
  return (
    <>
      <PageTitle title="Catatan Kantor Walikota">
        <p>Catatan yang dikirim kepada unit Anda. Jawaban Anda dibaca Kantor Walikota.</p>
      </PageTitle>
      <QueueNav
        label="Keadaan catatan"
        queues={QUEUES.map(({ place, name }) => ({
          name,
          href: `/meja/catatan?keadaan=${place}`,
          isShown: place === queue?.place,
        }))}
      />
      {notes.length === 0 ? (
        <EmptyState title="Tidak ada catatan di sini">
          <p>Bila Kantor Walikota mengirim catatan kepada unit Anda, Anda diberi tahu dan membacanya di sini.</p>
        </EmptyState>
      ) : (
        <NoteList notes={notes} basePath="/meja/catatan" />
      )}
      <Pager
        previous={before ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
    </>
  )
}
