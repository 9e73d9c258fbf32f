import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import type { ReviewPolicy } from './unit'

export type UnitPolicy = { id: string; name: string; league: string; reviewPolicy: ReviewPolicy; version: number }

const MOST_UNITS = 500

/** Every unit with who may publish in it, by name, 500 at most. Throws `forbidden`. */
export async function listPolicies(actor: Actor): Promise<UnitPolicy[]> {
  authorize(actor, 'unit:policy')
  return db.unit.findMany({
    orderBy: { name: 'asc' },
    take: MOST_UNITS,
    select: { id: true, name: true, league: true, reviewPolicy: true, version: true },
  })
}
