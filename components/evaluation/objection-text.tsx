import { formatScore } from '@/components/evaluation/numbers'
import { formatDateTime } from '@/lib/dates'
import { correctionSentence } from '@/modules/evaluation/correction'
import { OBJECTION_NAMES, targetName } from '@/modules/evaluation/objection'
import type { ObjectionRow } from '@/modules/evaluation/objection-queries'
import type { Policy } from '@/modules/evaluation/policy'

/** An objection as it was made, and what became of it. `isPublic`: without the names of persons. */
export function ObjectionText({
  objection,
  policy,
  isPublic = false,
}: {
  objection: ObjectionRow
  policy: Policy
  isPublic?: boolean
}) {
  const { correction, scoreBefore, scoreAfter } = objection
  const isDecided = objection.state === 'granted' || objection.state === 'rejected'
  return (
    <div className="space-y-1">
      <p className="font-semibold">
        {targetName(objection.target, policy)}
        {objection.post && `: ${objection.post.title}`}
      </p>
      <p>{objection.text}</p>
      {objection.evidenceUrl && (
        <p>
          <a href={objection.evidenceUrl} rel="nofollow noopener noreferrer" className="link tap break-all">
            {objection.evidenceUrl}
          </a>
        </p>
      )}
      <p className="text-sm text-soft">
        {isPublic ? 'Diajukan' : `${objection.submittedBy.name},`} {formatDateTime(objection.submittedAt)}
      </p>
      <p>
        <strong>{OBJECTION_NAMES[objection.state]}</strong>
        {objection.decidedAt && ` ${formatDateTime(objection.decidedAt)}`}
        {!isPublic && objection.proposedBy && `, diperiksa ${objection.proposedBy.name}`}
        {!isPublic && objection.decidedBy && ` dan ${objection.decidedBy.name}`}
      </p>
      {objection.reason && <p>Alasan: {objection.reason}</p>}
      {correction && <p>{correctionSentence(correction)}</p>}
      {isDecided && scoreBefore !== null && scoreAfter !== null && (
        <p className="tabular">
          {scoreBefore === scoreAfter
            ? `Skor tetap ${formatScore(scoreAfter)}.`
            : `Skor ${formatScore(scoreBefore)} menjadi ${formatScore(scoreAfter)}.`}
        </p>
      )}
    </div>
  )
}
