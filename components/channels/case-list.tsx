import { formatPlainDay } from '@/lib/dates'
import type { BoardCase } from '@/modules/channels/board-queries'
import { KIND_NAMES } from '@/modules/units/unit'

/** The units that lack a channel, those that have lacked it longest first. `basePath`: where the page of a unit is. */
export function CaseList({ cases, basePath = '/unit' }: { cases: BoardCase[]; basePath?: string }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {cases.map(({ unit, since, days, isDeclared }) => (
        <li key={unit.slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
          <span>
            <a href={`${basePath}/${unit.slug}`} className="link tap font-semibold">
              {unit.name}
            </a>
            {!unit.name.startsWith(KIND_NAMES[unit.kind]) && (
              <span className="ml-2 text-sm text-soft">{KIND_NAMES[unit.kind]}</span>
            )}
          </span>
          <span className="text-sm text-soft">
            <span className="tabular font-semibold text-ink">{days.toLocaleString('id-ID')} hari</span>, sejak{' '}
            {formatPlainDay(since)}
          </span>
          {isDeclared && <strong className="w-full text-river text-sm">Sudah didaftarkan, menunggu diperiksa</strong>}
        </li>
      ))}
    </ol>
  )
}
