import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { FilterForm } from '@/components/posts/filter-form'
import { PostList } from '@/components/posts/post-list'
import { PostResults } from '@/components/posts/post-results'
import { filterQuery, isFiltered, type PostFilter, parseFilter, type SearchParams } from '@/modules/posts/filter'
import { TYPE_NAMES } from '@/modules/posts/post'
import { listPublishedPosts } from '@/modules/posts/queries'
import { listUnits, type UnitRow } from '@/modules/units/queries'

type Props = { searchParams: Promise<SearchParams> }

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams
  const { filter } = parseFilter(params)
  const isDeep = textOf(params.sebelum) !== undefined || textOf(params.sesudah) !== undefined
  return {
    title: 'Berita',
    alternates: { canonical: `/berita${filterQuery(filter)}` },
    ...(isDeep && { robots: { index: false, follow: true } }),
  }
}

export default async function PostsPage({ searchParams }: Props) {
  const params = await searchParams
  const { filter, unknown } = parseFilter(params)
  const isImpossible = unknown.length > 0
  const [units, page] = await Promise.all([
    listUnits(),
    isImpossible
      ? { posts: [], next: null, previous: null }
      : listPublishedPosts(filter, { before: textOf(params.sebelum), after: textOf(params.sesudah) }),
  ])
  const address = (more: Record<string, string>) => `/berita${filterQuery(filter, more)}`

  return (
    <>
      <div id="judul">
        <PageTitle title={titleOf(filter, units)}>
          {isFiltered(filter) ? undefined : (
            <p>Kabar dari semua SKPD, kecamatan, dan kelurahan, yang terbaru lebih dulu.</p>
          )}
        </PageTitle>
      </div>
      <FilterForm action="/berita" filter={filter} units={units} />
      <PostResults>
        {page.posts.length > 0 ? (
          <PostList posts={page.posts} level="h2" columns={2} />
        ) : (
          <EmptyState title="Tidak ada berita yang cocok">
            <p>
              {isImpossible
                ? 'Alamat ini memuat saringan yang tidak kami kenal. Silakan atur ulang saringannya.'
                : 'Belum ada berita dengan saringan atau pada halaman ini. Coba longgarkan saringannya.'}
            </p>
            <a href="/berita" className="link tap">
              Lihat semua berita
            </a>
          </EmptyState>
        )}
        <Pager
          previous={page.previous && address({ sesudah: page.previous })}
          next={page.next && address({ sebelum: page.next })}
        />
      </PostResults>
    </>
  )
}

function titleOf(filter: PostFilter, units: UnitRow[]): string {
  const nameOf = (slug: string | undefined) => units.find((unit) => unit.slug === slug)?.name
  const who = nameOf(filter.unit)
  const where = nameOf(filter.kelurahan) ?? nameOf(filter.kecamatan)
  const what = filter.type
    ? filter.type === 'klarifikasi'
      ? 'Klarifikasi'
      : `Berita ${TYPE_NAMES[filter.type].toLowerCase()}`
    : 'Berita'
  return [what, who && `dari ${who}`, where && `di ${where}`].filter(Boolean).join(' ')
}
