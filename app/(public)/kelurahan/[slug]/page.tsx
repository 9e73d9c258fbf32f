import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { LeadStory } from '@/components/posts/lead-story'
import { PostList } from '@/components/posts/post-list'
import { ProjectSection } from '@/components/projects/project-section'
import { UnitContact } from '@/components/units/unit-contact'
import { dayOf } from '@/lib/dates'
import { listPublishedPosts } from '@/modules/posts/queries'
import { listProjectsOf } from '@/modules/projects/list-queries'
import { getUnit } from '@/modules/units/queries'

type Props = { params: Promise<{ slug: string }> }

const read = cache(async (slug: string) => {
  const unit = await getUnit(slug)
  return unit?.kind === 'kelurahan' || unit?.kind === 'kecamatan' ? unit : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await read((await params).slug)
  if (!place) return { title: 'Halaman tidak ditemukan' }
  return {
    title: `Kabar ${place.name}`,
    description: `Semua kabar resmi yang terjadi di ${place.name}, Kota Banjarmasin.`,
    alternates: { canonical: `/kelurahan/${place.slug}` },
  }
}

export default async function PlacePage({ params }: Props) {
  const place = await read((await params).slug)
  if (!place) notFound()
  const filter = place.kind === 'kelurahan' ? { kelurahan: place.slug } : { kecamatan: place.slug }
  const now = new Date()
  const [{ posts, next }, works] = await Promise.all([
    listPublishedPosts(filter, { take: 13 }),
    listProjectsOf(filter, now, 4),
  ])
  const [lead, ...rest] = posts

  return (
    <>
      <PageTitle title={`Kabar ${place.name}`}>
        <p>
          Yang diterbitkan {place.name} dan yang dikerjakan unit lain di sini.
          {place.parent && (
            <>
              {' '}
              Bagian dari{' '}
              <a href={`/kelurahan/${place.parent.slug}`} className="link">
                {place.parent.name}
              </a>
              .
            </>
          )}
        </p>
      </PageTitle>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">
          {lead ? (
            <LeadStory post={lead} />
          ) : (
            <EmptyState title="Belum ada kabar dari sini">
              <p>
                Kabar tentang {place.name} akan tampil di halaman ini. Sementara itu, petugasnya dapat Anda hubungi
                langsung.
              </p>
              <a href="/berita" className="link tap">
                Baca kabar kota
              </a>
            </EmptyState>
          )}
          <ProjectSection
            title={`Pembangunan di ${place.name}`}
            projects={works}
            today={dayOf(now)}
            all={{ href: `/pembangunan?${place.kind}=${place.slug}`, name: 'Semua pembangunan di sini' }}
            className="pt-4"
          />
          {rest.length > 0 && (
            <section aria-labelledby="kabar" className="pt-4">
              <h2 id="kabar" className="section-title mb-2">
                Kabar lainnya
              </h2>
              <PostList posts={rest} />
            </section>
          )}
          {next && (
            <a href={`/berita?${place.kind}=${place.slug}&sebelum=${next}`} className="button-quiet">
              Kabar yang lebih lama
            </a>
          )}
        </div>
        <aside className="min-w-0 space-y-8 [overflow-wrap:anywhere]" aria-label={`Tentang ${place.name}`}>
          <UnitContact unit={place} />
          <a href={`/unit/${place.slug}`} className="link tap">
            Halaman {place.name}
          </a>
          {place.children.length > 0 && (
            <section aria-labelledby="wilayah">
              <h2 id="wilayah" className="section-title">
                Kelurahan di sini
              </h2>
              <ul className="mt-1">
                {place.children.map((child) => (
                  <li key={child.slug}>
                    <a href={`/kelurahan/${child.slug}`} className="link tap">
                      {child.name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}
