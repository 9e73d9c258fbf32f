import { dayIn } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { demandIn } from './demand'
import { numberOf } from './instruction'
import type { LetterFacts } from './letter'

const MOST_UNITS = 500

/** What the letter of an instruction tells, for the issuer and for each unit that it is for; null for everybody else. */
export async function getLetter(actor: Actor, id: string): Promise<LetterFacts | null> {
  const row = await db.instruction.findUnique({
    where: { id },
    select: {
      year: true,
      number: true,
      title: true,
      text: true,
      kind: true,
      platform: true,
      issuedAt: true,
      issuedBy: { select: { name: true } },
      dueDay: true,
      repeats: { select: { year: true, number: true } },
      revokedAt: true,
      revokeReason: true,
      addressees: {
        orderBy: { unit: { name: 'asc' } },
        take: MOST_UNITS,
        select: { unitId: true, turn: true, unit: { select: { name: true } } },
      },
    },
  })
  if (!row) return null
  const { addressees, issuedBy, dueDay, repeats, revokedAt, revokeReason, kind, platform, ...words } = row
  const isAddressed = addressees.some(({ unitId }) => can(actor, 'instruction:answer', { unitId }))
  if (!isAddressed && !can(actor, 'instruction:issue')) return null
  return {
    ...words,
    demand: demandIn({ kind, platform }),
    issuedBy: issuedBy.name,
    dueDay: dayIn(dueDay),
    repeats: repeats && numberOf(repeats),
    revoked: revokedAt && { at: revokedAt, reason: revokeReason },
    units: addressees.map(({ unit, turn }) => ({ name: unit.name, turn })),
  }
}
