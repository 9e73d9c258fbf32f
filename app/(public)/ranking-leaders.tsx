import { LeaderList } from '@/components/evaluation/leader-list'
import { formatMonth } from '@/lib/dates'
import { currentMonth } from '@/modules/evaluation/period'
import { listRankings } from '@/modules/evaluation/queries'
import { LEAGUE_NAMES } from '@/modules/units/unit'

/** The first three of each league this month. */
export async function RankingLeaders() {
  const now = new Date()
  const leagues = (await listRankings(currentMonth(now), now)).filter((ranking) => ranking.active.length > 0)
  const month = leagues[0]?.month
  if (!month) return null
  return (
    <section aria-labelledby="peringkat" className="mt-12">
      <h2 id="peringkat" className="section-title">
        Paling aktif bulan ini
      </h2>
      <p className="mt-1 text-soft">
        Skor keaktifan {formatMonth(month)} sampai hari ini, dibandingkan dalam liganya masing-masing.
      </p>
      <div className="mt-4 gap-x-10 sm:grid sm:grid-cols-2 lg:grid-cols-3">
        {leagues.map((ranking) => (
          <div key={ranking.league} className="border-kuning border-t-4 pt-2 pb-6">
            <h3 className="kicker">
              <a
                href={`/peringkat/${ranking.league}/${month}`}
                className="tap no-underline hover:text-river hover:underline"
              >
                {LEAGUE_NAMES[ranking.league]}
              </a>
            </h3>
            <LeaderList ranking={ranking} />
          </div>
        ))}
      </div>
      <a href="/peringkat" className="link tap">
        Lihat seluruh peringkat dan penjelasannya
      </a>
    </section>
  )
}
