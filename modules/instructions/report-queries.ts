import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { Prisma } from '@/prisma/generated/client'
import { CLOSED_AT, listStandings, type Standing } from './standing-queries'

const MOST_STANDINGS = 5_000

/**
 * What units have done, as of now, about the instructions that ran between two instants: issued before the second, and
 * open still or closed after the first. By number, then unit. Throws `forbidden`.
 */
export async function listStandingsBetween(actor: Actor, from: Date, until: Date): Promise<Standing[]> {
  authorize(actor, 'instruction:issue')
  return listStandings(
    Prisma.sql`instruction."issuedAt" < ${until} AND (${CLOSED_AT} IS NULL OR ${CLOSED_AT} >= ${from}
      OR instruction."issuedAt" >= ${from})`,
    Prisma.sql`instruction.year, instruction.number, unit.name`,
    MOST_STANDINGS,
  )
}
