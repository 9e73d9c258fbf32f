import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { DeskList } from '@/components/posts/desk-list'
import { requireActor } from '@/lib/web/session'
import { listDeskPosts } from '@/modules/posts/desk-queries'
import { type PostStatus, STATUS_NAMES } from '@/modules/posts/post'

export const metadata: Metadata = { title: 'Berita unit' }

const STATUSES = { draf: 'draft', terbit: 'published', ditarik: 'withdrawn' } as const satisfies Record<
  string,
  PostStatus
>
const isStatus = (text: string): text is keyof typeof STATUSES => Object.hasOwn(STATUSES, text)

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskPostsPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()])
  const asked = String(params.status ?? '')
  const name = isStatus(asked) ? asked : null
  const before = typeof params.sebelum === 'string' ? params.sebelum : undefined
  const { posts, next } = await listDeskPosts(actor, name ? { status: STATUSES[name] } : {}, before)
  const query = (cursor: string) =>
    `/meja/berita?${new URLSearchParams({ ...(name && { status: name }), sebelum: cursor })}`
  return (
    <>
      <PageTitle title="Berita unit" />
      <nav aria-label="Saring menurut keadaan" className="mb-4">
        <ul className="flex flex-wrap gap-x-4">
          <Choice href="/meja/berita" name="Semua" isOn={name === null} />
          {Object.entries(STATUSES).map(([key, status]) => (
            <Choice key={key} href={`/meja/berita?status=${key}`} name={STATUS_NAMES[status]} isOn={name === key} />
          ))}
        </ul>
      </nav>
      {posts.length === 0 ? (
        <EmptyState title="Belum ada berita di sini">
          <p>
            Draf dan berita unit Anda akan tampil di sini.{' '}
            <a href="/meja/tulis" className="link">
              Tulis berita
            </a>
          </p>
        </EmptyState>
      ) : (
        <DeskList posts={posts} />
      )}
      <Pager
        previous={before ? `/meja/berita${name ? `?status=${name}` : ''}` : null}
        next={next && query(next)}
        previousName="Kembali ke awal"
      />
    </>
  )
}

function Choice({ href, name, isOn }: { href: string; name: string; isOn: boolean }) {
  return (
    <li>
      <a
        href={href}
        aria-current={isOn ? 'true' : undefined}
        className="tap aria-[current]:font-bold aria-[current]:text-river"
      >
        {name}
      </a>
    </li>
  )
}
