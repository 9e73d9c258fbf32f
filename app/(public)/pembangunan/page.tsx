import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { ProjectCards } from '@/components/projects/project-card'
import { ProjectFilterForm } from '@/components/projects/project-filter-form'
import { ProjectTable } from '@/components/projects/project-table'
import { StateFigures } from '@/components/projects/state-figures'
import { dayOf } from '@/lib/dates'
import { isProjectFiltered, type ProjectFilter, parseProjectFilter, projectQuery } from '@/modules/projects/filter'
import { countProjects, listProjects, listProjectYears } from '@/modules/projects/list-queries'
import { STATE_NAMES } from '@/modules/projects/project'
import { listUnits, type UnitRow } from '@/modules/units/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams
  const { filter } = parseProjectFilter(params)
  const isDeep = textOf(params.sebelum) !== undefined || textOf(params.sesudah) !== undefined
  return {
    title: 'Pembangunan',
    description: 'Apa yang sedang dibangun di Kota Banjarmasin, sampai di mana, berapa anggarannya, dan kapan selesai.',
    alternates: { canonical: `/pembangunan${projectQuery({ filter })}` },
    ...(isDeep && { robots: { index: false, follow: true } }),
  }
}

export default async function ProjectsPage({ searchParams }: Props) {
  const params = await searchParams
  const { unknown, ...list } = parseProjectFilter(params)
  const { filter, order, view } = list
  const now = new Date()
  const isImpossible = unknown.length > 0
  const [units, years, counts, page] = await Promise.all([
    listUnits(),
    listProjectYears(),
    countProjects(filter, now),
    isImpossible
      ? { projects: [], next: null, previous: null }
      : listProjects(filter, now, { order, before: textOf(params.sebelum), after: textOf(params.sesudah) }),
  ])
  const today = dayOf(now)
  const address = (change: Partial<typeof list>, more?: Record<string, string>) =>
    `/pembangunan${projectQuery({ ...list, ...change }, more)}`
  const other = view === 'tabel' ? 'kartu' : 'tabel'

  return (
    <>
      <PageTitle title={titleOf(filter, units)}>
        {isProjectFiltered(filter) ? undefined : (
          <p>Apa yang dibangun di Banjarmasin, sampai di mana, berapa anggarannya, dan kapan selesai.</p>
        )}
      </PageTitle>
      <StateFigures counts={counts} filter={filter} addressOf={(to) => address({ filter: to })} />
      <ProjectFilterForm list={list} units={units} years={years} />
      <section aria-label="Hasil" className="mt-4">
        {page.projects.length > 0 ? (
          <>
            <ul className="no-print mb-3 flex flex-wrap gap-x-6">
              <li>
                <a href={address({ view: other })} className="link tap">
                  Lihat sebagai {other}
                </a>
              </li>
              <li>
                <a href="/kelurahan?lapisan=pembangunan" className="link tap">
                  Lihat di peta
                </a>
              </li>
              <li>
                <a href={`/pembangunan/unduh${projectQuery({ filter, order })}`} download className="link tap">
                  Unduh CSV
                </a>
              </li>
            </ul>
            {view === 'tabel' ? (
              <ProjectTable
                projects={page.projects}
                today={today}
                order={order}
                addressOf={(to) => address({ order: to })}
              />
            ) : (
              <ProjectCards projects={page.projects} today={today} level="h2" columns={3} />
            )}
          </>
        ) : (
          <Nothing isImpossible={isImpossible} isFiltered={isProjectFiltered(filter)} />
        )}
        <Pager
          previous={page.previous && address({}, { sesudah: page.previous })}
          next={page.next && address({}, { sebelum: page.next })}
          previousName="Sebelumnya"
          nextName="Berikutnya"
        />
      </section>
    </>
  )
}

function Nothing({ isImpossible, isFiltered }: { isImpossible: boolean; isFiltered: boolean }) {
  if (!isImpossible && !isFiltered)
    return (
      <EmptyState title="Belum ada pembangunan di sini">
        <p>Pembangunan akan tampil di halaman ini begitu unit pertama mengabarkannya.</p>
        <a href="/berita?jenis=pembangunan" className="link tap">
          Baca berita pembangunan
        </a>
      </EmptyState>
    )
  return (
    <EmptyState title="Tidak ada pembangunan yang cocok">
      <p>
        {isImpossible
          ? 'Alamat ini memuat saringan yang tidak kami kenal. Silakan atur ulang saringannya.'
          : 'Belum ada pembangunan dengan saringan ini atau pada halaman ini. Coba longgarkan saringannya.'}
      </p>
      <a href="/pembangunan" className="link tap">
        Lihat semua pembangunan
      </a>
    </EmptyState>
  )
}

function titleOf(filter: ProjectFilter, units: UnitRow[]): string {
  const nameOf = (slug: string | undefined) => units.find((unit) => unit.slug === slug)?.name
  const who = nameOf(filter.unit)
  const where = nameOf(filter.kelurahan) ?? nameOf(filter.kecamatan)
  const what = [
    'Pembangunan',
    filter.state && STATE_NAMES[filter.state].toLowerCase(),
    filter.isOverdue && 'terlambat',
    filter.isSilent && 'tanpa kabar 30 hari',
    filter.year,
  ]
  return [...what, who && `dari ${who}`, where && `di ${where}`].filter(Boolean).join(' ')
}
