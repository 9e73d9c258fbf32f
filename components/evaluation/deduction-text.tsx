import { formatScore } from '@/components/evaluation/numbers'
import { formatDateTime } from '@/lib/dates'
import { DEDUCTION_STATE_NAMES } from '@/modules/evaluation/deduction'
import type { DeductionRow } from '@/modules/evaluation/deduction-queries'
import type { Policy } from '@/modules/evaluation/policy'

/** A proposed deduction, what the unit says of it, and what became of it. `isPublic`: without the names of persons. */
export function DeductionText({
  deduction,
  policy,
  isPublic = false,
}: {
  deduction: DeductionRow
  policy: Policy
  isPublic?: boolean
}) {
  const { kind, text, evidenceUrl, answer, answeredAt, reason } = deduction
  return (
    <div className="space-y-1">
      <p className="font-semibold">
        {policy.deductions[kind].name}: {formatScore(policy.deductions[kind].points)}
      </p>
      <p>{text}</p>
      <p>
        <a href={evidenceUrl} rel="nofollow noopener noreferrer" className="link tap break-all">
          {evidenceUrl}
        </a>
      </p>
      <p className="text-sm text-soft">
        {isPublic ? 'Diusulkan' : `${deduction.proposedBy.name},`} {formatDateTime(deduction.proposedAt)}
      </p>
      {answeredAt ? (
        <p>
          Tanggapan unit: {answer}{' '}
          <span className="text-sm text-soft">
            {!isPublic && deduction.answeredBy && `${deduction.answeredBy.name}, `}
            {formatDateTime(answeredAt)}
          </span>
        </p>
      ) : (
        <p className="text-soft">Unit belum menanggapi.</p>
      )}
      <p>
        <strong>{DEDUCTION_STATE_NAMES[deduction.state]}</strong>
        {deduction.decidedAt && ` ${formatDateTime(deduction.decidedAt)}`}
        {!isPublic && deduction.decidedBy && `, ${deduction.decidedBy.name}`}
      </p>
      {reason && <p>Alasan: {reason}</p>}
    </div>
  )
}
