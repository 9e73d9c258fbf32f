import type { Metadata } from 'next'
import { DecisionForm } from '@/components/channels/decision-form'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { formatDateTime } from '@/lib/dates'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import { REPORT_STATES, type ReportState } from '@/modules/channels/check'
import { REPORT_STATE_NAMES } from '@/modules/channels/report'
import { listReports, type ReportRow } from '@/modules/channels/report-queries'
import { requireAdministrator } from '../administrator'
import { decideReportAction } from './actions'

export const metadata: Metadata = { title: 'Akun tiruan' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PLACES: Record<ReportState, string> = { waiting: 'menunggu', confirmed: 'tiruan', dismissed: 'bukan' }

export default async function ReportsPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireAdministrator()])
  const state = REPORT_STATES.find((name) => PLACES[name] === keadaan) ?? 'waiting'
  const before = typeof sebelum === 'string' ? sebelum : undefined
  const { reports, next } = await listReports(actor, state, before)
  const address = (more: Record<string, string>) =>
    `/kelola/akun-tiruan?${new URLSearchParams({ keadaan: PLACES[state], ...more })}`
  return (
    <>
      <PageTitle title="Akun tiruan">
        <p>
          Akun yang menurut warga mengaku milik unit pemerintah kota. Yang dinyatakan tiruan disebut demikian di “Akun
          resmi?”, dengan dasar keputusannya.
        </p>
      </PageTitle>
      <QueueNav
        label="Keadaan laporan"
        queues={REPORT_STATES.map((name) => ({
          name: REPORT_STATE_NAMES[name],
          href: `/kelola/akun-tiruan?keadaan=${PLACES[name]}`,
          isShown: name === state,
        }))}
      />
      {reports.length === 0 ? (
        <EmptyState title="Tidak ada laporan di sini">
          <p>Laporan warga dari halaman “Akun resmi?” akan tampil di sini.</p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {reports.map((report) => (
            <li key={report.id} className="space-y-2 border-line border-b py-4 [overflow-wrap:anywhere]">
              <ReportWords report={report} />
              {state === 'waiting' ? (
                <DecisionForm action={decideReportAction} report={report} />
              ) : (
                <details>
                  <summary className="tap font-semibold">Ubah keputusan</summary>
                  <DecisionForm action={decideReportAction} report={report} />
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pager
        previous={before ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
    </>
  )
}

function ReportWords({ report }: { report: ReportRow }) {
  return (
    <>
      <h2 className="font-bold text-lg">
        {PLATFORM_NAMES[report.platform]}: {report.handle}
      </h2>
      <p>
        <a href={report.address} rel="noopener noreferrer nofollow" className="link tap">
          {report.address}
        </a>
      </p>
      <p>{report.note || 'Tanpa keterangan.'}</p>
      <p className="text-sm text-soft">Dilaporkan {formatDateTime(report.at)}</p>
      {report.decidedAt && (
        <p>
          {report.answer}{' '}
          <span className="text-sm text-soft">
            {report.decidedBy}, {formatDateTime(report.decidedAt)}
          </span>
        </p>
      )}
    </>
  )
}
