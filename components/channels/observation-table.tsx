import { type Day, formatPlainDay, formatShortDay } from '@/lib/dates'
import type { Verdict } from '@/modules/channels/channel'
import { FAILURE_NAMES, type Failure, METHOD_NAMES, type ReadingMethod } from '@/modules/channels/observation'
import { VerdictMark } from './verdict-mark'

type Row = {
  id: string
  day: Day
  verdict: Verdict
  failure: Failure | null
  method: ReadingMethod | null
  newestAt: Date | null
  status: number | null
  latencyMs: number | null
  tlsDaysLeft: number | null
}

/** What was seen of a channel day by day, newest first. */
export function ObservationTable({ observations, name }: { observations: readonly Row[]; name: string }) {
  return (
    <section tabIndex={0} aria-label={`Tabel pantauan ${name}, dapat digeser ke samping`} className="overflow-x-auto">
      <table className="tabular w-full min-w-[44rem] text-left text-sm">
        <caption className="sr-only">Pantauan {name}, yang terbaru lebih dahulu</caption>
        <thead>
          <tr className="border-river border-b-2">
            {['Hari', 'Keadaan', 'Yang terlihat', 'Kegiatan terakhir', 'Dibaca dari', 'Waktu jawab'].map((head) => (
              <th key={head} scope="col" className="py-2 pr-4">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {observations.toReversed().map((one) => (
            <tr key={one.id} className="border-line border-b align-top">
              <th scope="row" className="whitespace-nowrap py-2 pr-4 font-normal">
                {formatPlainDay(one.day)}
              </th>
              <td className="whitespace-nowrap py-2 pr-4">
                <VerdictMark verdict={one.verdict} />
              </td>
              <td className="py-2 pr-4">
                {one.failure ? `${FAILURE_NAMES[one.failure]}${one.status ? ` (${one.status})` : ''}` : 'terbaca'}
                {one.tlsDaysLeft !== null && one.tlsDaysLeft < 21 && `, sertifikat tinggal ${one.tlsDaysLeft} hari`}
              </td>
              <td className="whitespace-nowrap py-2 pr-4">{one.newestAt ? formatShortDay(one.newestAt) : '–'}</td>
              <td className="py-2 pr-4">{one.method ? METHOD_NAMES[one.method] : '–'}</td>
              <td className="whitespace-nowrap py-2 text-right">
                {one.latencyMs === null ? '–' : `${(one.latencyMs / 1000).toFixed(1).replace('.', ',')} dtk`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
