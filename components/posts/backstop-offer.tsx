import { Button } from '@/components/ui/button'
import { formatDateTime } from '@/lib/dates'
import type { Backstop } from './backstop'

type Props = { backstop: Backstop; onRestore: () => void; onDrop: () => void }

/** A text of this device that the server has not: after a crash, a bad line, an expired session. */
export function BackstopOffer({ backstop, onRestore, onDrop }: Props) {
  return (
    <section aria-labelledby="cadangan" className="space-y-3 rounded-lg border-2 border-kuning p-4">
      <h2 id="cadangan" className="section-title">
        Ada naskah di perangkat ini yang belum tersimpan
      </h2>
      <p>
        {backstop.values.title ? `“${backstop.values.title}”, ` : ''}ditulis {formatDateTime(new Date(backstop.at))}.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={onRestore}>
          Pulihkan naskah itu
        </Button>
        <Button type="button" look="quiet" onClick={onDrop}>
          Buang
        </Button>
      </div>
    </section>
  )
}
