import { ButtonForm } from '@/components/ui/button-form'
import { formatDateTime } from '@/lib/dates'
import { wholes } from '@/lib/numbers'
import type { ActionState } from '@/lib/web/action'
import type { ReportCard, ReportFile } from '@/modules/reports/queries'
import type { ReportFormat } from '@/modules/reports/report'
import { ReportProgress } from './report-progress'

type Props = {
  reports: readonly ReportCard[]
  retryAction: (previous: ActionState, form: FormData) => Promise<ActionState>
}

const FORMAT_NAMES: Record<ReportFormat, string> = { pdf: 'PDF', xlsx: 'XLSX' }

/** The reports that were asked for: how far they are, or their files with what proves them. */
export function ReportList({ reports, retryAction }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {reports.map((report) => (
        <li key={report.id} className="space-y-2 py-5">
          <h3 className="font-bold text-lg">
            {report.span.name}
            {report.state === 'done' && (
              <span className="ml-3 whitespace-nowrap rounded bg-mist px-2 py-1 align-middle font-semibold text-sm">
                {report.isProvisional ? 'sementara' : 'ditetapkan'}
              </span>
            )}
          </h3>
          <p className="text-sm text-soft">
            Diminta {report.askedBy}, {formatDateTime(report.askedAt)}.
            {report.madeAt && ` Disusun ${formatDateTime(report.madeAt)}.`}
          </p>
          {(report.state === 'waiting' || report.state === 'making') && <ReportProgress report={report} />}
          {report.state === 'failed' && (
            <div className="space-y-2">
              <p className="border-danger border-l-4 pl-3">Gagal disusun. {report.failure}</p>
              <ButtonForm
                action={retryAction}
                values={{ reportId: report.id }}
                name="Coba lagi"
                label={`Coba lagi menyusun laporan ${report.span.name}`}
              />
            </div>
          )}
          {report.state === 'done' && <Files report={report} />}
        </li>
      ))}
    </ul>
  )
}

function Files({ report: { id, span, files, seal } }: { report: ReportCard }) {
  return (
    <>
      <ul className="flex flex-wrap gap-3">
        {files.map(({ format, bytes }) => (
          <li key={format}>
            <a href={`/evaluasi/laporan/${id}/unduh/${format}`} className="button-quiet" download>
              Unduh {FORMAT_NAMES[format]}
              <span className="sr-only"> laporan {span.name}</span>
              <span className="ml-2 font-normal text-soft">{sizeWords(bytes)}</span>
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary className="tap cursor-pointer text-river">
          Bukti keaslian<span className="sr-only"> laporan {span.name}</span>
        </summary>
        <dl className="mt-1 space-y-2 text-sm [overflow-wrap:anywhere]">
          {files.map((file) => (
            <Checksum key={file.format} file={file} />
          ))}
          <div>
            <dt className="font-semibold">Segel bulan terakhir</dt>
            <dd>
              {seal ? <code>{seal}</code> : 'Belum ada: ketika laporan ini disusun, belum semua bulannya ditetapkan.'}
            </dd>
          </div>
        </dl>
      </details>
    </>
  )
}

const Checksum = ({ file: { format, sha256 } }: { file: ReportFile }) => (
  <div>
    <dt className="font-semibold">SHA-256 berkas {FORMAT_NAMES[format]}</dt>
    <dd>
      <code>{sha256}</code>
    </dd>
  </div>
)

const sizeWords = (bytes: number): string => `${wholes(Math.max(1, Math.round(bytes / 1_000)))} kB`
