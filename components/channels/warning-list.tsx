import type { ReactNode } from 'react'
import { formatDateTime } from '@/lib/dates'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import { WARNING_STATE_NAMES } from '@/modules/channels/warning'
import type { WarningRow } from '@/modules/channels/warning-queries'
import { WARNING_NAMES } from '@/modules/channels/watch'

type Props = { warnings: readonly WarningRow[]; level: 'h2' | 'h3'; actionsOf?: (warning: WarningRow) => ReactNode }

/** Warnings with the passage that was found, as plain words: what stands there is never a link. */
export function WarningList({ warnings, level: Heading, actionsOf }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {warnings.map((warning) => (
        <li key={warning.id} className="space-y-1 py-4 [overflow-wrap:anywhere]">
          <Heading className="font-bold text-lg">
            {WARNING_NAMES[warning.kind]}: {warning.unit.name}
          </Heading>
          <p>
            {warning.channel ? (
              <a href={`/meja/kanal/${warning.channel.id}`} className="link tap">
                {PLATFORM_NAMES[warning.channel.platform]} {warning.channel.handle}
              </a>
            ) : (
              warning.post && (
                <a href={`/meja/berita/${warning.post.id}`} className="link tap">
                  Berita “{warning.post.title}”
                </a>
              )
            )}
          </p>
          <blockquote className="border-danger border-l-4 bg-mist px-4 py-2">“{warning.passage}”</blockquote>
          <p className="text-sm text-soft">
            Terlihat di {warning.address}, {formatDateTime(warning.foundAt)}.{' '}
            {warning.decidedBy && `${WARNING_STATE_NAMES[warning.state]}, ${warning.decidedBy.name}: ${warning.note}`}
          </p>
          {actionsOf?.(warning)}
        </li>
      ))}
    </ul>
  )
}
