import type { Metadata } from 'next'
import { DeskInstructionList } from '@/components/instructions/desk-instruction-list'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { dayOf } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { listClosedInstructions, listOpenInstructions } from '@/modules/instructions/desk-queries'

export const metadata: Metadata = { title: 'Instruksi' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const LIST = '/meja/instruksi'

export default async function DeskInstructionsPage({ searchParams }: Props) {
  const [{ keadaan, sesudah }, actor] = await Promise.all([searchParams, requireActor()])
  const isOpen = keadaan !== 'selesai'
  const from = String(sesudah ?? '') || undefined
  const { standings, next } = await (isOpen ? listOpenInstructions(actor, from) : listClosedInstructions(actor, from))
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(!isOpen && { keadaan: 'selesai' }), ...more })
    return query.size > 0 ? `${LIST}?${query}` : LIST
  }
  return (
    <>
      <PageTitle title="Instruksi">
        <p>Perintah Walikota kepada unit Anda, yang paling dekat batas waktunya di atas.</p>
      </PageTitle>
      <QueueNav
        label="Keadaan instruksi"
        queues={[
          { name: 'Harus dikerjakan', href: LIST, isShown: isOpen },
          { name: 'Selesai', href: `${LIST}?keadaan=selesai`, isShown: !isOpen },
        ]}
      />
      {standings.length === 0 ? (
        <EmptyState title={isOpen ? 'Tidak ada instruksi untuk unit Anda' : 'Belum ada instruksi yang selesai'}>
          <p>
            {isOpen
              ? 'Bila Walikota memberi instruksi, Anda diberi tahu di sini dan lewat surel.'
              : 'Instruksi pindah ke sini setelah unit Anda menyelesaikannya.'}
          </p>
        </EmptyState>
      ) : (
        <DeskInstructionList standings={standings} today={dayOf(new Date())} />
      )}
      <Pager
        previous={sesudah ? address({}) : null}
        next={next && address({ sesudah: next })}
        previousName="Kembali ke awal"
        nextName="Berikutnya"
      />
    </>
  )
}
