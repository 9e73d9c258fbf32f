import type { Ranking } from '@/modules/evaluation/standing'
import { LEAGUE_NAMES } from '@/modules/units/unit'
import { LeaderList } from './leader-list'

/** The first three of every league, each with the way to its whole ranking. */
export function LeagueLeaders({ rankings }: { rankings: Ranking[] }) {
  return (
    <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
      {rankings.map((ranking) => (
        <section key={ranking.league} aria-labelledby={ranking.league}>
          <h2 id={ranking.league} className="section-title border-river border-b-2 pb-1">
            {LEAGUE_NAMES[ranking.league]}
          </h2>
          <LeaderList ranking={ranking} />
          <a href={`/peringkat/${ranking.league}/${ranking.month}`} className="link tap">
            Peringkat lengkap {LEAGUE_NAMES[ranking.league]}
          </a>
        </section>
      ))}
    </div>
  )
}
