import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import { listPeopleAnywhere } from '@/modules/accounts/queries'

/** A person with the role of a juror who does not judge in the round yet. `involved`: why they cannot, null where they can. */
export type PossibleJuror = { id: string; name: string; involved: string | null }

type Reader = Pick<typeof db, 'roleAssignment' | 'user' | 'awardCandidate'>

/** Who could be asked to judge in a round, by name, 100 at most: no one of a nominated unit, no one who reads its names. */
export async function listPossibleJurors(reader: Reader, roundId: string, now: Date): Promise<PossibleJuror[]> {
  const ids = await listPeopleAnywhere(reader, 'award:judge', now)
  const [people, nominated] = await Promise.all([
    reader.user.findMany({
      where: { id: { in: ids }, judges: { none: { roundId } } },
      orderBy: [{ name: 'asc' }, { username: 'asc' }],
      select: {
        id: true,
        name: true,
        assignments: {
          where: { validFrom: { lte: now }, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
          select: { role: true, unitId: true },
        },
      },
    }),
    reader.awardCandidate.findMany({
      where: { roundId, letter: { not: null } },
      select: { unitId: true, unitName: true },
    }),
  ])
  const names = new Map(nominated.map(({ unitId, unitName }) => [unitId, unitName]))
  return people.map(({ id, name, assignments }) => {
    const own = assignments.flatMap(({ unitId }) => (unitId && names.get(unitId)) || [])
    const reads = can({ id, name, sessionId: null, roles: assignments }, 'award:read')
    const involved = own[0] ? `bertugas di ${own[0]}, yang dicalonkan` : reads ? 'dapat membaca nama para calon' : null
    return { id, name, involved }
  })
}

/** The same for a choice among them. Throws `forbidden`. */
export async function listJurorChoices(actor: Actor, roundId: string, now: Date): Promise<PossibleJuror[]> {
  authorize(actor, 'award:manage')
  return listPossibleJurors(db, roundId, now)
}
