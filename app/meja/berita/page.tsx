import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { DeskList } from '@/components/posts/desk-list'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/web/session'
import { type DeskFilter, listDeskPosts } from '@/modules/posts/desk-queries'
import { STATUS_NAMES } from '@/modules/posts/post'

export const metadata: Metadata = { title: 'Berita unit' }

/** The lists that can be asked for, by the word in their address. */
const LISTS: Record<string, { name: string; filter: DeskFilter }> = {
  draf: { name: STATUS_NAMES.draft, filter: { status: 'draft' } },
  diajukan: { name: STATUS_NAMES.submitted, filter: { status: 'submitted' } },
  dikembalikan: { name: STATUS_NAMES.returned, filter: { status: 'returned' } },
  dijadwalkan: { name: STATUS_NAMES.scheduled, filter: { status: 'scheduled' } },
  terbit: { name: STATUS_NAMES.published, filter: { status: 'published' } },
  ditinjau: { name: 'Belum ditinjau', filter: { status: 'published', awaitsReview: true } },
  tugas: { name: 'Tugas saya', filter: { isAssigned: true } },
  ditarik: { name: STATUS_NAMES.withdrawn, filter: { status: 'withdrawn' } },
  dialihkan: { name: STATUS_NAMES.redirected, filter: { status: 'redirected' } },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskPostsPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()])
  const asked = String(params.status ?? '')
  const name = Object.hasOwn(LISTS, asked) ? asked : null
  const before = typeof params.sebelum === 'string' ? params.sebelum : undefined
  const { posts, next } = await listDeskPosts(actor, (name && LISTS[name]?.filter) || {}, before)
  const query = (cursor: string) =>
    `/meja/berita?${new URLSearchParams({ ...(name && { status: name }), sebelum: cursor })}`
  return (
    <>
      <PageTitle title="Berita unit">
        <p>
          <a href="/meja/berita-bersama" className="link tap">
            Berita bersama unit lain
          </a>
          <a href="/meja/pustaka" className="link tap ml-5">
            Pustaka foto
          </a>
        </p>
      </PageTitle>
      {params.pesan === 'dihapus' && (
        <div className="mb-4">
          <Notice>Berita itu sudah dihapus.</Notice>
        </div>
      )}
      <nav aria-label="Saring menurut keadaan" className="mb-4">
        <ul className="flex flex-wrap gap-x-4">
          <Choice href="/meja/berita" name="Semua" isOn={name === null} />
          {Object.entries(LISTS).map(([key, list]) => (
            <Choice key={key} href={`/meja/berita?status=${key}`} name={list.name} isOn={name === key} />
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
      <p className="mt-6">
        <a href="/meja/tanpa-orang-kedua" className="link tap mr-6">
          Berita yang terbit tanpa orang kedua
        </a>
        <a href="/meja/ekspor" className="link tap">
          Ekspor semua berita
        </a>
      </p>
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
