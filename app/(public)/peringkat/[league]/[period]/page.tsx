import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatScore } from '@/components/evaluation/numbers'
import { PeriodNote } from '@/components/evaluation/period-note'
import { RankingList } from '@/components/evaluation/ranking-list'
import { SpanNav } from '@/components/evaluation/span-nav'
import { SpanTable } from '@/components/evaluation/span-table'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { formatMonth } from '@/lib/dates'
import { currentMonth, isFuture, shiftMonth } from '@/modules/evaluation/period'
import { readSpan, spanAfter } from '@/modules/evaluation/span'
import { listTrends, type SpanRanking } from '@/modules/evaluation/span-queries'
import type { RankedUnit, Ranking } from '@/modules/evaluation/standing'
import { isLeague, LEAGUE_NAMES, shortNameOf, type UnitMark } from '@/modules/units/unit'
import { rankedAt } from './ranked'

type Props = { params: Promise<{ league: string; period: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { league, period } = await params
  const span = readSpan(period)
  if (!isLeague(league) || !span) return { title: 'Halaman tidak ditemukan' }
  return {
    title: `Peringkat ${LEAGUE_NAMES[league]}, ${span.name}`,
    description: `Skor keaktifan ${LEAGUE_NAMES[league]} Kota Banjarmasin pada ${span.name}, dengan penjelasan setiap nilainya.`,
    alternates: { canonical: `/peringkat/${league}/${period}` },
  }
}

export default async function RankingPage({ params }: Props) {
  const { league, period } = await params
  const now = new Date()
  const ranked = await rankedAt(league, period, now)
  if (!ranked) notFound()
  return ranked.kind === 'month' ? (
    <MonthRanking ranking={ranked.ranking} now={now} />
  ) : (
    <SpanRankingPart ranking={ranked.ranking} now={now} />
  )
}

async function MonthRanking({ ranking, now }: { ranking: Ranking; now: Date }) {
  const { league, month, active, inactive, newcomers } = ranking
  const isCurrent = month === currentMonth(now)
  if (!isCurrent && active.length + inactive.length + newcomers.length === 0) notFound()
  const span = readSpan(month)
  const months = Array.from({ length: 12 }, (_, at) => shiftMonth(month, at - 11))
  const trends = await listTrends(
    active.map(({ unit }) => unit.slug),
    months,
  )
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
      {span && (
        <SpanNav
          span={span}
          hasPrevious={ranking.hasEarlier}
          hasNext={!isCurrent}
          month={month}
          basePath={`/peringkat/${league}`}
        />
      )}
      {active.length === 0 ? (
        <EmptyState title="Belum ada peringkat">
          <p>Peringkat muncul di sini setelah ada unit yang menerbitkan berita pada bulan ini.</p>
        </EmptyState>
      ) : (
        <>
          <p className="no-print mb-2 text-sm text-soft">Buka satu baris untuk melihat penjelasan skornya.</p>
          <RankingList rows={active} basePath={basePath} months={months} trends={trends} />
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
      <Further league={league} period={month} units={[...active, ...inactive].map(({ unit }) => unit)} />
    </>
  )
}

function SpanRankingPart({ ranking, now }: { ranking: SpanRanking; now: Date }) {
  const { league, span, units, newcomers, provisional } = ranking
  const after = spanAfter(span)
  return (
    <>
      <PageTitle title={`Peringkat ${LEAGUE_NAMES[league]}`}>
        <p>
          {span.name}.{' '}
          {span.kind === 'quarter'
            ? 'Skor triwulan adalah rata-rata skor bulannya.'
            : 'Skor tahun adalah rata-rata skor triwulannya.'}{' '}
          <a href="/peringkat/cara-hitung" className="link">
            Cara skor dihitung
          </a>
        </p>
      </PageTitle>
      <SpanNav
        span={span}
        hasPrevious
        hasNext={!isFuture(after.months[0] ?? '', now)}
        month={span.months.findLast((month) => !isFuture(month, now)) ?? currentMonth(now)}
        basePath={`/peringkat/${league}`}
      />
      {units.length === 0 ? (
        <EmptyState title={`Belum ada skor pada ${span.name}`}>
          <p>Peringkat muncul di sini setelah skor bulannya dihitung.</p>
        </EmptyState>
      ) : (
        <SpanTable ranking={ranking} />
      )}
      {provisional.length > 0 && (
        <p className="mt-3 text-sm text-soft">
          * Masih dapat berubah: {provisional.map((month) => formatMonth(month)).join(', ')}.
        </p>
      )}
      {newcomers.length > 0 && (
        <p className="mt-3 text-sm text-soft">
          Unit baru, belum diberi peringkat: {newcomers.map((unit) => shortNameOf(unit)).join(', ')}.
        </p>
      )}
      <Further league={league} period={span.key} units={[]} />
    </>
  )
}

/** The same as files and as a map, and two units beside each other. */
function Further({ league, period, units }: { league: string; period: string; units: UnitMark[] }) {
  return (
    <section aria-label="Lainnya" className="no-print mt-10 space-y-4">
      {units.length > 1 && (
        <form action="/peringkat/banding" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="bulan" value={period} />
          {['a', 'b'].map((name, at) => (
            <label key={name} className="font-semibold">
              {at === 0 ? 'Bandingkan' : 'dengan'}
              <select name={name} defaultValue={units[at]?.slug} className="field mt-1 font-normal">
                {units.map((unit) => (
                  <option key={unit.slug} value={unit.slug}>
                    {shortNameOf(unit)}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button type="submit" className="button-quiet">
            Bandingkan
          </button>
        </form>
      )}
      <p className="flex flex-wrap gap-x-6">
        <a href={`/peringkat/${league}/${period}/data.csv`} className="link tap">
          Unduh CSV
        </a>
        <a href={`/peringkat/${league}/${period}/data.json`} className="link tap">
          JSON
        </a>
        {league === 'kelurahan' && (
          <a href="/kelurahan?lapisan=peringkat" className="link tap">
            Lihat di peta
          </a>
        )}
      </p>
    </section>
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
