import { formatShortDay, startOfDay } from '@/lib/dates'
import { decimal, percent } from '@/lib/numbers'
import type { CreditedPost } from '@/modules/evaluation/credit'
import { weeksOf } from '@/modules/evaluation/period'
import type { ScoredPost } from '@/modules/evaluation/standing'

const STATUS_WORDS: Record<CreditedPost['status'], string> = {
  counted: 'Dihitung',
  light: 'Ringan',
  'not-counted': 'Tidak dihitung',
}

type Props = { credited: CreditedPost[]; posts: ReadonlyMap<string, ScoredPost>; month: string }

/** Every post of the month: what it earned and why. */
export function ScoredPosts({ credited, posts, month }: Props) {
  const weeks = weeksOf(month)
  const weekWords = (week: string) =>
    weeks.includes(week) ? `minggu ke-${weeks.indexOf(week) + 1}` : 'minggunya milik bulan lain'
  return (
    <ol className="border-line border-t">
      {credited.map((post) => {
        const shown = posts.get(post.id)
        return (
          <li key={post.id} className="grid grid-cols-[1fr_auto] gap-x-4 border-line border-b py-3">
            <div>
              {shown?.isPublic ? (
                <a href={`/berita/${shown.slug}`} className="font-semibold hover:text-river">
                  {shown.title}
                </a>
              ) : (
                <span className="font-semibold">{shown?.title ?? 'Berita'}</span>
              )}
              <p className="text-sm text-soft">
                {formatShortDay(startOfDay(post.day))}, {weekWords(post.week)} · kelengkapan{' '}
                {percent(post.completeness)}
              </p>
              <p className="text-sm">{post.reason}</p>
            </div>
            <p className="text-right">
              <span className="tabular block font-bold text-lg">{decimal(post.credit)}</span>
              <span className="text-sm text-soft">{STATUS_WORDS[post.status]}</span>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
