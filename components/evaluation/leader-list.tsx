import { UnitMark } from '@/components/units/unit-mark'
import type { Ranking } from '@/modules/evaluation/standing'
import { shortNameOf } from '@/modules/units/unit'
import { formatScore } from './numbers'

/** The units that hold the first three places of a league. */
export function LeaderList({ ranking }: { ranking: Ranking }) {
  const leaders = ranking.active.slice(0, 3)
  if (leaders.length === 0) return <p className="py-3 text-soft">Belum ada berita yang dihitung bulan ini.</p>
  return (
    <ol>
      {leaders.map(({ unit, rank, score }) => (
        <li key={unit.slug} className="flex items-center gap-3 border-line border-b">
          <span className="tabular w-6 font-bold font-heading text-lg">{rank}</span>
          <UnitMark unit={unit} />
          <a
            href={`/peringkat/${ranking.league}/${ranking.month}/${unit.slug}`}
            className="tap flex-1 font-semibold no-underline hover:text-river hover:underline"
          >
            {shortNameOf(unit)}
          </a>
          <span className="tabular font-semibold">{formatScore(score.score)}</span>
        </li>
      ))}
    </ol>
  )
}
