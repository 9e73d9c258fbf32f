import { ButtonForm } from '@/components/ui/button-form'
import { formatDateTime } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'

type Action = (previous: ActionState, form: FormData) => Promise<ActionState>
type Remark = {
  id: string
  text: string
  at: Date
  author: { name: string }
  resolvedAt: Date | null
  resolvedBy: { name: string } | null
}

/** What was said, what still waits first. */
export function RemarkList({ remarks, action }: { remarks: Remark[]; action: Action }) {
  if (remarks.length === 0) return <p className="text-soft">Belum ada catatan.</p>
  return (
    <ul aria-label="Catatan redaksi">
      {remarks.map((remark) => (
        <li key={remark.id} className="border-line border-t py-3">
          <p className={`whitespace-pre-line ${remark.resolvedAt ? 'text-soft' : 'font-semibold'}`}>{remark.text}</p>
          <p className="text-sm text-soft">
            {remark.author.name}, {formatDateTime(remark.at)}
            {remark.resolvedAt && ` · selesai oleh ${remark.resolvedBy?.name ?? ''}`}
          </p>
          {!remark.resolvedAt && (
            <ButtonForm
              action={action}
              values={{ remarkId: remark.id }}
              name="Tandai selesai"
              label={`Tandai selesai: ${remark.text.slice(0, 60)}`}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
