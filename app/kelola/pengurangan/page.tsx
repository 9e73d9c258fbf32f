import type { Metadata } from 'next'
import { DeductionForm } from '@/components/evaluation/deduction-form'
import { DeductionText } from '@/components/evaluation/deduction-text'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { Notice } from '@/components/ui/notice'
import { ReasonForm } from '@/components/ui/reason-form'
import { formatMonth } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import {
  DEDUCTION_KINDS,
  DEDUCTION_STATE_NAMES,
  DEDUCTION_STATES,
  type DeductionState,
  decisionBlockers,
} from '@/modules/evaluation/deduction'
import { listDeductions } from '@/modules/evaluation/deduction-queries'
import { currentMonth, shiftMonth } from '@/modules/evaluation/period'
import { policyFor } from '@/modules/evaluation/policy-queries'
import { listUnits } from '@/modules/units/queries'
import { decideDeductionAction, proposeDeductionAction } from './actions'

export const metadata: Metadata = { title: 'Pengurangan skor' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PLACES: Record<DeductionState, string> = { proposed: 'menunggu', upheld: 'dikenakan', dismissed: 'tidak' }
const MESSAGES: Record<string, string> = {
  diusulkan: 'Usul tersimpan dan unit diberi tahu. Orang kedua memutuskannya setelah unit menanggapi.',
  diputus: 'Usul diputus dan unit diberi tahu.',
}

export default async function DeductionsPage({ searchParams }: Props) {
  const [{ keadaan, sebelum, pesan }, actor] = await Promise.all([searchParams, requireActor()])
  const now = new Date()
  const state = DEDUCTION_STATES.find((name) => PLACES[name] === keadaan) ?? 'proposed'
  const [{ deductions, next }, policy, units] = await Promise.all([
    listDeductions(actor, state, String(sebelum ?? '') || undefined),
    policyFor(currentMonth(now)),
    listUnits(),
  ])
  const message = entryOf(MESSAGES, pesan)
  const months = [0, -1].map((count) => shiftMonth(currentMonth(now), count))
  const address = (more: Record<string, string>) =>
    `/kelola/pengurangan?${new URLSearchParams({ keadaan: PLACES[state], ...more })}`
  return (
    <>
      <PageTitle title="Pengurangan skor">
        <p>
          Untuk berita yang terbukti menyesatkan, foto tanpa hak, atau permintaan koreksi yang dibiarkan. Diusulkan
          dengan bukti, ditanggapi unit, dan diputus orang kedua. Semuanya terbuka setelah bulan ditetapkan.
        </p>
      </PageTitle>
      {message && (
        <div className="mb-6 max-w-3xl">
          <Notice>{message}</Notice>
        </div>
      )}
      <QueueNav
        label="Keadaan pengurangan"
        queues={DEDUCTION_STATES.map((name) => ({
          name: DEDUCTION_STATE_NAMES[name],
          href: `/kelola/pengurangan?keadaan=${PLACES[name]}`,
          isShown: name === state,
        }))}
      />
      {deductions.length === 0 ? (
        <EmptyState title="Tidak ada usul di sini">
          <p>Usul pengurangan akan tampil di sini.</p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {deductions.map((deduction) => {
            const [blocker] = decisionBlockers(deduction, now)
            const seen = { deductionId: deduction.id, version: String(deduction.version) }
            return (
              <li key={deduction.id} className="space-y-2 border-line border-b py-4">
                <h2 className="font-bold text-lg">
                  {deduction.unitName}, {formatMonth(deduction.month)}
                </h2>
                <DeductionText deduction={deduction} policy={policy} />
                {deduction.state === 'proposed' &&
                  (deduction.proposedById === actor.id ? (
                    <p className="text-soft">Anda yang mengusulkan. Orang kedua yang memutuskannya.</p>
                  ) : blocker ? (
                    <p className="text-soft">{blocker}</p>
                  ) : (
                    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
                      <ReasonForm
                        action={decideDeductionAction}
                        values={{ ...seen, decision: 'uphold' }}
                        id={`uphold-${deduction.id}`}
                        name="Kenakan"
                        button="Kenakan pengurangan"
                        label="Alasan"
                        hint="Dibaca oleh unit itu, dan oleh semua orang setelah bulan ditetapkan."
                      />
                      <ReasonForm
                        action={decideDeductionAction}
                        values={{ ...seen, decision: 'dismiss' }}
                        id={`dismiss-${deduction.id}`}
                        name="Jangan kenakan"
                        button="Tolak usul"
                        label="Alasan"
                        hint="Dibaca oleh unit itu, dan oleh semua orang setelah bulan ditetapkan."
                        look="quiet"
                      />
                    </div>
                  ))}
              </li>
            )
          })}
        </ul>
      )}
      <Pager
        previous={sebelum ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
      <h2 className="section-title mt-10 mb-3">Usulkan pengurangan</h2>
      <DeductionForm
        action={proposeDeductionAction}
        units={units.map(({ slug, name }) => ({ slug, name }))}
        months={months.map((month) => ({ value: month, name: formatMonth(month) }))}
        kinds={DEDUCTION_KINDS.map((kind) => ({ value: kind, name: policy.deductions[kind].name }))}
      />
    </>
  )
}
