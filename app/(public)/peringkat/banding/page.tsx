import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatScore } from '@/components/evaluation/numbers'
import { ScoreBar } from '@/components/evaluation/score-bar'
import { ScoreTrend } from '@/components/evaluation/score-trend'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { formatMonth } from '@/lib/dates'
import { decimal, percent } from '@/lib/numbers'
import { isFuture, isMonth, shiftMonth } from '@/modules/evaluation/period'
import { PART_KEYS } from '@/modules/evaluation/policy'
import { getStanding } from '@/modules/evaluation/queries'
import { partOf } from '@/modules/evaluation/score'
import { listTrends } from '@/modules/evaluation/span-queries'
import type { Standing } from '@/modules/evaluation/standing'
import { LEAGUE_NAMES, shortNameOf } from '@/modules/units/unit'

export const metadata: Metadata = { title: 'Bandingkan dua unit', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ComparisonPage({ searchParams }: Props) {
  const params = await searchParams
  const now = new Date()
  const [a, b, bulan] = [one(params.a), one(params.b), one(params.bulan)]
  if (!isMonth(bulan) || isFuture(bulan, now)) notFound()
  const [left, right] = await Promise.all([getStanding(a, bulan, now), getStanding(b, bulan, now)])
  if (!left || !right || left.unit.league !== right.unit.league) notFound()
  const { league } = left.unit
  const pair = [left, right]
  const months = Array.from({ length: 12 }, (_, at) => shiftMonth(bulan, at - 11))
  const trends = await listTrends([a, b], months)
  const facts: { name: string; of: (standing: Standing) => string }[] = [
    { name: 'Peringkat', of: ({ rank }) => (rank === null ? 'unit baru' : String(rank)) },
    {
      name: 'Berita yang dihitung',
      of: ({ score }) => String(score.posts.filter((post) => post.status === 'counted').length),
    },
    { name: 'Berita ringan', of: ({ score }) => String(score.posts.filter((post) => post.status === 'light').length) },
    {
      name: 'Tidak dihitung',
      of: ({ score }) => String(score.posts.filter((post) => post.status === 'not-counted').length),
    },
    { name: 'Pembangunan', of: ({ development }) => String(development?.works.length ?? 0) },
    {
      name: 'Kanal wajib tersedia',
      of: ({ facts: { channels } }) => (channels ? percent(channels.mandatory) : '–'),
    },
  ]
  return (
    <>
      <BackLink href={`/peringkat/${league}/${bulan}`} name={`Peringkat ${LEAGUE_NAMES[league]}`} />
      <PageTitle title={pair.map(({ unit }) => shortNameOf(unit)).join(' dan ')}>
        <p>{formatMonth(bulan)}</p>
      </PageTitle>
      <div className="max-w-3xl space-y-8">
        <div className="overflow-x-auto">
          <table className="tabular w-full text-left">
            <caption className="sr-only">Skor kedua unit, bagian demi bagian</caption>
            <thead className="border-line border-b align-bottom">
              <tr>
                <td />
                {pair.map(({ unit }, at) => (
                  <th
                    key={`${unit.slug}${at === 0 ? 'a' : 'b'}`}
                    scope="col"
                    className="py-2 pl-3 text-right font-semibold"
                  >
                    <a href={`/peringkat/${league}/${bulan}/${unit.slug}`} className="link">
                      {shortNameOf(unit)}
                    </a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Row name="Skor" values={pair.map(({ score }) => formatScore(score.score))} isStrong />
              <Row name="Predikat" values={pair.map(({ score }) => score.band)} />
              {PART_KEYS.map((key) => {
                const parts = pair.map(({ score }) => partOf(score, key))
                return (
                  <Row
                    key={key}
                    name={parts[0]?.name ?? key}
                    values={parts.map(({ value, points, maxPoints }) =>
                      value === null ? 'tidak dinilai' : `${decimal(points)} dari ${decimal(maxPoints)}`,
                    )}
                  />
                )
              })}
              {facts.map(({ name, of }) => (
                <Row key={name} name={name} values={pair.map(of)} />
              ))}
            </tbody>
          </table>
        </div>
        <div className="space-y-3">
          {pair.map(({ unit, score }, at) => (
            <div key={`${unit.slug}${at === 0 ? 'a' : 'b'}`}>
              <p className="text-sm">{shortNameOf(unit)}</p>
              <ScoreBar parts={score.parts} />
            </div>
          ))}
        </div>
        <ScoreTrend
          title="Skor dua belas bulan"
          months={months}
          lines={(a === b ? [left] : pair).map(({ unit }) => ({
            name: shortNameOf(unit),
            points: trends.get(unit.slug) ?? [],
          }))}
        />
      </div>
    </>
  )
}

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

function Row({ name, values, isStrong = false }: { name: string; values: string[]; isStrong?: boolean }) {
  return (
    <tr className="border-line border-b">
      <th scope="row" className="py-2 pr-3 font-normal">
        {name}
      </th>
      {values.map((value, at) => (
        <td
          key={`${at === 0 ? 'a' : 'b'}${value}`}
          className={`py-2 pl-3 text-right ${isStrong ? 'font-bold text-xl' : ''}`}
        >
          {value}
        </td>
      ))}
    </tr>
  )
}
