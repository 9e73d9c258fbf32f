import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { PostForm } from '@/components/posts/post-form'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor } from '@/modules/accounts/queries'
import { listDeskPosts } from '@/modules/posts/desk-queries'
import { titleOf } from '@/modules/posts/post'
import { listPlaces } from '@/modules/units/place-queries'
import { waysOfNew } from '../ways'
import { createPostAction } from './actions'

export const metadata: Metadata = { title: 'Tulis berita' }

export default async function WritePage() {
  const actor = await requireActor()
  const [units, places, drafts] = await Promise.all([
    listUnitsFor(actor, 'post:write'),
    listPlaces(),
    listDeskPosts(actor, { status: 'draft' }),
  ])
  const [draft] = drafts.posts
  const isOwn = actor.roles.some(({ unitId }) => unitId !== null && unitId === units[0]?.id)
  return (
    <>
      <PageTitle title="Tulis berita" />
      {draft && (
        <p className="mb-4">
          Draf terakhir:{' '}
          <a href={`/meja/berita/${draft.id}`} className="link tap">
            {titleOf(draft.title)}
          </a>
        </p>
      )}
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
          writerId={actor.id}
        />
      )}
    </>
  )
}
