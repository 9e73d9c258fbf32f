import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { PostForm } from '@/components/posts/post-form'
import { requireActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'
import { listMyUnits } from '@/modules/accounts/queries'
import { listPlaces } from '@/modules/units/place-queries'
import { createPostAction } from './actions'

export const metadata: Metadata = { title: 'Tulis berita' }

export default async function WritePage() {
  const actor = await requireActor()
  const [mine, places] = await Promise.all([listMyUnits(actor), listPlaces()])
  const units = mine.filter((unit) => can(actor, 'post:write', { unitId: unit.id }))
  return (
    <>
      <PageTitle title="Tulis berita" />
      {units.length === 0 ? (
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Berita ditulis atas nama unit. Hubungi Dinas Kominfotik untuk mendapat tugas sebagai petugas publikasi.</p>
        </EmptyState>
      ) : (
        <PostForm action={createPostAction} units={units.map(({ id, name }) => ({ id, name }))} places={places} />
      )}
    </>
  )
}
