import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { LibraryGrid } from '@/components/media/library-grid'
import { LibrarySearch } from '@/components/media/library-search'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor } from '@/modules/accounts/queries'
import { listLibrary } from '@/modules/media/library-queries'

export const metadata: Metadata = { title: 'Pustaka foto' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LibraryPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()])
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const units = await listUnitsFor(actor, 'photo:upload')
  const unit = units.find(({ id }) => id === one('unit')) ?? units[0]
  if (!unit) {
    return (
      <>
        <PageTitle title="Pustaka foto" />
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Setiap unit mempunyai pustaka foto sendiri. Hubungi Dinas Kominfotik untuk mendapat tugas.</p>
        </EmptyState>
      </>
    )
  }
  const filter = { unitId: unit.id, text: one('cari').slice(0, 200), isUnused: one('belum') === 'ya' }
  const before = one('sebelum')
  const { photos, next } = await listLibrary(actor, filter, before || undefined)
  const address = (sebelum: string) =>
    `/meja/pustaka?${new URLSearchParams({
      unit: unit.id,
      ...(filter.text && { cari: filter.text }),
      ...(filter.isUnused && { belum: 'ya' }),
      ...(sebelum && { sebelum }),
    })}`
  return (
    <>
      <PageTitle title="Pustaka foto">
        <p>
          Foto {unit.name} untuk dipakai lagi. Foto yang tidak pernah dipakai berita dihapus sendiri sesudah 30 hari.
        </p>
      </PageTitle>
      {one('pesan') === 'dihapus' && (
        <div className="mb-4">
          <Notice>Foto itu sudah dihapus.</Notice>
        </div>
      )}
      <LibrarySearch units={units} {...filter} />
      {photos.length > 0 ? (
        <LibraryGrid photos={photos} />
      ) : (
        <EmptyState title={filter.text || filter.isUnused ? 'Tidak ada foto yang cocok' : 'Belum ada foto di sini'}>
          <p>
            {filter.text || filter.isUnused
              ? 'Coba kata lain, atau tampilkan semua foto.'
              : 'Foto yang Anda unggah saat menulis berita tersimpan di sini.'}
          </p>
        </EmptyState>
      )}
      <Pager previous={before ? address('') : null} next={next && address(next)} previousName="Kembali ke awal" />
    </>
  )
}
