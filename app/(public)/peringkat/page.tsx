import type { Metadata } from 'next'
import { LeaderList } from '@/components/evaluation/leader-list'
import { PageTitle } from '@/components/layout/page-title'
import { formatMonth } from '@/lib/dates'
import { currentMonth } from '@/modules/evaluation/period'
import { listLeaders } from '@/modules/evaluation/queries'
import { LEAGUE_NAMES } from '@/modules/units/unit'

export const revalidate = 3600
export const metadata: Metadata = {
  title: 'Peringkat keaktifan',
  description:
    'Skor keaktifan SKPD, bagian, kecamatan, dan kelurahan Kota Banjarmasin, bulan demi bulan, dengan penjelasannya.',
  alternates: { canonical: '/peringkat' },
}

export default async function RankingsPage() {
  const now = new Date()
  const month = currentMonth(now)
  const rankings = await listLeaders(now)
  return (
    <>
      <PageTitle title={`Peringkat keaktifan ${formatMonth(month)}`}>
        <p>
          Unit hanya dibandingkan dengan unit sejenis. Bulan ini masih berjalan, jadi skor dapat berubah.{' '}
          <a href="/peringkat/cara-hitung" className="link">
            Cara skor dihitung
          </a>
        </p>
      </PageTitle>
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
        {rankings.map((ranking) => (
          <section key={ranking.league} aria-labelledby={ranking.league}>
            <h2 id={ranking.league} className="section-title border-river border-b-2 pb-1">
              {LEAGUE_NAMES[ranking.league]}
            </h2>
            <LeaderList ranking={ranking} />
            <a href={`/peringkat/${ranking.league}/${month}`} className="link tap">
              Peringkat lengkap {LEAGUE_NAMES[ranking.league]}
            </a>
          </section>
        ))}
      </div>
    </>
  )
}
