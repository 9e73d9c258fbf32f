import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PostList } from '@/components/posts/post-list'
import { ShareLinks } from '@/components/posts/share-links'
import { Comparison } from '@/components/projects/comparison'
import { ProgressBar } from '@/components/projects/progress-bar'
import { ProjectFacts } from '@/components/projects/project-facts'
import { ProjectNotices } from '@/components/projects/project-notices'
import { ProjectTimeline } from '@/components/projects/project-timeline'
import { StateMark } from '@/components/projects/state-mark'
import { UnitContact } from '@/components/units/unit-contact'
import { UnitLine } from '@/components/units/unit-mark'
import { dayOf, formatDateTime } from '@/lib/dates'
import { env } from '@/lib/env'
import { breadcrumbJsonLd } from '@/modules/feeds/json-ld'
import { previewUrl, projectCardUrl } from '@/modules/media/photo'
import { listPublishedPosts } from '@/modules/posts/queries'
import { projectPathOf, STATE_NAMES } from '@/modules/projects/project'
import { getProject, type PublicProject } from '@/modules/projects/queries'
import { getUnit } from '@/modules/units/queries'
import { shortNameOf } from '@/modules/units/unit'
import { JsonLd } from '../../json-ld'

type Props = { params: Promise<{ slug: string }> }

const read = cache(getProject)

const summaryOf = ({ state, percent, unit, benefit }: PublicProject): string =>
  [`${STATE_NAMES[state]}, ${percent} persen. Pembangunan oleh ${unit.name}.`, benefit].filter(Boolean).join(' ')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await read((await params).slug)
  if (!project) return { title: 'Halaman tidak ditemukan' }
  const picture = project.after ?? project.before
  const path = projectPathOf(project.slug)
  const description = summaryOf(project)
  const image = {
    ...(picture
      ? { url: previewUrl(picture.id, picture), alt: picture.altText }
      : { url: projectCardUrl(project.slug), alt: project.name }),
    width: 1200,
    height: 630,
    type: 'image/jpeg',
  }
  return {
    title: project.name,
    description,
    alternates: { canonical: path },
    openGraph: {
      type: 'website',
      siteName: 'Warta Baimbai',
      locale: 'id_ID',
      url: path,
      title: project.name,
      description,
      images: [image],
    },
    twitter: { card: 'summary_large_image' },
  }
}

export default async function ProjectPage({ params }: Props) {
  const project = await read((await params).slug)
  if (!project) notFound()
  const [unit, latest] = await Promise.all([
    getUnit(project.unit.slug),
    listPublishedPosts({ unit: project.unit.slug, type: 'pembangunan' }, { take: 12 }),
  ])
  const told = new Set(project.timeline.map(({ post }) => post?.slug))
  const more = latest.posts.filter(({ slug }) => !told.has(slug)).slice(0, 3)
  const base = env().PUBLIC_URL.replace(/\/$/, '')
  const path = projectPathOf(project.slug)

  return (
    <article>
      <JsonLd
        json={breadcrumbJsonLd(
          [
            { name: 'Beranda', path: '/' },
            { name: 'Pembangunan', path: '/pembangunan' },
            { name: project.name, path },
          ],
          base,
        )}
      />
      <header className="max-w-4xl">
        <div className="flex flex-wrap items-center gap-x-4">
          <UnitLine unit={project.unit} isLink />
          <a href="/pembangunan" className="tap font-semibold text-river text-sm">
            Pembangunan
          </a>
        </div>
        <h1 className="mt-2 font-extrabold text-2xl sm:text-3xl lg:text-4xl">{project.name}</h1>
        <div className="mt-5 flex max-w-2xl flex-wrap items-center gap-x-6 gap-y-2 text-lg">
          <StateMark state={project.state} />
          <div className="min-w-48 flex-1">
            <ProgressBar percent={project.percent} state={project.state} of={project.name} isTall />
          </div>
        </div>
        <p className="mt-2 text-sm text-soft">
          Kabar terakhir <time dateTime={project.lastToldAt.toISOString()}>{formatDateTime(project.lastToldAt)}</time>
        </p>
        <div className="mt-4">
          <ProjectNotices project={project} today={dayOf(new Date())} />
        </div>
      </header>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-10 [overflow-wrap:anywhere]">
          {(project.before || project.after) && (
            <section aria-labelledby="foto">
              <h2 id="foto" className="section-title mb-3">
                Sebelum dan sesudah
              </h2>
              <Comparison before={project.before} after={project.after} />
            </section>
          )}
          <section aria-labelledby="rincian">
            <h2 id="rincian" className="section-title mb-3">
              Rincian
            </h2>
            <ProjectFacts project={project} />
          </section>
          <section aria-labelledby="perjalanan">
            <h2 id="perjalanan" className="section-title mb-4">
              Perjalanan pembangunan
            </h2>
            <ProjectTimeline entries={project.timeline} />
          </section>
          <ShareLinks title={project.name} address={base + path} />
        </div>
        <aside
          className="min-w-0 space-y-8 [overflow-wrap:anywhere]"
          aria-label={`Tentang ${shortNameOf(project.unit)}`}
        >
          {unit && <UnitContact unit={unit} />}
          {more.length > 0 && (
            <section aria-labelledby="terkait" className="no-print">
              <h2 id="terkait" className="section-title mb-2">
                Kabar pembangunan {shortNameOf(project.unit)}
              </h2>
              <PostList posts={more} hasPicture={false} />
            </section>
          )}
          <a href={`/pembangunan?unit=${project.unit.slug}`} className="link tap">
            Semua pembangunan {shortNameOf(project.unit)}
          </a>
        </aside>
      </div>
    </article>
  )
}
