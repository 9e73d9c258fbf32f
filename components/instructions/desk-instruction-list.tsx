import { type Day, formatPlainDay, formatShortDay } from '@/lib/dates'
import { ADDRESSEE_STATES, CLOSING_NAMES, dueWords, stateOf, turnWords } from '@/modules/instructions/addressee'
import { numberOf } from '@/modules/instructions/instruction'
import type { Standing } from '@/modules/instructions/standing-queries'

/** The instructions for somebody's units, with the days that are left, or how each ended. */
export function DeskInstructionList({ standings, today }: { standings: readonly Standing[]; today: Day }) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-line border-y">
      {standings.map((standing) => {
        const { id, instructionId, unitId, unit, title, turn, dueDay, closedAt, closing, isRepeated } = standing
        return (
          <li key={id} className="space-y-1 py-4 [overflow-wrap:anywhere]">
            <h2 className="font-bold text-lg">
              <a href={`/meja/instruksi/${instructionId}?unit=${unitId}`} className="link tap leading-snug">
                {title}
              </a>
            </h2>
            <p className="text-sm text-soft">
              {[`Instruksi ${numberOf(standing)}`, turnWords(turn), unit.name].filter(Boolean).join(' · ')}
            </p>
            {closedAt && closing ? (
              <p>
                {CLOSING_NAMES[closing]}, {formatShortDay(closedAt)}
              </p>
            ) : (
              <p>
                <strong className={dueDay < today ? 'text-danger' : ''}>{dueWords(dueDay, today)}</strong> (
                {formatPlainDay(dueDay)}) · {isRepeated ? 'Sudah diulangi' : ADDRESSEE_STATES[stateOf(standing)]}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
