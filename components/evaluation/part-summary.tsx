import type { Score } from '@/modules/evaluation/score'
import { formatScore } from './numbers'

/** The parts in short, for a row among many: points and why; the parts that were not scored in one line. */
export function PartSummary({ score }: { score: Score }) {
  const scored = score.parts.filter((part) => part.value !== null)
  const others = score.parts.filter((part) => part.value === null)
  return (
    <ul>
      {scored.map((part) => (
        <li key={part.key}>
          {`${part.name}: ${formatScore(part.points)} dari ${formatScore(part.maxPoints)}`}
          <small>{part.sentence}</small>
        </li>
      ))}
      {others.length > 0 && (
        <li>
          Belum dinilai<small>{others.map((part) => part.name).join(', ')}</small>
        </li>
      )}
      {score.deductions.map((deduction) => (
        <li key={deduction.name}>{`${deduction.name}: −${formatScore(deduction.points)}`}</li>
      ))}
      {score.caps.map((cap) => (
        <li key={cap.key}>{`${cap.sentence} Skor paling tinggi ${cap.limit}.`}</li>
      ))}
    </ul>
  )
}
