import { formatScore } from '@/components/evaluation/numbers'
import { formatMonth } from '@/lib/dates'
import { currentMonth } from '@/modules/evaluation/period'
import { getStanding } from '@/modules/evaluation/queries'
import { LEAGUE_NAMES, type UnitMark } from '@/modules/units/unit'

/** Where the unit stands this month, with the way to the explanation. */
export async function UnitStanding({ unit }: { unit: UnitMark }) {
  const now = new Date()
  const month = currentMonth(now)
  const standing = await getStanding(unit.slug, month, now)
  if (!standing) return null
  return (
    <section aria-labelledby="skor" className="rounded-lg bg-mist p-5">
      <h2 id="skor" className="section-title">
        Skor keaktifan
      </h2>
      <p className="mt-2 flex items-baseline gap-3">
        <span className="tabular font-extrabold font-heading text-4xl">{formatScore(standing.score.score)}</span>
        <span>dari 100, {standing.score.band.toLowerCase()}</span>
      </p>
      <p className="mt-1 text-soft">
        {standing.rank === null
          ? 'Unit baru, belum ikut diperingkat.'
          : `Peringkat ${standing.rank} dari ${standing.rankedUnits} di liga ${LEAGUE_NAMES[unit.league]}, ${formatMonth(month)} sampai hari ini.`}
      </p>
      <a href={`/peringkat/${unit.league}/${month}/${unit.slug}`} className="link tap">
        Mengapa skornya begitu
      </a>
    </section>
  )
}
