import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/layout/page-title'
import { DeskTimeline } from '@/components/projects/desk-timeline'
import { RegisterForm } from '@/components/projects/register-form'
import { UpdateForm } from '@/components/projects/update-form'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { dayOf } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import { getDeskProject } from '@/modules/projects/desk-queries'
import { projectPathOf, STATE_NAMES } from '@/modules/projects/project'
import { registerTexts } from '@/modules/projects/register-texts'
import { listPlaces } from '@/modules/units/place-queries'
import { changeProjectAction, deleteProjectAction, takeBackUpdateAction, tellUpdateAction } from '../actions'

export const metadata: Metadata = { title: 'Pembangunan' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MESSAGES: Record<string, string> = {
  dicatat: 'Pembangunan ini sudah tercatat dan dibaca warga.',
  disimpan: 'Keterangannya tersimpan.',
  dikabarkan: 'Keadaannya sudah dibaca warga.',
  ditarik: 'Catatan itu ditarik. Yang berlaku sekarang adalah kabar sebelumnya.',
}

export default async function DeskProjectPage({ params, searchParams }: Props) {
  const [{ id }, { pesan, v }, actor] = await Promise.all([params, searchParams, requireActor()])
  const [project, places] = UUID.test(id) ? await Promise.all([getDeskProject(actor, id), listPlaces()]) : [null, []]
  if (!project) notFound()
  const today = dayOf(new Date())
  const message = entryOf(MESSAGES, pesan)
  return (
    <>
      <PageTitle title={project.name}>
        <p className="tabular">
          {project.isPublic ? `${STATE_NAMES[project.state]}, ${project.percent}%` : 'Belum dikabarkan kepada warga'} ·{' '}
          {project.unitName}
          {project.isPublic && (
            <>
              {' · '}
              <a href={projectPathOf(project.slug)} className="link">
                Lihat di halaman warga
              </a>
            </>
          )}
        </p>
      </PageTitle>
      {message && (
        <div className="mb-6 max-w-3xl">
          <Notice>{message}</Notice>
        </div>
      )}
      <section aria-labelledby="linimasa" className="mb-10 max-w-3xl">
        <h2 id="linimasa" className="section-title mb-2">
          Linimasa
        </h2>
        <p className="mb-3">
          <a href={`/meja/tulis?pembangunan=${project.id}`} className="button">
            Tulis kabar pembangunan ini
          </a>
        </p>
        <DeskTimeline updates={project.updates} projectId={project.id} takeBack={takeBackUpdateAction} />
        <details className="mt-3 border-line border-t pt-2">
          <summary className="link tap cursor-pointer font-semibold">Ubah keadaan tanpa berita</summary>
          <p className="mt-1 mb-3 text-soft">
            Untuk yang sudah lewat dan tidak perlu diberitakan. Hanya berita dengan foto yang menambah skor.
          </p>
          <UpdateForm key={String(v ?? '')} action={tellUpdateAction} project={project} today={today} />
        </details>
      </section>
      <section aria-labelledby="keterangan">
        <h2 id="keterangan" className="section-title mb-3">
          Keterangan
        </h2>
        <RegisterForm
          key={`${project.version} ${v ?? ''}`}
          action={changeProjectAction}
          project={project}
          places={places}
          chosenPlaces={project.places}
          today={today}
          texts={registerTexts(project)}
        />
      </section>
      {project.updates.length === 0 && (
        <section aria-labelledby="hapus" className="mt-10 max-w-3xl border-line border-t pt-3">
          <h2 id="hapus" className="section-title mb-2">
            Hapus
          </h2>
          <p className="mb-2 text-soft">Belum ada yang dikabarkan. Yang dihapus tidak dapat dikembalikan.</p>
          <ButtonForm
            action={deleteProjectAction}
            values={{ projectId: project.id, version: String(project.version) }}
            name="Hapus pembangunan ini"
            look="danger"
          />
        </section>
      )}
    </>
  )
}
