import { dayOf } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import { listMyUnits } from '@/modules/accounts/queries'
import { monthOf } from '@/modules/evaluation/period'
import { getStanding } from '@/modules/evaluation/queries'
import type { Standing } from '@/modules/evaluation/standing'

/** The unit for which the actor works, as it stands this month; null where there is none. */
export async function myStanding(actor: Actor): Promise<Standing | null> {
  const [unit] = await listMyUnits(actor)
  if (!unit) return null
  const now = new Date()
  return getStanding(unit.slug, monthOf(dayOf(now)), now)
}
