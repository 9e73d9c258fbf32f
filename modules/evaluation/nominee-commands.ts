import { dayOf } from '@/lib/dates'
import { sampleNominees } from '@/modules/channels/sample-commands'
import { endsAt, firstDay, lastDay, monthOf, previousMonth } from './period'
import { listRankings } from './queries'

const NOMINEES = 5

/**
 * Has Kominfotik look once more at all evidence of the five best of each league in the month that closed last: they are
 * the nominees for the awards. Returns how many links.
 */
export async function checkNominees(now: Date): Promise<number> {
  const month = previousMonth(monthOf(dayOf(now)))
  if (now < endsAt(month)) return 0
  const rankings = await listRankings(month, now)
  const slugs = rankings.flatMap(({ active }) =>
    active.filter(({ rank }) => rank <= NOMINEES).map(({ unit }) => unit.slug),
  )
  return sampleNominees(slugs, firstDay(month), lastDay(month))
}
