import type { ReportCard } from '@/modules/reports/queries'
import { REPORT_STEPS, stepWords } from '@/modules/reports/step'

/** How far a report is. The page that shows it draws itself anew until it is done. */
export function ReportProgress({ report: { id, span, state, progress } }: { report: ReportCard }) {
  const name = `kemajuan-${id}`
  return (
    <div className="max-w-xl space-y-1">
      <label htmlFor={name} className="block">
        <span className="sr-only">Laporan {span.name}: </span>
        {state === 'waiting' ? 'Menunggu giliran' : stepWords(progress)}
      </label>
      <progress id={name} value={progress} max={REPORT_STEPS.length} className="block w-full accent-river" />
      <p className="text-sm text-soft">
        <a href="/evaluasi/laporan" className="link tap">
          Muat ulang
        </a>
      </p>
    </div>
  )
}
