import type { Metadata } from 'next'
import { LeagueLeaders } from '@/components/evaluation/league-leaders'
import { PageTitle } from '@/components/layout/page-title'
import { DeskList } from '@/components/posts/desk-list'
import { NextSteps } from '@/components/posts/next-steps'
import { formatDay, formatMonth } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'
import { canAnywhere } from '@/modules/accounts/permissions'
import { listLeaders } from '@/modules/evaluation/queries'
import { listDeskPosts } from '@/modules/posts/desk-queries'
import { myStanding } from './my-standing'

export const metadata: Metadata = { title: 'Meja kerja' }

const decimal = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export default async function DeskPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'post:write')) return <EvaluatorDesk actor={actor} />
  const [drafts, standing] = await Promise.all([listDeskPosts(actor, { status: 'draft' }), myStanding(actor)])
  return (
    <>
      <PageTitle title={`Selamat bertugas, ${actor.name}`}>
        <p>{formatDay(new Date())}</p>
      </PageTitle>
      <p>
        <a href="/meja/tulis" className="button">
          Tulis berita hari ini
        </a>
      </p>
      {standing && (
        <section aria-labelledby="skor" className="mt-8 rounded-lg bg-mist p-5">
          <h2 id="skor" className="section-title">
            Skor {formatMonth(standing.month)}
          </h2>
          <p className="mt-1">
            <span className="tabular font-extrabold font-heading text-4xl">{decimal.format(standing.score.score)}</span>{' '}
            <span className="font-semibold">{standing.score.band}</span>
          </p>
          <p>
            {standing.rank === null
              ? 'Unit baru, belum diberi peringkat.'
              : `Peringkat ${standing.rank} dari ${standing.rankedUnits} unit.`}{' '}
            <a href="/meja/skor" className="link">
              Lihat rinciannya
            </a>
          </p>
        </section>
      )}
      {standing && standing.steps.length > 0 && (
        <section aria-labelledby="langkah" className="mt-8 max-w-3xl">
          <h2 id="langkah" className="section-title mb-2">
            Langkah berikutnya
          </h2>
          <NextSteps steps={standing.steps.slice(0, 3)} />
        </section>
      )}
      <section aria-labelledby="draf" className="mt-8 max-w-3xl">
        <h2 id="draf" className="section-title mb-2">
          Draf yang belum terbit
        </h2>
        {drafts.posts.length === 0 ? (
          <p className="text-soft">Tidak ada draf. Semua tulisan Anda sudah terbit.</p>
        ) : (
          <DeskList posts={drafts.posts.slice(0, 5)} />
        )}
      </section>
    </>
  )
}

/** Whoever evaluates and does not write: where every league stands today. */
async function EvaluatorDesk({ actor }: { actor: Actor }) {
  const rankings = await listLeaders(new Date())
  return (
    <>
      <PageTitle title={`Selamat bertugas, ${actor.name}`}>
        <p>{formatDay(new Date())}</p>
      </PageTitle>
      <p className="mb-6 max-w-3xl">
        Anda membaca dan menilai; berita ditulis oleh petugas setiap unit. Di bawah ini tiga teratas setiap kelompok
        bulan ini. Setiap skor menjelaskan dirinya sampai ke beritanya.
      </p>
      <LeagueLeaders rankings={rankings} />
    </>
  )
}
