import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { PostForm } from '@/components/posts/post-form'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor } from '@/modules/accounts/queries'
import { listDeskPosts } from '@/modules/posts/desk-queries'
import { titleOf } from '@/modules/posts/post'
import { type DeskProject, getDeskProject, listProjectChoices } from '@/modules/projects/desk-queries'
import { listPlaces } from '@/modules/units/place-queries'
import { waysOfNew } from '../ways'
import { createPostAction } from './actions'

export const metadata: Metadata = { title: 'Tulis berita' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function WritePage({ searchParams }: Props) {
  const [{ pembangunan }, actor] = await Promise.all([searchParams, requireActor()])
  const [units, places, drafts] = await Promise.all([
    listUnitsFor(actor, 'post:write'),
    listPlaces(),
    listDeskPosts(actor, { status: 'draft' }),
  ])
  const [draft] = drafts.posts
  const work =
    typeof pembangunan === 'string' && UUID.test(pembangunan) ? await getDeskProject(actor, pembangunan) : null
  const [unit, ...others] = work
    ? units.toSorted((a, b) => Number(b.id === work.unitId) - Number(a.id === work.unitId))
    : units
  const projects = unit ? await listProjectChoices(actor, unit.id, work?.id) : []
  const isOwn = actor.roles.some(({ unitId }) => unitId !== null && unitId === unit?.id)
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
      {!unit ? (
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Berita ditulis atas nama unit. Hubungi Dinas Kominfotik untuk mendapat tugas sebagai petugas publikasi.</p>
        </EmptyState>
      ) : (
        <PostForm
          action={createPostAction}
          units={[unit, ...others].map(({ id, name, reviewPolicy }) => ({
            id,
            name,
            ways: waysOfNew(id, actor, reviewPolicy),
          }))}
          isUnitChosen={isOwn || work !== null}
          begin={work ? beginWith(work, places) : undefined}
          places={places}
          projects={projects}
          writerId={actor.id}
        />
      )}
    </>
  )
}

/** A post about a work begins with what is known of it. */
const beginWith = (work: DeskProject, places: { id: string; slug: string }[]) => ({
  type: 'pembangunan',
  projectId: work.id,
  projectState: work.isPublic ? work.state : 'direncanakan',
  projectPercent: String(work.percent),
  placeId: places.find(({ slug }) => slug === work.places[0])?.id ?? '',
  placeDetail: work.placeDetail,
})
