import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { DeskProjectList } from '@/components/projects/desk-project-list'
import { Notice } from '@/components/ui/notice'
import { dayOf } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor } from '@/modules/accounts/queries'
import { listDeskProjects } from '@/modules/projects/desk-queries'
import { isProjectState, PROJECT_STATES, STATE_NAMES } from '@/modules/projects/project'
import { Declarations } from './declarations'

export const metadata: Metadata = { title: 'Pembangunan' }

const MESSAGES: Record<string, string> = {
  dihapus: 'Pembangunan itu sudah dihapus.',
  dinyatakan: 'Pernyataan unit Anda terkirim. Dinas Kominfotik memeriksanya.',
  'pernyataan-ditarik': 'Pernyataan itu sudah ditarik.',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskProjectsPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()])
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const units = await listUnitsFor(actor, 'project:write')
  const unit = units.find(({ id }) => id === one('unit'))
  const declaring = unit ?? (units.length === 1 ? units[0] : undefined)
  const state = isProjectState(one('keadaan')) ? one('keadaan') : ''
  const message = entryOf(MESSAGES, params.pesan)
  const { projects, next } = await listDeskProjects(
    actor,
    { ...(unit && { unitId: unit.id }), ...(isProjectState(state) && { state }) },
    one('sebelum') || undefined,
  )
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams(
      Object.entries({ unit: unit?.id ?? '', keadaan: state, ...more }).filter(([, value]) => value !== ''),
    )
    return `/meja/pembangunan${query.size > 0 ? `?${query}` : ''}`
  }
  return (
    <>
      <PageTitle title="Pembangunan">
        <p>Pekerjaan unit Anda: yang direncanakan, berjalan, dan selesai. Warga membacanya di portal dan di peta.</p>
      </PageTitle>
      {message && (
        <div className="mb-4">
          <Notice>{message}</Notice>
        </div>
      )}
      {units.length === 0 ? (
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Pembangunan dicatat atas nama unit. Hubungi Dinas Kominfotik untuk mendapat tugas.</p>
        </EmptyState>
      ) : (
        <>
          <p className="mb-6 flex flex-wrap gap-3">
            <a href="/meja/pembangunan/baru" className="button">
              Catat pembangunan
            </a>
            <a href="/meja/pembangunan/impor" className="button-quiet">
              Impor dari CSV
            </a>
          </p>
          <form action="/meja/pembangunan" className="mb-4 flex flex-wrap items-end gap-3">
            {units.length > 1 && (
              <label className="font-semibold">
                Unit
                <select name="unit" defaultValue={unit?.id ?? ''} className="field mt-1 font-normal">
                  <option value="">Semua unit</option>
                  {units.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label className="font-semibold">
              Keadaan
              <select name="keadaan" defaultValue={state} className="field mt-1 font-normal">
                <option value="">Semua</option>
                {PROJECT_STATES.map((name) => (
                  <option key={name} value={name}>
                    {STATE_NAMES[name]}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className="button-quiet">
              Tampilkan
            </button>
          </form>
          {projects.length > 0 ? (
            <DeskProjectList projects={projects} today={dayOf(new Date())} hasUnits={units.length > 1} />
          ) : (
            <EmptyState title="Belum ada pembangunan di sini">
              <p>Catat pekerjaan yang direncanakan atau sedang berjalan, lalu kabarkan kemajuannya lewat berita.</p>
            </EmptyState>
          )}
          <Pager
            previous={one('sebelum') ? address({}) : null}
            next={next && address({ sebelum: next })}
            previousName="Kembali ke awal"
          />
          {declaring && <Declarations actor={actor} unit={declaring} />}
        </>
      )}
    </>
  )
}
