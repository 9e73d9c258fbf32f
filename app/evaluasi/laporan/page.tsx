import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { ReportForm } from '@/components/reports/report-form'
import { ReportList } from '@/components/reports/report-list'
import { AutoRefresh } from '@/components/transfer/auto-refresh'
import { listReportSpans, listReports } from '@/modules/reports/queries'
import { askForReportAction, retryReportAction } from './actions'
import { requireReporter } from './reporter'

export const metadata: Metadata = { title: 'Laporan' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const LIST = '/evaluasi/laporan'

export default async function ReportsPage({ searchParams }: Props) {
  const [{ sebelum, pesan }, actor] = await Promise.all([searchParams, requireReporter()])
  const [{ reports, next }, { months, quarters }] = await Promise.all([
    listReports(actor, String(sebelum ?? '') || undefined),
    listReportSpans(actor, new Date()),
  ])
  const isUnderWay = reports.some(({ state }) => state === 'waiting' || state === 'making')
  return (
    <>
      <PageTitle title="Laporan">
        <p>Laporan sebulan atau setriwulan untuk rapat: PDF yang dapat dicetak dan XLSX dengan semua angkanya.</p>
      </PageTitle>
      {months.length === 0 ? (
        <EmptyState title="Belum ada yang dapat dilaporkan">
          <p>Laporan dapat diminta setelah unit pertama memakai portal ini.</p>
        </EmptyState>
      ) : (
        <ReportForm action={askForReportAction} months={months} quarters={quarters} />
      )}
      <section aria-labelledby="semua" className="mt-10 max-w-3xl">
        <h2 id="semua" className="section-title mb-2">
          {sebelum ? 'Laporan yang lebih lama' : 'Laporan yang sudah diminta'}
        </h2>
        {pesan === 'diminta' && isUnderWay && (
          <p role="status" className="mb-2">
            Laporan sedang disusun. Anda boleh menutup halaman ini.
          </p>
        )}
        {reports.length === 0 ? (
          <EmptyState title="Belum ada laporan">
            <p>Pilih bulan atau triwulannya di atas. Menyusunnya biasanya kurang dari setengah menit.</p>
          </EmptyState>
        ) : (
          <ReportList reports={reports} retryAction={retryReportAction} />
        )}
        {isUnderWay && <AutoRefresh />}
      </section>
      <Pager previous={sebelum ? LIST : null} next={next && `${LIST}?sebelum=${next}`} previousName="Kembali ke awal" />
    </>
  )
}
