import type { Day } from '@/lib/dates'
import type { Platform } from '@/modules/channels/channel'
import { ADDRESSEE_STATES, CLOSING_NAMES, daysLate, type Progress, stateOf } from '@/modules/instructions/addressee'
import type { Demand } from '@/modules/instructions/demand'
import { numberOf } from '@/modules/instructions/instruction'
import type { Standing } from '@/modules/instructions/standing-queries'
import type { UnitMark } from '@/modules/units/unit'

/** What one unit had done about an instruction at the end of the report's last day. `late` in days, 0 where it is not. */
export type ReportAddressee = Progress & { unit: UnitMark; turn: number; late: number }
/** An instruction that ran in the span, with all its units. */
export type ReportInstruction = {
  id: string
  number: string
  title: string
  kind: Demand['kind']
  platform: Platform | null
  issuedAt: Date
  dueDay: Day
  addressees: ReportAddressee[]
}

/** What a unit had done before an instant: what came later is taken away. */
export function progressBefore(
  { acknowledgedAt, answeredAt, returnedAt, closedAt, closing }: Progress,
  end: Date,
): Progress {
  const known = (at: Date | null) => (at !== null && at < end ? at : null)
  const closed = known(closedAt)
  return {
    acknowledgedAt: known(acknowledgedAt),
    answeredAt: known(answeredAt),
    returnedAt: known(returnedAt),
    closedAt: closed,
    closing: closed ? closing : null,
  }
}

/** The instructions of a span as they stood before `end`, the end of the day `asOf`; whoever is latest first. */
export function instructionsOf(standings: readonly Standing[], asOf: Day, end: Date): ReportInstruction[] {
  const byInstruction = new Map<string, Standing[]>()
  for (const standing of standings) {
    const own = byInstruction.get(standing.instructionId)
    if (own) own.push(standing)
    else byInstruction.set(standing.instructionId, [standing])
  }
  return [...byInstruction.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { instructionId: id, title, kind, platform, issuedAt, dueDay } = first
    const addressees = own.map((standing): ReportAddressee => {
      const progress = progressBefore(standing, end)
      const late = daysLate(progress, kind, dueDay, asOf)
      return { ...progress, unit: standing.unit, turn: standing.turn, late }
    })
    return [
      {
        id,
        number: numberOf(first),
        title,
        kind,
        platform,
        issuedAt,
        dueDay,
        addressees: addressees.toSorted(
          (a, b) =>
            Number(stateOf(a) === 'closed') - Number(stateOf(b) === 'closed') ||
            b.late - a.late ||
            a.unit.name.localeCompare(b.unit.name, 'id'),
        ),
      },
    ]
  })
}

/** What an addressee's part had come to, in words. */
export const stateWords = (one: ReportAddressee): string =>
  one.closing ? CLOSING_NAMES[one.closing] : ADDRESSEE_STATES[stateOf(one)]
