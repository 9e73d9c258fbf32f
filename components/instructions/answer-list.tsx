import { ButtonForm } from '@/components/ui/button-form'
import { ReasonForm } from '@/components/ui/reason-form'
import { formatDateTime } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import { decisionBlockers } from '@/modules/instructions/addressee'
import type { FollowUp } from '@/modules/instructions/queries'

type Action = (previous: ActionState, form: FormData) => Promise<ActionState>
type Props = { addressees: FollowUp['addressees']; accept: Action; giveBack: Action }

/** The reports that wait for the issuer: each is accepted or sent back with a reason. Nothing at all where none waits. */
export function AnswerList({ addressees, accept, giveBack }: Props) {
  const waiting = addressees.filter((one) => decisionBlockers(one, one.kind).length === 0)
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="laporan" className="no-print mt-8 max-w-3xl">
      <h2 id="laporan" className="section-title mb-2">
        Laporan yang menunggu Anda
      </h2>
      <ul className="divide-y divide-line border-line border-y">
        {waiting.map(({ id, version, unit, answer, evidenceUrl, answeredAt, answeredBy }) => (
          <li key={id} className="space-y-2 py-4 [overflow-wrap:anywhere]">
            <h3 className="font-bold text-lg">{unit.name}</h3>
            <p className="whitespace-pre-line">{answer}</p>
            <p className="text-sm text-soft">
              {answeredBy}, {answeredAt && formatDateTime(answeredAt)}
            </p>
            {evidenceUrl && (
              <a href={evidenceUrl} rel="external noreferrer nofollow" target="_blank" className="link tap">
                {evidenceUrl}
              </a>
            )}
            <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
              <ButtonForm
                action={accept}
                values={{ addresseeId: id, version: String(version) }}
                name="Terima laporan"
                label={`Terima laporan ${unit.name}`}
              />
              <ReasonForm
                action={giveBack}
                values={{ addresseeId: id, version: String(version) }}
                id={id}
                name="Kembalikan"
                button="Kembalikan laporan"
                label="Alasan pengembalian"
                hint="Dibaca oleh unit itu, yang lalu melapor lagi."
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
