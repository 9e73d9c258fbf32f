import type { Metadata } from 'next'
import { LeagueLeaders } from '@/components/evaluation/league-leaders'
import { PageTitle } from '@/components/layout/page-title'
import { formatMonth } from '@/lib/dates'
import { currentMonth } from '@/modules/evaluation/period'
import { listRankings } from '@/modules/evaluation/queries'

export const metadata: Metadata = {
  title: 'Peringkat keaktifan',
  description:
    'Skor keaktifan SKPD, bagian, kecamatan, dan kelurahan Kota Banjarmasin, bulan demi bulan, dengan penjelasannya.',
  alternates: { canonical: '/peringkat' },
}

export default async function RankingsPage() {
  const now = new Date()
  const month = currentMonth(now)
  const rankings = await listRankings(month, now)
  return (
    <>
      <PageTitle title={`Peringkat keaktifan ${formatMonth(month)}`}>
        <p>
          Unit hanya dibandingkan dengan unit sejenis. Bulan ini masih berjalan, jadi skor dapat berubah.{' '}
          <a href="/peringkat/cara-hitung" className="link">
            Cara skor dihitung
          </a>
          {' · '}
          <a href="/penghargaan" className="link">
            Penghargaan triwulan
          </a>
        </p>
      </PageTitle>
      <LeagueLeaders rankings={rankings} />
    </>
  )
}
