import { AutoRefresh } from '@/components/transfer/auto-refresh'
import { Notice } from '@/components/ui/notice'

/** Says that nobody works, or draws the page anew as long as somebody does. */
export function WorkerNotice({ isAlive, isBusy }: { isAlive: boolean; isBusy: boolean }) {
  if (!isAlive)
    return (
      <div className="mb-4">
        <Notice tone="warning">
          Proses pekerja tidak berjalan: tidak ada yang dikerjakan sampai ia dihidupkan lagi. Hubungi pengelola server.
        </Notice>
      </div>
    )
  if (!isBusy) return null
  return (
    <>
      <AutoRefresh />
      <noscript>
        <p className="mb-4">Ada yang sedang dikerjakan. Muat ulang halaman ini untuk melihat hasilnya.</p>
      </noscript>
    </>
  )
}
