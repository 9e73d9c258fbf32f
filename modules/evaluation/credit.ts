import { type Day, dayOf } from '@/lib/dates'
import type { PostFact } from './facts'
import { type Month, monthOf, weekOf } from './period'
import type { Policy } from './policy'

export type CreditedPost = {
  id: string
  day: Day
  /** The Monday of its ISO week. */
  week: Day
  completeness: number
  status: 'counted' | 'light' | 'not-counted'
  credit: number
  /** Why, as a sentence. */
  reason: string
}

/** What each post of the month earns, in the order of time. Posts of another month are left out. */
export function creditPosts(
  { posts, month, closesAt }: { posts: readonly PostFact[]; month: Month; closesAt: Date },
  policy: Policy,
): CreditedPost[] {
  const perDay = new Map<Day, number>()
  let lights = 0
  const credited = posts
    .filter((post) => monthOf(dayOf(post.firstPublishedAt)) === month)
    .toSorted(byRoleThenTime)
    .map((post): CreditedPost & { time: number } => {
      const day = dayOf(post.firstPublishedAt)
      const base = {
        id: post.id,
        day,
        week: weekOf(day),
        completeness: post.completeness,
        time: post.firstPublishedAt.getTime(),
      }
      const refusal = refusalOf(post, closesAt)
      if (refusal) return { ...base, status: 'not-counted', credit: 0, reason: refusal }
      const lightness = lightnessOf(post, policy)
      if (lightness) {
        lights += 1
        const credit = lights <= policy.light.perMonth ? policy.light.credit : 0
        const more =
          credit > 0 ? 'Hanya menambah volume.' : `Hanya ${policy.light.perMonth} yang pertama dalam sebulan dihitung.`
        return { ...base, status: 'light', credit, reason: `${lightness} ${more}` }
      }
      const position = perDay.get(day) ?? 0
      perDay.set(day, position + 1)
      const share = post.role === 'supporting' ? policy.supportingShare : 1
      return {
        ...base,
        status: 'counted',
        credit: (policy.dayCredits[position] ?? 0) * share,
        reason: reasonOf(position, post, policy),
      }
    })
  return credited.toSorted((a, b) => a.time - b.time || compare(a.id, b.id)).map(({ time: _, ...post }) => post)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// Own posts come before supported ones, so that support given to others never costs a unit its own credit of that day.
function byRoleThenTime(a: PostFact, b: PostFact): number {
  if (a.role !== b.role) return a.role === 'lead' ? -1 : 1
  return a.firstPublishedAt.getTime() - b.firstPublishedAt.getTime() || compare(a.id, b.id)
}

type Substance = Pick<PostFact, 'type' | 'completeness' | 'isNearDuplicate' | 'isImported'>

/** Whether a post counts by what it is, leaving aside whether it was still public when its month closed. */
export const isCounted = (post: Substance, policy: Policy): boolean =>
  !post.isImported && !post.isNearDuplicate && lightnessOf(post, policy) === null

function refusalOf(post: PostFact, closesAt: Date): string | null {
  if (post.isImported) return 'Berita disalin dari tempat lain, tidak ditulis di sini.'
  if (post.withdrawnAt && post.withdrawnAt.getTime() < closesAt.getTime())
    return 'Berita ditarik sebelum bulan ditutup.'
  if (post.isNearDuplicate) return 'Isinya hampir sama dengan berita yang lebih dulu terbit.'
  return null
}

function lightnessOf(post: Pick<PostFact, 'type' | 'completeness'>, policy: Policy): string | null {
  if (post.type === 'ucapan') return 'Ucapan termasuk berita ringan.'
  if (post.completeness < policy.minimumCompleteness) return 'Kelengkapan di bawah 50%, termasuk berita ringan.'
  return null
}

function reasonOf(position: number, post: PostFact, policy: Policy): string {
  const order = position === 0 ? 'Berita pertama pada hari itu.' : `Berita ke-${position + 1} pada hari itu.`
  const tail =
    position >= policy.dayCredits.length ? ` Hanya ${policy.dayCredits.length} berita sehari yang mendapat nilai.` : ''
  return `${order}${post.role === 'supporting' ? ' Sebagai unit pendukung: separuh nilai.' : ''}${tail}`
}
