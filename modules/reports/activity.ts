import { addDays, type Day, dayOf, startOfDay } from '@/lib/dates'
import { isCounted } from '@/modules/evaluation/credit'
import type { ScoreFacts } from '@/modules/evaluation/facts'
import type { Policy } from '@/modules/evaluation/policy'

/** For how many days, the last one included, a counted post keeps a unit active, and after how many without news it is silent. */
const ACTIVE_DAYS = 30
const SILENT_DAYS = 14

/** The days of a unit's latest post and of its latest counted one at the end of a day; null where none is known. */
export type Latest = { news: Day | null; counted: Day | null }

const latestOf = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null

/**
 * What a unit had published at the end of a day, from the facts of the month of that day and of the one before. Posts that
 * were written here and that the public still saw then; joint ones too.
 */
export function latestOn(months: readonly ScoreFacts[], day: Day, policy: Policy): Latest {
  const end = startOfDay(addDays(day, 1))
  const seen = months
    .flatMap(({ posts }) => posts)
    .filter(
      ({ firstPublishedAt, withdrawnAt, isImported }) =>
        !isImported && firstPublishedAt < end && (withdrawnAt === null || withdrawnAt >= end),
    )
  const dayOfPost = ({ firstPublishedAt }: { firstPublishedAt: Date }) => dayOf(firstPublishedAt)
  const before = months.map(({ previousCountedDay }) => previousCountedDay)
  const counted = latestOf([...before, ...seen.filter((post) => isCounted(post, policy)).map(dayOfPost)])
  return { news: latestOf([counted, ...seen.map(dayOfPost)]), counted }
}

const since = (day: Day, days: number): Day => addDays(day, 1 - days)

export const isActiveOn = ({ counted }: Latest, day: Day): boolean =>
  counted !== null && counted >= since(day, ACTIVE_DAYS)
export const isSilentOn = ({ news }: Latest, day: Day): boolean => news === null || news < since(day, SILENT_DAYS)
