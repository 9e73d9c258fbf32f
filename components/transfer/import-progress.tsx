import type { ImportView } from '@/modules/transfer/queries'
import { AutoRefresh } from './auto-refresh'
import { count } from './state-names'

/** How far the work is; the page draws itself anew until it is done. */
export function ImportProgress({ shown: { id, state, progress } }: { shown: ImportView }) {
  const { pending, imported, known, skipped, failed } = progress
  const all = pending + imported + known + skipped + failed
  const done = all - pending
  return (
    <div className="max-w-xl space-y-2">
      {state === 'uploaded' ? (
        <p role="status">Berkas sedang diperiksa. {all > 0 && `${count(all)} tulisan dan komentar sudah terbaca.`}</p>
      ) : (
        <>
          <label htmlFor="kemajuan" className="block" role="status">
            {count(done)} dari {count(all)} tulisan dan komentar sudah diolah.
          </label>
          <progress id="kemajuan" value={done} max={Math.max(1, all)} className="block w-full accent-river" />
        </>
      )}
      <p className="text-sm text-soft">
        Anda boleh menutup halaman ini; pekerjaan berlanjut di server.{' '}
        <a href={`/kelola/impor/${id}`} className="link">
          Muat ulang
        </a>
      </p>
      <AutoRefresh />
    </div>
  )
}
