import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MonthNav } from '@/components/evaluation/month-nav'
import { formatScore } from '@/components/evaluation/numbers'
import { PeriodNote } from '@/components/evaluation/period-note'
import { RankingList } from '@/components/evaluation/ranking-list'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { formatMonth } from '@/lib/dates'
import { currentMonth, isFuture, isMonth } from '@/modules/evaluation/period'
import { listRanking } from '@/modules/evaluation/queries'
import type { RankedUnit } from '@/modules/evaluation/standing'
import { isLeague, LEAGUE_NAMES, shortNameOf } from '@/modules/units/unit'

type Props = { params: Promise<{ league: string; month: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { league, month } = await params
  if (!isLeague(league) || !isMonth(month)) return { title: 'Halaman tidak ditemukan' }
  return {
    title: `Peringkat ${LEAGUE_NAMES[league]}, ${formatMonth(month)}`,
    description: `Skor keaktifan ${LEAGUE_NAMES[league]} Kota Banjarmasin pada ${formatMonth(month)}, dengan penjelasan setiap nilainya.`,
    alternates: { canonical: `/peringkat/${league}/${month}` },
  }
}

export default async function RankingPage({ params }: Props) {
  const { league, month } = await params
  const now = new Date()
  if (!isLeague(league) || !isMonth(month) || isFuture(month, now)) notFound()
  const ranking = await listRanking(league, month, now)
  const { active, inactive, newcomers } = ranking
  const isCurrent = month === currentMonth(now)
  if (!isCurrent && active.length + inactive.length + newcomers.length === 0) notFound()
  const basePath = `/peringkat/${league}/${month}`

  return (
    <>
      <PageTitle title={`Peringkat ${LEAGUE_NAMES[league]}`}>
        <p>
          {formatMonth(month)}. <PeriodNote period={ranking.period} />{' '}
          <a href="/peringkat/cara-hitung" className="link">
            Cara skor dihitung
          </a>
        </p>
      </PageTitle>
      <MonthNav
        month={month}
        hasPrevious={ranking.hasEarlier}
        hasNext={!isCurrent}
        addressOf={(other) => `/peringkat/${league}/${other}`}
      />
      {active.length === 0 ? (
        <EmptyState title="Belum ada peringkat">
          <p>Peringkat muncul di sini setelah ada unit yang menerbitkan berita pada bulan ini.</p>
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-sm text-soft">Buka satu baris untuk melihat penjelasan skornya.</p>
          <RankingList rows={active} basePath={basePath} />
        </>
      )}
      {newcomers.length > 0 && (
        <section aria-labelledby="baru" className="mt-10">
          <h2 id="baru" className="section-title">
            Unit baru
          </h2>
          <p className="text-soft">Belum diberi peringkat selama 8 minggu pertama.</p>
          <UnitLinks units={newcomers} basePath={basePath} />
        </section>
      )}
      {inactive.length > 0 && (
        <section aria-labelledby="belum-aktif" className="mt-10">
          <h2 id="belum-aktif" className="section-title">
            Belum aktif
          </h2>
          <p className="text-soft">Belum ada berita yang dihitung pada {formatMonth(month)}.</p>
          <UnitLinks units={inactive} basePath={basePath} />
        </section>
      )}
    </>
  )
}

type Linked = Pick<RankedUnit, 'unit' | 'score'>

function UnitLinks({ units, basePath }: { units: Linked[]; basePath: string }) {
  return (
    <ul className="mt-2 gap-x-10 sm:grid sm:grid-cols-2 lg:grid-cols-3">
      {units.map(({ unit, score }) => (
        <li key={unit.slug} className="flex items-center justify-between gap-3 border-line border-b">
          <a href={`${basePath}/${unit.slug}`} className="tap hover:text-river">
            {shortNameOf(unit)}
          </a>
          <span className="tabular text-sm text-soft">{formatScore(score.score)}</span>
        </li>
      ))}
    </ul>
  )
}
