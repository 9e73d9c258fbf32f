import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { PostForm } from '@/components/posts/post-form'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor } from '@/modules/accounts/queries'
import { listPlaces } from '@/modules/units/place-queries'
import { waysOfNew } from '../ways'
import { createPostAction } from './actions'

export const metadata: Metadata = { title: 'Tulis berita' }

export default async function WritePage() {
  const actor = await requireActor()
  const [units, places] = await Promise.all([listUnitsFor(actor, 'post:write'), listPlaces()])
  const isOwn = actor.roles.some(({ unitId }) => unitId !== null && unitId === units[0]?.id)
  return (
    <>
      <PageTitle title="Tulis berita" />
      {units.length === 0 ? (
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Berita ditulis atas nama unit. Hubungi Dinas Kominfotik untuk mendapat tugas sebagai petugas publikasi.</p>
        </EmptyState>
      ) : (
        <PostForm
          action={createPostAction}
          units={units.map(({ id, name, reviewPolicy }) => ({ id, name, ways: waysOfNew(id, actor, reviewPolicy) }))}
          isUnitChosen={isOwn}
          places={places}
        />
      )}
    </>
  )
}
