import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ChannelSection } from '@/components/channels/channel-section'
import { ExternalPosts } from '@/components/channels/external-posts'
import { EmptyState } from '@/components/layout/empty-state'
import { PostList } from '@/components/posts/post-list'
import { ProjectSection } from '@/components/projects/project-section'
import { UnitContact } from '@/components/units/unit-contact'
import { UnitMark } from '@/components/units/unit-mark'
import { dayOf } from '@/lib/dates'
import { env } from '@/lib/env'
import { listChannelsOf, listExternalPosts } from '@/modules/channels/queries'
import { breadcrumbJsonLd, governmentOrganizationJsonLd } from '@/modules/feeds/json-ld'
import { listPublishedPosts } from '@/modules/posts/queries'
import { listProjectsOf } from '@/modules/projects/list-queries'
import { getUnit } from '@/modules/units/queries'
import { KIND_NAMES, LEAGUE_NAMES, shortNameOf } from '@/modules/units/unit'
import { JsonLd } from '../../json-ld'
import { UnitStanding } from './unit-standing'

type Props = { params: Promise<{ slug: string }> }

const read = cache(getUnit)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const unit = await read((await params).slug)
  if (!unit) return { title: 'Halaman tidak ditemukan' }
  return {
    title: unit.name,
    description: unit.description ?? `Kabar resmi ${unit.name}, Kota Banjarmasin.`,
    alternates: {
      canonical: `/unit/${unit.slug}`,
      types: {
        'application/rss+xml': `/feed/unit/${unit.slug}/rss.xml`,
        'application/atom+xml': `/feed/unit/${unit.slug}/atom.xml`,
      },
    },
  }
}

export default async function UnitPage({ params }: Props) {
  const unit = await read((await params).slug)
  if (!unit) notFound()
  const now = new Date()
  const [{ posts, next }, works, channels, external] = await Promise.all([
    listPublishedPosts({ unit: unit.slug }, { take: 12 }),
    listProjectsOf({ unit: unit.slug }, now, 4),
    listChannelsOf(unit.id),
    listExternalPosts(unit.id, 5),
  ])
  const own = channels.filter(({ state }) => state === 'verified').map(({ address }) => address)
  const base = env().PUBLIC_URL.replace(/\/$/, '')

  return (
    <>
      <JsonLd json={governmentOrganizationJsonLd(unit, own, base)} />
      <JsonLd
        json={breadcrumbJsonLd(
          [
            { name: 'Beranda', path: '/' },
            { name: unit.name, path: `/unit/${unit.slug}` },
          ],
          base,
        )}
      />
      <header className="mb-8 flex max-w-4xl flex-col gap-4 sm:flex-row">
        <UnitMark unit={unit} size={72} />
        <div>
          <p className="text-soft">
            {KIND_NAMES[unit.kind]}
            {unit.parent && (
              <>
                {' di '}
                <a href={`/unit/${unit.parent.slug}`} className="link">
                  {unit.parent.name}
                </a>
              </>
            )}
          </p>
          <h1 className="font-extrabold text-2xl sm:text-3xl">{unit.name}</h1>
          <p className="mt-2 text-lg text-soft">
            {unit.description ?? `Kabar resmi ${unit.name}, Kota Banjarmasin. Liga: ${LEAGUE_NAMES[unit.league]}.`}
          </p>
          {unit.headName && <p className="mt-1">Dipimpin oleh {unit.headName}</p>}
          {unit.kind === 'kelurahan' && (
            <a href={`/kelurahan/${unit.slug}`} className="link tap">
              Semua kabar tentang wilayah ini
            </a>
          )}
        </div>
      </header>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-10">
          <ProjectSection
            title="Pembangunan"
            projects={works}
            today={dayOf(now)}
            all={{ href: `/pembangunan?unit=${unit.slug}`, name: `Semua pembangunan ${shortNameOf(unit)}` }}
            isShort
          />
          <section aria-labelledby="berita">
            <h2 id="berita" className="section-title mb-2">
              Berita
            </h2>
            {posts.length > 0 ? (
              <PostList posts={posts} />
            ) : (
              <EmptyState title="Belum ada berita di sini">
                <p>
                  {unit.name} belum menerbitkan berita di portal ini. Anda tetap dapat menghubunginya lewat kontak di
                  halaman ini, atau membaca kabar dari unit lain.
                </p>
                <a href="/berita" className="link tap">
                  Baca kabar dari unit lain
                </a>
              </EmptyState>
            )}
            {next && (
              <a href={`/berita?unit=${unit.slug}&sebelum=${next}`} className="button-quiet mt-4">
                Berita yang lebih lama
              </a>
            )}
          </section>
          {external.length > 0 && (
            <section aria-labelledby="situs-unit">
              <h2 id="situs-unit" className="section-title mb-2">
                Dari kanal unit sendiri
              </h2>
              <ExternalPosts posts={external} />
            </section>
          )}
        </div>
        <aside className="min-w-0 space-y-8 [overflow-wrap:anywhere]" aria-label={`Tentang ${unit.name}`}>
          <UnitContact unit={unit} />
          <ChannelSection channels={channels} unitName={unit.name} />
          <UnitStanding unit={unit} />
          {unit.children.length > 0 && (
            <section aria-labelledby="wilayah">
              <h2 id="wilayah" className="section-title">
                Kelurahan
              </h2>
              <ul className="mt-1 columns-2 gap-6">
                {unit.children.map((child) => (
                  <li key={child.slug}>
                    <a href={`/unit/${child.slug}`} className="link tap leading-tight">
                      {child.name.replace(/^Kelurahan /, '')}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="ikuti">
            <h2 id="ikuti" className="section-title">
              Ikuti
            </h2>
            <ul className="mt-1 flex gap-x-5">
              <li>
                <a href={`/feed/unit/${unit.slug}/rss.xml`} className="link tap">
                  RSS
                </a>
              </li>
              <li>
                <a href={`/feed/unit/${unit.slug}/atom.xml`} className="link tap">
                  Atom
                </a>
              </li>
              <li>
                <a href={`/feed/unit/${unit.slug}/feed.json`} className="link tap">
                  JSON Feed
                </a>
              </li>
            </ul>
          </section>
        </aside>
      </div>
    </>
  )
}
