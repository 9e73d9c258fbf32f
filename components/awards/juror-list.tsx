import { ReasonForm } from '@/components/ui/reason-form'
import { formatShortDateTime } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import type { RoundJuror } from '@/modules/awards/queries'

type Props = {
  jurors: readonly RoundJuror[]
  total: number
  /** null where nobody can be excused any more, or not by this reader. */
  excuse: {
    action: (previous: ActionState, form: FormData) => Promise<ActionState>
    values: Record<string, string>
  } | null
}

/** How far each juror is; never what they gave. */
export function JurorList({ jurors, total, excuse }: Props) {
  return (
    <ul className="max-w-2xl divide-y divide-line border-line border-y">
      {jurors.map(({ id, name, complete, submittedAt, excusedAt, excuseReason }) => (
        <li key={id} className="py-2 [overflow-wrap:anywhere]">
          <p className={excusedAt ? 'text-soft' : ''}>
            <strong>{name}</strong>{' '}
            {excusedAt
              ? `tidak lagi menilai: ${excuseReason}`
              : submittedAt
                ? `sudah mengirim lembarnya, ${formatShortDateTime(submittedAt)}`
                : `${complete} dari ${total} calon dinilai`}
          </p>
          {excuse && !excusedAt && !submittedAt && (
            <ReasonForm
              action={excuse.action}
              values={{ ...excuse.values, jurorId: id }}
              id={id}
              name={`Bebaskan ${name}`}
              button="Bebaskan dari tugas juri"
              label="Alasan"
              hint="Nilai yang sudah diberikannya tidak dihitung. Dicatat dalam jejak audit."
            />
          )}
        </li>
      ))}
    </ul>
  )
}
