import type { Metadata } from 'next'
import { EvidenceList } from '@/components/channels/evidence-list'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { requireActor } from '@/lib/web/session'
import { SAMPLED_ONE_IN } from '@/modules/channels/evidence'
import { type EvidenceQueue, listEvidenceQueue } from '@/modules/channels/evidence-queries'
import { checkSampleAction, decideEvidenceAction } from './actions'

export const metadata: Metadata = { title: 'Bukti kanal' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const QUEUES: Record<EvidenceQueue, { place: string; name: string }> = {
  waiting: { place: 'baru', name: 'Menunggu orang kedua' },
  due: { place: 'ulang', name: 'Pemeriksaan ulang' },
}

export default async function EvidencePage({ searchParams }: Props) {
  const [{ antrean, sesudah }, actor] = await Promise.all([searchParams, requireActor()])
  const queue: EvidenceQueue = antrean === QUEUES.due.place ? 'due' : 'waiting'
  const { evidence, next } = await listEvidenceQueue(actor, queue, String(sesudah ?? '') || undefined)
  const address = (more: Record<string, string>) =>
    `/kelola/bukti-kanal?${new URLSearchParams({ antrean: QUEUES[queue].place, ...more })}`
  return (
    <>
      <PageTitle title="Bukti kanal">
        <p>
          Tautan unggahan pada akun yang tidak dapat dibaca portal. Satu dari {SAMPLED_ONE_IN} yang diterima, dan semua
          milik calon penerima penghargaan, diperiksa sekali lagi.
        </p>
      </PageTitle>
      <QueueNav
        label="Antrean"
        queues={Object.entries(QUEUES).map(([key, { place, name }]) => ({
          name,
          href: `/kelola/bukti-kanal?antrean=${place}`,
          isShown: key === queue,
        }))}
      />
      {evidence.length === 0 ? (
        <EmptyState title="Tidak ada bukti yang menunggu">
          <p>Bukti baru tampil di sini begitu dicatat petugas atau terundi.</p>
        </EmptyState>
      ) : (
        <div className="max-w-3xl">
          <EvidenceList
            evidence={evidence}
            meId={actor.id}
            decide={queue === 'due' ? checkSampleAction : decideEvidenceAction}
            queue={queue}
            hasUnits
          />
        </div>
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
