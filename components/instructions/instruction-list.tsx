import { type Day, formatPlainDay, formatShortDay } from '@/lib/dates'
import { platformWord } from '@/modules/channels/channel'
import { dueWords } from '@/modules/instructions/addressee'
import { numberOf } from '@/modules/instructions/instruction'
import type { InstructionCard } from '@/modules/instructions/queries'
import { DoneBar } from './done-bar'

type Props = { instructions: readonly InstructionCard[]; today: Day; level?: 'h2' | 'h3' }

/** The instructions of the city, each with how far its units are. */
export function InstructionList({ instructions, today, level: Heading = 'h2' }: Props) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-line border-y">
      {instructions.map((instruction) => {
        const { id, title, platform, issuedAt, dueDay, revokedAt, total, done, acknowledged, waiting } = instruction
        const isLate = done < total && dueDay < today
        return (
          <li key={id} className="space-y-1 py-4 [overflow-wrap:anywhere]">
            <p className="text-sm text-soft">
              Instruksi {numberOf(instruction)} · terbit {formatShortDay(issuedAt)}
              {platform && ` · ${platformWord(platform)}`}
            </p>
            <Heading className="font-bold text-lg">
              <a href={`/evaluasi/instruksi/${id}`} className="link tap leading-snug">
                {title}
              </a>
            </Heading>
            <DoneBar done={done} total={total} of={`instruksi ${numberOf(instruction)}`} />
            <p>
              {revokedAt ? (
                `Dicabut ${formatShortDay(revokedAt)}.`
              ) : (
                <>
                  Batas waktu {formatPlainDay(dueDay)}
                  {done < total && (
                    <>
                      , <span className={isLate ? 'font-semibold text-danger' : ''}>{dueWords(dueDay, today)}</span>
                    </>
                  )}
                  . {acknowledged} unit menyatakan terima.
                </>
              )}
              {waiting > 0 && <strong> {waiting} laporan menunggu Anda.</strong>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
