import type { Metadata } from 'next'
import { WarningList } from '@/components/channels/warning-list'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { ReasonForm } from '@/components/ui/reason-form'
import { requireActor } from '@/lib/web/session'
import { WARNING_STATE_NAMES, WARNING_STATES, type WarningState } from '@/modules/channels/warning'
import { listWarnings, type WarningRow } from '@/modules/channels/warning-queries'
import { decideWarningAction } from './actions'

export const metadata: Metadata = { title: 'Peringatan kanal' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PLACES: Record<WarningState, string> = { open: 'terbuka', handled: 'ditangani', dismissed: 'bukan-masalah' }

export default async function WarningsPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireActor()])
  const state = WARNING_STATES.find((name) => PLACES[name] === keadaan) ?? 'open'
  const { warnings, next } = await listWarnings(actor, state, String(sebelum ?? '') || undefined)
  const address = (more: Record<string, string>) =>
    `/kelola/peringatan-kanal?${new URLSearchParams({ keadaan: PLACES[state], ...more })}`
  return (
    <>
      <PageTitle title="Peringatan kanal">
        <p>
          Tanda bahwa situs, akun, atau halaman portal mungkin diambil alih orang. Portal tidak menurunkan apa pun
          sendiri: periksa, hubungi unitnya, lalu catat hasilnya.
        </p>
      </PageTitle>
      <QueueNav
        label="Keadaan peringatan"
        queues={WARNING_STATES.map((name) => ({
          name: WARNING_STATE_NAMES[name],
          href: `/kelola/peringatan-kanal?keadaan=${PLACES[name]}`,
          isShown: name === state,
        }))}
      />
      {warnings.length === 0 ? (
        <EmptyState title="Tidak ada peringatan di sini">
          <p>Situs dilihat sekali sehari, halaman portal setiap jam. Peringatan tampil di sini dan dikabarkan.</p>
        </EmptyState>
      ) : (
        <div className="max-w-3xl">
          <WarningList warnings={warnings} level="h2" actionsOf={state === 'open' ? decisionsOf : undefined} />
        </div>
      )}
      <Pager
        previous={sebelum ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
    </>
  )
}

const decisionsOf = ({ id, version }: WarningRow) => (
  <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
    <ReasonForm
      action={decideWarningAction}
      values={{ warningId: id, version: String(version), decision: 'handled' }}
      field="note"
      id={`${id}-handled`}
      name="Sudah ditangani"
      button="Catat sudah ditangani"
      label="Apa yang dilakukan"
      hint="Misalnya: kata sandi diganti dan halaman dipulihkan."
      look="quiet"
    />
    <ReasonForm
      action={decideWarningAction}
      values={{ warningId: id, version: String(version), decision: 'dismissed' }}
      field="note"
      id={`${id}-dismissed`}
      name="Bukan masalah"
      button="Catat bukan masalah"
      label="Mengapa bukan masalah"
      hint="Hal yang sama tidak diperingatkan lagi."
      look="quiet"
    />
  </div>
)
