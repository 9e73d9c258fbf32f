import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ChannelPart } from '@/components/evaluation/channel-part'
import { DeductionText } from '@/components/evaluation/deduction-text'
import { DevelopmentPart } from '@/components/evaluation/development-part'
import { MonthNav } from '@/components/evaluation/month-nav'
import { MovementMark } from '@/components/evaluation/movement-mark'
import { formatScore } from '@/components/evaluation/numbers'
import { ObjectionText } from '@/components/evaluation/objection-text'
import { PartTable } from '@/components/evaluation/part-table'
import { PeriodNote } from '@/components/evaluation/period-note'
import { ScoreBar } from '@/components/evaluation/score-bar'
import { ScoreTrend } from '@/components/evaluation/score-trend'
import { ScoredPosts } from '@/components/evaluation/scored-posts'
import { PageTitle } from '@/components/layout/page-title'
import { formatMonth } from '@/lib/dates'
import { listPublicDeductions } from '@/modules/evaluation/deduction-queries'
import { listPublicObjections } from '@/modules/evaluation/objection-queries'
import { currentMonth, firstDay, isFuture, isMonth, shiftMonth } from '@/modules/evaluation/period'
import { getStanding } from '@/modules/evaluation/queries'
import { listTrends } from '@/modules/evaluation/span-queries'
import { LEAGUE_NAMES } from '@/modules/units/unit'

type Props = { params: Promise<{ league: string; period: string; unit: string }> }

const read = cache(async (league: string, month: string, unit: string) => {
  const now = new Date()
  if (!isMonth(month) || isFuture(month, now)) return null
  const standing = await getStanding(unit, month, now)
  return standing?.unit.league === league ? standing : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { league, period: month, unit } = await params
  const standing = await read(league, month, unit)
  if (!standing) return { title: 'Halaman tidak ditemukan' }
  return {
    title: `Skor ${standing.unit.name}, ${formatMonth(month)}`,
    description: `Skor keaktifan ${standing.unit.name} pada ${formatMonth(month)}: ${formatScore(standing.score.score)}, ${standing.score.band}.`,
    alternates: { canonical: `/peringkat/${league}/${month}/${unit}` },
  }
}

export default async function StandingPage({ params }: Props) {
  const { league, period: month, unit: slug } = await params
  const standing = await read(league, month, slug)
  if (!standing) notFound()
  const { unit, score, rank, movement, steps } = standing
  const months = Array.from({ length: 12 }, (_, at) => shiftMonth(month, at - 11))
  const [objections, deductions, trends] = await Promise.all([
    listPublicObjections(standing.unitId, month),
    listPublicDeductions(standing.unitId, month),
    listTrends([slug], months),
  ])

  return (
    <>
      <PageTitle title={`Skor ${unit.name}`}>
        <p>
          {formatMonth(month)}. <PeriodNote period={standing.period} />{' '}
          <a href={`/peringkat/${league}/${month}`} className="link">
            Peringkat {LEAGUE_NAMES[unit.league]}
          </a>
        </p>
      </PageTitle>
      <div className="max-w-3xl">
        <p className="flex flex-wrap items-baseline gap-x-4">
          <span className="tabular font-extrabold font-heading text-4xl">{formatScore(score.score)}</span>
          <span className="font-bold text-lg">{score.band}</span>
          {rank === null ? (
            <span className="text-soft">Unit baru, belum diberi peringkat</span>
          ) : (
            <span>
              Peringkat {rank} dari {standing.rankedUnits}
            </span>
          )}
          {movement && <MovementMark movement={movement} />}
        </p>
        <div className="mt-3">
          <ScoreBar parts={score.parts} />
        </div>
        <MonthNav
          month={month}
          hasPrevious={standing.startedOn < firstDay(month)}
          hasNext={month < currentMonth(new Date())}
          addressOf={(other) => `/peringkat/${league}/${other}/${slug}`}
        />
        {steps.length > 0 && (
          <section aria-labelledby="langkah" className="mb-8 rounded-lg bg-mist px-5 py-4">
            <h2 id="langkah" className="section-title">
              Langkah berikutnya
            </h2>
            <ul className="mt-2">
              {steps.map((step) => (
                <li key={step.text} className="flex justify-between gap-4 py-1">
                  <span>{step.text}</span>
                  <span className="tabular font-bold text-river">+{formatScore(step.gain)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="mb-8">
          <ScoreTrend
            title="Skor dua belas bulan; titik kosong masih dapat berubah"
            months={months}
            lines={[{ name: unit.name, points: trends.get(slug) ?? [] }]}
          />
        </div>
        <section aria-labelledby="bagian">
          <h2 id="bagian" className="section-title">
            Dari mana skor ini
          </h2>
          <PartTable score={score} />
        </section>
        {standing.development && standing.development.facts !== 'no-project' && (
          <section aria-labelledby="pembangunan" className="mt-8">
            <h2 id="pembangunan" className="section-title mb-2">
              Cakupan pembangunan
            </h2>
            <DevelopmentPart {...standing.development} />
            <a href={`/pembangunan?unit=${slug}`} className="link tap">
              Pembangunan unit ini
            </a>
          </section>
        )}
        {standing.channels && (
          <section aria-labelledby="kanal" className="mt-8">
            <h2 id="kanal" className="section-title mb-2">
              Kanal
            </h2>
            <ChannelPart {...standing.channels} />
            <a href={`/kanal?liga=${league}`} className="link tap">
              Kanal unit lain di liga ini
            </a>
          </section>
        )}
        <section aria-labelledby="berita" className="mt-8">
          <h2 id="berita" className="section-title mb-2">
            Berita bulan ini
          </h2>
          {score.posts.length === 0 ? (
            <p className="text-soft">Belum ada berita yang terbit pada {formatMonth(month)}.</p>
          ) : (
            <ScoredPosts credited={score.posts} posts={standing.posts} month={month} />
          )}
        </section>
        {objections.length + deductions.length > 0 && (
          <section aria-labelledby="sanggahan" className="mt-8">
            <h2 id="sanggahan" className="section-title mb-2">
              Sanggahan dan pengurangan
            </h2>
            <ul>
              {objections.map((objection) => (
                <li key={objection.id} className="border-line border-b py-3">
                  <ObjectionText objection={objection} policy={standing.policy} isPublic />
                </li>
              ))}
              {deductions.map((deduction) => (
                <li key={deduction.id} className="border-line border-b py-3">
                  <DeductionText deduction={deduction} policy={standing.policy} isPublic />
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="mt-6">
          <a href="/peringkat/cara-hitung" className="link tap">
            Cara skor dihitung
          </a>
        </p>
      </div>
    </>
  )
}
