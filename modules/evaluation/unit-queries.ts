import { type Day, dayOf } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { type BoardCase, getBoard } from '@/modules/channels/board-queries'
import { listOverdue, type OverdueWork } from '@/modules/projects/overdue-queries'
import { getUnit, type UnitProfile } from '@/modules/units/queries'
import { listLatestPosts } from './activity-queries'
import { type Contact, getContact } from './contact-queries'
import { currentMonth } from './period'
import { getStanding } from './queries'
import type { Standing } from './standing'

/** All that the Walikota's office sees of one unit. */
export type UnitSight = {
  unit: UnitProfile
  today: Day
  contact: Contact
  /** The day of its latest post; null where it has none. */
  latest: Day | null
  /** The channels that it must have and has not. */
  missing: BoardCase[]
  /** Its works that are late, the latest first, 50 at most. */
  overdueWorks: OverdueWork[]
  /** This month; null where it has not begun. */
  standing: Standing | null
}

const MOST_WORKS = 50

/** One unit as the Walikota's office sees it; null where there is none. Throws `forbidden`. */
export async function getUnitSight(actor: Actor, slug: string, now: Date): Promise<UnitSight | null> {
  authorize(actor, 'evaluation:open')
  const unit = await getUnit(slug)
  if (!unit) return null
  const today = dayOf(now)
  const [contact, latest, board, overdueWorks, standing] = await Promise.all([
    getContact(actor, unit.id, now),
    listLatestPosts(unit.id),
    getBoard({ league: unit.league, kecamatan: undefined }, now),
    listOverdue(today, MOST_WORKS, unit.id),
    getStanding(slug, currentMonth(now), now),
  ])
  return {
    unit,
    today,
    contact: contact ?? { phone: unit.phone, email: unit.email, people: [] },
    latest: latest.get(unit.id)?.news ?? null,
    missing: board.platforms.flatMap(({ cases }) => cases.filter((one) => one.unit.slug === slug)),
    overdueWorks,
    standing,
  }
}
