import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PrizeCells } from '@/components/awards/prize-cells'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { readQuarter } from '@/modules/awards/award'
import { getPrizes } from '@/modules/awards/public-queries'

type Props = { params: Promise<{ quarter: string }> }

const read = cache(async (key: string) => {
  const quarter = readQuarter(key)
  const cells = quarter && (await getPrizes(quarter.key))
  return quarter && cells ? { quarter, cells } : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const prizes = await read((await params).quarter)
  if (!prizes) return { title: 'Halaman tidak ditemukan' }
  const { name, key } = prizes.quarter
  return {
    title: `Penghargaan ${name}`,
    description: `Penerima penghargaan keaktifan unit Pemerintah Kota Banjarmasin, ${name}.`,
    alternates: { canonical: `/penghargaan/${key}` },
  }
}

export default async function QuarterPrizesPage({ params }: Props) {
  const prizes = await read((await params).quarter)
  if (!prizes) notFound()
  return (
    <>
      <BackLink href="/penghargaan" name="Semua penghargaan" />
      <PageTitle title={`Penghargaan ${prizes.quarter.name}`}>
        <p>Tiga terbaik setiap kategori dan kelompok. Hasil = 70% skor dan 30% juri.</p>
      </PageTitle>
      <PrizeCells cells={prizes.cells} />
    </>
  )
}
