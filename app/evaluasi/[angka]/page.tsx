import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseList } from '@/components/channels/case-list'
import { ActiveList } from '@/components/evaluation/active-list'
import { OverdueList } from '@/components/evaluation/overdue-list'
import { SilentList } from '@/components/evaluation/silent-list'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { TrendChart } from '@/components/ui/trend-chart'
import { formatPlainDay } from '@/lib/dates'
import { FIGURE_TEXTS, type Figure, figureOf } from '@/modules/evaluation/overview'
import { type Figures, getFigures } from '@/modules/evaluation/overview-queries'
import { requireEvaluator } from '../evaluator'

type Props = { params: Promise<{ angka: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const figure = figureOf((await params).angka)
  return { title: figure ? FIGURE_TEXTS[figure].name : 'Halaman tidak ditemukan' }
}

export default async function FigurePage({ params }: Props) {
  const [{ angka }, actor] = await Promise.all([params, requireEvaluator()])
  const figure = figureOf(angka)
  if (!figure) notFound()
  const figures = await getFigures(actor, new Date())
  const { name, rule } = FIGURE_TEXTS[figure]
  const count = figures.counts[figure]
  const noun = figure === 'overdueWorks' ? 'pembangunan' : 'unit'
  return (
    <>
      <BackLink href="/evaluasi" name="Ikhtisar" />
      <PageTitle title={`${name}: ${count.toLocaleString('id-ID')}`}>
        <p>{rule}</p>
      </PageTitle>
      <div className="max-w-4xl">
        {count === 0 ? (
          <p className="rounded-lg bg-mist px-5 py-4">Tidak ada, per {formatPlainDay(figures.today)}.</p>
        ) : (
          <Names figure={figure} figures={figures} />
        )}
        <TrendChart
          title={`${name}, 12 bulan terakhir`}
          trend={figures.trends[figure]}
          noun={noun}
          column={noun === 'unit' ? 'Unit' : 'Pembangunan'}
        />
      </div>
    </>
  )
}

function Names({ figure, figures }: { figure: Figure; figures: Figures }) {
  const { today } = figures
  if (figure === 'active') return <ActiveList units={figures.active} />
  if (figure === 'silent') return <SilentList units={figures.silent} today={today} />
  if (figure === 'overdueWorks') {
    const { overdueWorks, counts } = figures
    return (
      <>
        <OverdueList works={overdueWorks} today={today} />
        {counts.overdueWorks > overdueWorks.length && (
          <p className="mt-2">
            {overdueWorks.length} yang paling lama terlambat tampil di sini.{' '}
            <a href="/pembangunan?terlambat=ya" className="link">
              Lihat semuanya di daftar pembangunan
            </a>
          </p>
        )}
      </>
    )
  }
  return <CaseList cases={figures[figure]} basePath="/evaluasi/unit" />
}
