import type { Metadata } from 'next'
import { InstructionList } from '@/components/instructions/instruction-list'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { dayOf } from '@/lib/dates'
import { getBoard } from '@/modules/channels/board-queries'
import { platformWord } from '@/modules/channels/channel'
import { listInstructions } from '@/modules/instructions/queries'
import { writeRule } from '@/modules/instructions/rule'
import { requireIssuer } from './issuer'

export const metadata: Metadata = { title: 'Instruksi' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const LIST = '/evaluasi/instruksi'

export default async function InstructionsPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireIssuer()])
  const now = new Date()
  const isOpen = keadaan !== 'selesai'
  const [{ instructions, next }, { platforms }] = await Promise.all([
    listInstructions(actor, isOpen, String(sebelum ?? '') || undefined),
    getBoard({}, now),
  ])
  const lacking = platforms.filter(({ cases }) => cases.length > 0)
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(!isOpen && { keadaan: 'selesai' }), ...more })
    return query.size > 0 ? `${LIST}?${query}` : LIST
  }
  return (
    <>
      <PageTitle title="Instruksi">
        <p>Perintah Walikota kepada unit: siapa sudah menerima, siapa sudah selesai, siapa terlambat.</p>
      </PageTitle>
      <div className="no-print mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={`${LIST}/baru`} className="button">
          Buat instruksi
        </a>
        {lacking.map(({ platform, cases }) => (
          <a
            key={platform}
            href={`${LIST}/baru?aturan=${writeRule({ kind: 'lacking', platform })}`}
            className="link tap"
          >
            Instruksikan {cases.length} unit tanpa {platformWord(platform)}
          </a>
        ))}
      </div>
      <QueueNav
        label="Keadaan instruksi"
        queues={[
          { name: 'Berjalan', href: LIST, isShown: isOpen },
          { name: 'Selesai', href: `${LIST}?keadaan=selesai`, isShown: !isOpen },
        ]}
      />
      {instructions.length === 0 ? (
        <EmptyState title={isOpen ? 'Tidak ada instruksi yang berjalan' : 'Belum ada instruksi yang selesai'}>
          <p>
            {isOpen
              ? 'Pilih penerimanya menurut aturan, misalnya semua yang belum punya Instagram, lalu tuliskan isi dan batas waktunya.'
              : 'Instruksi pindah ke sini setelah semua unit selesai, atau setelah dicabut.'}
          </p>
        </EmptyState>
      ) : (
        <InstructionList instructions={instructions} today={dayOf(now)} />
      )}
      <Pager
        previous={sebelum ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
    </>
  )
}
