import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { deskPathOf, titleOf } from '@/modules/posts/post'
import { listBypasses } from '@/modules/posts/teamwork-queries'

export const metadata: Metadata = { title: 'Terbit tanpa orang kedua' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BypassesPage({ searchParams }: Props) {
  const [{ sebelum }, actor] = await Promise.all([searchParams, requireActor()])
  const before = typeof sebelum === 'string' ? sebelum : undefined
  const { bypasses, next } = await listBypasses(actor, before)
  return (
    <>
      <PageTitle title="Terbit tanpa orang kedua">
        <p>
          Di unit dengan kebijakan “dua orang”, berita boleh terbit sendiri hanya dengan alasan yang tercatat di sini.
        </p>
      </PageTitle>
      {bypasses.length === 0 ? (
        <EmptyState title="Belum pernah terjadi">
          <p>Setiap berita unit Anda terbit setelah dilihat orang kedua.</p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {bypasses.map((bypass) => (
            <li key={bypass.id} className="border-line border-t py-3">
              <p className="font-semibold">
                <a href={deskPathOf(bypass.postId)} className="link tap">
                  {titleOf(bypass.title)}
                </a>
              </p>
              <p>{bypass.reason}</p>
              <p className="text-sm text-soft">
                {bypass.unitName} · {bypass.actorName}, {formatDateTime(bypass.at)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager
        previous={before ? '/meja/tanpa-orang-kedua' : null}
        next={next && `/meja/tanpa-orang-kedua?sebelum=${next}`}
        previousName="Kembali ke awal"
      />
    </>
  )
}
