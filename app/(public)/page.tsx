import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { CompactPost } from '@/components/posts/compact-post'
import { LeadStory } from '@/components/posts/lead-story'
import { PostList } from '@/components/posts/post-list'
import { ProjectSection } from '@/components/projects/project-section'
import { KelurahanForm } from '@/components/units/kelurahan-form'
import { dayOf } from '@/lib/dates'
import { editFrontPage } from '@/modules/posts/front-page'
import { listPublishedPosts } from '@/modules/posts/queries'
import { listProjects } from '@/modules/projects/list-queries'
import { spreadOverUnits } from '@/modules/projects/spread'
import { listUnits } from '@/modules/units/queries'
import { RankingLeaders } from './ranking-leaders'

export const metadata: Metadata = {
  alternates: {
    canonical: '/',
    types: { 'application/rss+xml': '/feed/rss.xml', 'application/atom+xml': '/feed/atom.xml' },
  },
}

export default async function FrontPage() {
  const now = new Date()
  const [latest, clarifications, works, running, units] = await Promise.all([
    listPublishedPosts({}, { take: 30 }),
    listPublishedPosts({ type: 'klarifikasi' }, { take: 3 }),
    listPublishedPosts({ type: 'pembangunan' }, { take: 4 }),
    listProjects({ state: 'berjalan' }, now),
    listUnits(),
  ])
  const { lead, rest } = editFrontPage(latest.posts, 12)

  return (
    <>
      <h1 className="sr-only">Warta Baimbai, berita Kota Banjarmasin</h1>
      {lead ? (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
          <div className="lg:col-span-2">
            <LeadStory post={lead} />
          </div>
          <div className="flex flex-col gap-8">
            <KelurahanForm units={units} />
            <section aria-labelledby="baru-saja">
              <h2 id="baru-saja" className="section-title mb-2">
                Baru saja
              </h2>
              <PostList posts={rest.slice(0, 3)} hasPicture={false} />
            </section>
          </div>
        </div>
      ) : (
        <EmptyState title="Belum ada berita">
          <p>Berita dari SKPD, kecamatan, dan kelurahan akan tampil di sini begitu yang pertama diterbitkan.</p>
          <a href="/unit" className="link tap">
            Lihat unit yang ada
          </a>
        </EmptyState>
      )}
      {rest.length > 3 && (
        <section aria-labelledby="terbaru" className="mt-12">
          <h2 id="terbaru" className="section-title mb-2">
            Berita terbaru
          </h2>
          <PostList posts={rest.slice(3)} columns={3} />
          <a href="/berita" className="button-quiet mt-2">
            Semua berita
          </a>
        </section>
      )}
      <div className="mt-12 grid gap-x-10 gap-y-12 lg:grid-cols-3">
        <ProjectSection
          title="Sedang dibangun"
          projects={spreadOverUnits(running.projects, 4)}
          today={dayOf(now)}
          all={{ href: '/pembangunan', name: 'Semua pembangunan' }}
          className="lg:col-span-2"
        />
        {running.projects.length === 0 && works.posts.length > 0 && (
          <section aria-labelledby="pembangunan" className="lg:col-span-2">
            <h2 id="pembangunan" className="section-title mb-2">
              Kabar pembangunan
            </h2>
            <PostList posts={works.posts} columns={2} />
            <a href="/berita?jenis=pembangunan" className="link tap">
              Kabar pembangunan lainnya
            </a>
          </section>
        )}
        {clarifications.posts.length > 0 && (
          <section aria-labelledby="klarifikasi" className="border-danger border-t-4 pt-3">
            <h2 id="klarifikasi" className="section-title">
              Benarkah kabar itu?
            </h2>
            <p className="mt-1 text-soft">Jawaban resmi atas kabar yang beredar.</p>
            <ul className="mt-2">
              {clarifications.posts.map((post) => (
                <li key={post.id} className="border-line border-b last:border-0">
                  <CompactPost post={post} hasPicture={false} />
                </li>
              ))}
            </ul>
            <a href="/berita?jenis=klarifikasi" className="link tap">
              Semua klarifikasi
            </a>
          </section>
        )}
      </div>
      <RankingLeaders />
    </>
  )
}
