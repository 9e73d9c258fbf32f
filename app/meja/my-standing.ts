import { dayOf } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import { listMyUnits } from '@/modules/accounts/queries'
import { monthOf } from '@/modules/evaluation/period'
import { getStanding } from '@/modules/evaluation/queries'
import type { Standing } from '@/modules/evaluation/standing'
import { getStreak } from '@/modules/evaluation/streak-queries'

/** The unit for which the actor works, as it stands this month, and its weeks in a row with news; null where there is none. */
export async function myStanding(actor: Actor): Promise<(Standing & { streak: number }) | null> {
  const [unit] = await listMyUnits(actor)
  if (!unit) return null
  const now = new Date()
  const [standing, streak] = await Promise.all([
    getStanding(unit.slug, monthOf(dayOf(now)), now),
    getStreak(actor, unit.id, now),
  ])
  return standing && { ...standing, streak }
}
