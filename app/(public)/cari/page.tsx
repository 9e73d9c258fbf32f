import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { CompactPost } from '@/components/posts/compact-post'
import { FilterForm } from '@/components/posts/filter-form'
import { PostResults } from '@/components/posts/post-results'
import { filterQuery, parseFilter, type SearchParams } from '@/modules/posts/filter'
import { searchPosts } from '@/modules/posts/search-queries'
import { listUnits } from '@/modules/units/queries'

export const metadata: Metadata = { title: 'Cari berita', robots: { index: false, follow: true } }

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined

export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const text = (textOf(params.q) ?? '').slice(0, 200)
  const { filter, unknown } = parseFilter(params)
  const [units, found] = await Promise.all([
    listUnits(),
    unknown.length > 0
      ? { posts: [], next: null, previous: null, isSimilar: false }
      : searchPosts(text, filter, { after: textOf(params.halaman) }),
  ])
  const address = (offset: string) =>
    `/cari${filterQuery(filter, { q: text, halaman: offset === '0' ? undefined : offset })}`

  return (
    <>
      <PageTitle title="Cari berita" />
      <FilterForm action="/cari" filter={filter} units={units} text={text} />
      <PostResults>
        <div className="max-w-3xl">
          {text !== '' && found.posts.length > 0 && (
            <p className="text-soft">
              {found.isSimilar ? 'Tidak ada yang persis sama. Yang mirip dengan' : 'Yang ditemukan untuk'} “{text}”:
            </p>
          )}
          {text !== '' && found.posts.length === 0 && (
            <EmptyState title={`Tidak ada berita tentang “${text}”`}>
              <p>
                {unknown.length > 0
                  ? 'Alamat ini memuat saringan yang tidak kami kenal. Silakan atur ulang saringannya.'
                  : 'Periksa ejaannya, pakai kata yang lebih umum, atau longgarkan saringannya.'}
              </p>
            </EmptyState>
          )}
          {text === '' && (
            <p className="text-soft">Tulis satu atau beberapa kata, misalnya nama jalan, kegiatan, atau layanan.</p>
          )}
        </div>
        <ul className="mt-4 max-w-3xl">
          {found.posts.map((post) => (
            <li key={post.id} className="border-line border-t">
              <CompactPost post={post} level="h2">
                <p className="mt-1 text-soft" dangerouslySetInnerHTML={{ __html: post.snippetHtml }} />
              </CompactPost>
            </li>
          ))}
        </ul>
        <Pager
          previous={found.previous && address(found.previous)}
          next={found.next && address(found.next)}
          previousName="Sebelumnya"
          nextName="Berikutnya"
        />
      </PostResults>
    </>
  )
}
