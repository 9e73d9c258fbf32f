import type { Metadata } from 'next'
import { MovementMark } from '@/components/evaluation/movement-mark'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { NextSteps } from '@/components/posts/next-steps'
import { formatMonth } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { myStanding } from '../my-standing'

export const metadata: Metadata = { title: 'Skor unit' }

const decimal = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export default async function ScorePage() {
  const standing = await myStanding(await requireActor())
  if (!standing) {
    return (
      <>
        <PageTitle title="Skor unit" />
        <EmptyState title="Belum ada skor untuk Anda">
          <p>
            Skor dihitung untuk unit. Anda tidak bertugas di sebuah unit; lihat{' '}
            <a href="/peringkat" className="link">
              peringkat semua unit
            </a>
            .
          </p>
        </EmptyState>
      </>
    )
  }
  const { unit, month, score, posts } = standing
  return (
    <>
      <PageTitle title={`Skor ${formatMonth(month)}`}>
        <p>{unit.name}</p>
      </PageTitle>
      <p>
        <span className="tabular font-extrabold font-heading text-4xl">{decimal.format(score.score)}</span>{' '}
        <span className="font-semibold">{score.band}</span>
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        {standing.rank === null ? (
          'Unit baru, belum diberi peringkat.'
        ) : (
          <span>
            Peringkat {standing.rank} dari {standing.rankedUnits}
          </span>
        )}
        {standing.movement && <MovementMark movement={standing.movement} />}
      </p>
      <p>
        {standing.streak === 0
          ? 'Belum ada berita yang dihitung minggu ini maupun minggu lalu.'
          : `${standing.streak} minggu berturut-turut ada berita yang dihitung.`}
      </p>
      <p className="mb-6">
        <a href={`/peringkat/${unit.league}/${month}/${unit.slug}`} className="link tap">
          Penjelasan yang dibaca warga
        </a>{' '}
        <a href="/meja/sanggahan" className="link tap">
          Sanggahan dan pengurangan
        </a>
      </p>
      <section aria-labelledby="bagian" className="max-w-3xl">
        <h2 id="bagian" className="section-title mb-2">
          Bagian skor
        </h2>
        <ul>
          {score.parts
            .filter((part) => part.value !== null)
            .map((part) => (
              <li key={part.key} className="border-line border-t py-3">
                <p className="flex justify-between gap-4 font-semibold">
                  <span>{part.name}</span>
                  <span className="tabular shrink-0">
                    {decimal.format(part.points)} dari {decimal.format(part.maxPoints)}
                  </span>
                </p>
                <p className="text-soft">{part.sentence}</p>
              </li>
            ))}
        </ul>
        {score.caps.map((cap) => (
          <p key={cap.key} className="mt-2 font-semibold">
            {cap.sentence}
          </p>
        ))}
      </section>
      <section aria-labelledby="langkah" className="mt-8 max-w-3xl">
        <h2 id="langkah" className="section-title mb-2">
          Yang dapat menaikkan skor
        </h2>
        {standing.steps.length === 0 ? (
          <p className="text-soft">Tidak ada lagi untuk bulan ini.</p>
        ) : (
          <NextSteps steps={standing.steps} />
        )}
      </section>
      <section aria-labelledby="berita" className="mt-8 max-w-3xl">
        <h2 id="berita" className="section-title mb-2">
          Berita bulan ini
        </h2>
        {score.posts.length === 0 && <p className="text-soft">Belum ada berita yang terbit bulan ini.</p>}
        <ul>
          {score.posts.map((post) => (
            <li key={post.id} className="border-line border-t py-3">
              <a href={`/meja/berita/${post.id}`} className="tap font-semibold">
                {posts.get(post.id)?.title ?? 'Berita tanpa judul'}
              </a>
              <p className="text-sm text-soft">{post.reason}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
