import { type Day, daysBetween } from '@/lib/dates'
import { decimal, percent } from '@/lib/numbers'
import type { CreditedPost } from '../credit'
import { daysOf, type Month, weeksOf } from '../period'
import type { LeagueTargets } from '../policy'
import type { PartValue } from './part'

const earning = (posts: readonly CreditedPost[]) => posts.filter((post) => post.status === 'counted' && post.credit > 0)

/** A: the weeks of the month that hold a post, out of those that the league asks for. */
export function regularity(posts: readonly CreditedPost[], month: Month, targets: LeagueTargets): PartValue {
  const weeks = weeksOf(month)
  const target = Math.max(1, Math.floor(weeks.length * targets.weeksRatio))
  const active = new Set(
    earning(posts)
      .map((post) => post.week)
      .filter((week) => weeks.includes(week)),
  ).size
  return {
    value: Math.min(1, active / target),
    sentence: `${active} dari ${weeks.length} minggu berisi berita yang dihitung; targetnya ${target} minggu.`,
  }
}

/** B: the sum of credits against the league's target, on a logarithmic scale. */
export function volume(posts: readonly CreditedPost[], targets: LeagueTargets): PartValue {
  const sum = posts.reduce((total, post) => total + post.credit, 0)
  return {
    value: Math.min(1, Math.log(1 + sum) / Math.log(1 + targets.volume)),
    sentence: `Jumlah nilai berita ${decimal(sum)}; targetnya ${targets.volume} sebulan.`,
  }
}

/** C: how fresh the unit's latest counted post was on each day, on the average. */
export function freshness(
  posts: readonly CreditedPost[],
  previous: Day | null,
  period: { month: Month; until: Day; downDays: readonly Day[] },
  targets: LeagueTargets,
): PartValue {
  const counted = new Set(posts.filter((post) => post.status === 'counted').map((post) => post.day))
  const { freshDays } = targets
  let latest = previous
  let sum = 0
  let fresh = 0
  let seen = 0
  for (const day of daysOf(period.month)) {
    if (day > period.until) break
    if (counted.has(day)) latest = day
    if (period.downDays.includes(day)) continue
    seen += 1
    const age = latest === null ? Number.POSITIVE_INFINITY : daysBetween(latest, day)
    sum += Math.max(0, Math.min(1, (3 * freshDays - age) / (2 * freshDays)))
    if (age <= freshDays) fresh += 1
  }
  return {
    value: seen === 0 ? 0 : sum / seen,
    sentence: `Pada ${fresh} dari ${seen} hari, berita terakhir berumur paling lama ${freshDays} hari.`,
  }
}

/** E: the mean completeness of the posts that earned credit. */
export function completeness(posts: readonly CreditedPost[]): PartValue {
  const list = earning(posts)
  if (list.length === 0) return { value: 0, sentence: 'Belum ada berita yang dihitung.' }
  const mean = list.reduce((total, post) => total + post.completeness, 0) / list.length
  return {
    value: Math.min(1, mean),
    sentence: `Rata-rata kelengkapan ${list.length} berita yang mendapat nilai: ${percent(mean)}.`,
  }
}
