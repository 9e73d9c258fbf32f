import { ButtonForm } from '@/components/ui/button-form'
import { ReasonForm } from '@/components/ui/reason-form'
import { formatShortDay } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import { EVIDENCE_NAMES, SAMPLE_NAMES } from '@/modules/channels/evidence'
import type { EvidenceRow } from '@/modules/channels/evidence-queries'

type Action = (previous: ActionState, form: FormData) => Promise<ActionState>
type Props = {
  evidence: readonly EvidenceRow[]
  /** Who looks: nobody decides on a link that is their own. */
  meId: string
  decide: Action
  /** What waits for a decision here. */
  queue: 'waiting' | 'due'
  hasUnits?: boolean
}

/** Links as evidence, with what became of each and the decision where one is asked for. */
export function EvidenceList({ evidence, meId, decide, queue, hasUnits = false }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {evidence.map((one) => {
        const isAsked = queue === 'due' ? one.sample === 'due' : one.state === 'waiting'
        const isMine = one.submittedById === meId || (queue === 'due' && one.decidedById === meId)
        const values = { evidenceId: one.id, version: String(one.version) }
        const day = formatShortDay(one.postedOn)
        const label = `bukti ${one.channel.handle} ${day}`
        return (
          <li key={one.id} className="space-y-1 py-3 [overflow-wrap:anywhere]">
            {hasUnits && (
              <p className="font-semibold">
                {one.channel.unit.name}: {PLATFORM_NAMES[one.channel.platform]} {one.channel.handle}
              </p>
            )}
            <a href={one.url} rel="external noreferrer" target="_blank" className="link tap">
              {one.url}
            </a>
            <p className="text-sm text-soft">
              Unggahan {day}, dicatat {one.submittedBy.name}
              {one.isShared && ' lewat perangkat berbagi'}. {EVIDENCE_NAMES[one.state]}
              {one.decidedBy && ` oleh ${one.decidedBy.name}`}.{one.reason && ` Alasan: ${one.reason}`}
              {one.sample !== 'none' &&
                ` ${SAMPLE_NAMES[one.sample]}${one.sample === 'due' ? ` (${one.sampledFor})` : ''}.`}
            </p>
            {isAsked && isMine && <p className="text-sm">Orang lain yang memeriksa bukti ini.</p>}
            {isAsked && !isMine && (
              <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
                <ButtonForm
                  action={decide}
                  values={{ ...values, decision: 'accept' }}
                  name={queue === 'due' ? 'Benar' : 'Terima'}
                  label={`${queue === 'due' ? 'Benar,' : 'Terima'} ${label}`}
                />
                <ReasonForm
                  action={decide}
                  values={{ ...values, decision: 'reject' }}
                  id={one.id}
                  name={queue === 'due' ? 'Batalkan' : 'Tolak'}
                  button={queue === 'due' ? 'Batalkan bukti' : 'Tolak bukti'}
                  label="Alasan"
                  hint="Dibaca oleh yang mencatat bukti ini."
                />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
