import { addDays, type Day, dateOf, dayIn, dayOf, formatPlainDay } from '@/lib/dates'
import { db, transaction } from '@/lib/db'
import { listPeopleInUnits } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { dueWords } from './addressee'
import { numberOf } from './instruction'
import { occasionOn } from './reminder'
import { CLOSED_AT, IS_REPEATED, SHOWN } from './standing-queries'

const EARLIEST_DAYS = 7
const MOST_INSTRUCTIONS = 500

type Open = {
  id: string
  year: number
  number: number
  title: string
  issuedAt: Date
  dueDate: Date
  unitIds: string[]
}

/**
 * Reminds the units of instructions that they have not done: 7, 3 and 1 days before the due day, on the first day after
 * it and each week from then, each occasion once. Of what was repeated only the repetition; of a report that waits for
 * the issuer nobody. Returns how many instructions were reminded of.
 */
export async function remindOfInstructions(now: Date): Promise<number> {
  const today = dayOf(now)
  const open = await db.$queryRaw<Open[]>`
    SELECT instruction.id, instruction.year, instruction.number, instruction.title, instruction."issuedAt",
      instruction."dueDay" AS "dueDate", array_agg(addressee."unitId"::text) AS "unitIds"
    FROM "InstructionAddressee" addressee JOIN "Instruction" instruction ON instruction.id = addressee."instructionId"
    ${SHOWN}
    WHERE ${CLOSED_AT} IS NULL AND instruction."dueDay" <= ${dateOf(addDays(today, EARLIEST_DAYS))}::date
      AND NOT ${IS_REPEATED}
      AND NOT (instruction.kind = 'free' AND addressee."answeredAt" IS NOT NULL AND addressee."returnedAt" IS NULL)
    GROUP BY instruction.id
    ORDER BY instruction."dueDay" DESC
    LIMIT ${MOST_INSTRUCTIONS}`
  let count = 0
  for (const instruction of open) {
    const occasion = occasionOn(dayIn(instruction.dueDate), dayOf(instruction.issuedAt), today)
    if (occasion !== null && (await remind(instruction, occasion, today, now)) > 0) count += 1
  }
  return count
}

const remind = (
  { id, title, dueDate, unitIds, ...named }: Open,
  occasion: string,
  today: Day,
  now: Date,
): Promise<number> =>
  transaction(async (tx) => {
    const told = await notify(tx, {
      kind: 'instructionDue',
      key: `instructionDue:${id}:${occasion}`,
      userIds: await listPeopleInUnits(tx, 'instruction:answer', unitIds, now),
      title,
      detail: `Instruksi ${numberOf(named)}: ${dueWords(dayIn(dueDate), today)}, batas waktu ${formatPlainDay(dayIn(dueDate))}.`,
      path: `/meja/instruksi/${id}`,
    })
    if (told > 0)
      await record(tx, null, {
        action: 'instruction.reminded',
        publicEffect: 'none',
        subjectId: id,
        detail: { occasion, told, unitIds },
      })
    return told
  })
