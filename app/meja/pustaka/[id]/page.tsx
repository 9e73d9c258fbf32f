import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/layout/page-title'
import { DeletePhotoForm } from '@/components/media/delete-photo-form'
import { LibraryForm } from '@/components/media/library-form'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'
import { deleteBlockers } from '@/modules/media/library'
import { getLibraryPhoto } from '@/modules/media/library-queries'
import { STATUS_NAMES, titleOf } from '@/modules/posts/post'
import { changePhotoAction, deletePhotoAction } from './actions'

export const metadata: Metadata = { title: 'Foto' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default async function PhotoPage({ params, searchParams }: Props) {
  const [{ id }, { pesan }, actor] = await Promise.all([params, searchParams, requireActor()])
  const photo = UUID.test(id) ? await getLibraryPhoto(actor, id) : null
  if (!photo) notFound()
  const blockers = deleteBlockers(photo.uses)
  return (
    <>
      <PageTitle title={photo.fileName}>
        <p>
          {photo.unitName} · diunggah {photo.uploadedBy}, {formatDateTime(photo.createdAt)} ·{' '}
          <a href={`/meja/pustaka?unit=${photo.unitId}`} className="link">
            Pustaka foto
          </a>
        </p>
      </PageTitle>
      <div className="max-w-3xl space-y-8 [overflow-wrap:anywhere]">
        {pesan === 'tersimpan' && <Notice>Perubahan foto tersimpan.</Notice>}
        <LibraryForm key={photo.version} action={changePhotoAction} photo={photo} />
        <section aria-labelledby="dipakai">
          <h2 id="dipakai" className="section-title mb-2">
            Dipakai di
          </h2>
          {photo.usedBy.length === 0 ? (
            <p className="text-soft">Belum ada berita yang memakai foto ini.</p>
          ) : (
            <ul>
              {photo.usedBy.map((post) => (
                <li key={post.id} className="flex flex-wrap items-center gap-x-3 border-line border-t py-1.5">
                  <a href={`/meja/berita/${post.id}`} className="link tap">
                    {titleOf(post.title)}
                  </a>
                  <span className="text-sm text-soft">{STATUS_NAMES[post.status]}</span>
                </li>
              ))}
            </ul>
          )}
          {photo.uses.posts > photo.usedBy.length && <p>Dan {photo.uses.posts - photo.usedBy.length} berita lain.</p>}
        </section>
        {can(actor, 'photo:delete', photo) && (
          <DeletePhotoForm action={deletePhotoAction} photo={photo} blockers={blockers} />
        )}
      </div>
    </>
  )
}
