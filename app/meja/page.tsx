import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { LeagueLeaders } from '@/components/evaluation/league-leaders'
import { PageTitle } from '@/components/layout/page-title'
import { DeskList } from '@/components/posts/desk-list'
import { NextSteps } from '@/components/posts/next-steps'
import { dayOf, formatDay, formatMonth } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'
import { can, canAnywhere } from '@/modules/accounts/permissions'
import { listChannelTasks } from '@/modules/channels/task-queries'
import { NOTE_STATES } from '@/modules/evaluation/note'
import { countNotes } from '@/modules/evaluation/note-queries'
import { currentMonth } from '@/modules/evaluation/period'
import { listRankings } from '@/modules/evaluation/queries'
import { dueWords } from '@/modules/instructions/addressee'
import { listInstructionTasks } from '@/modules/instructions/desk-queries'
import type { Standing } from '@/modules/instructions/standing-queries'
import { type DeskCard, listDeskPosts } from '@/modules/posts/desk-queries'
import { countJointRequests } from '@/modules/posts/support-queries'
import { listWaitingProjects } from '@/modules/projects/desk-queries'
import { myStanding } from './my-standing'

export const metadata: Metadata = { title: 'Meja kerja' }

const SHOWN = 5

const decimal = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export default async function DeskPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'post:write')) return <EvaluatorDesk actor={actor} />
  const [
    assigned,
    submitted,
    returned,
    unreviewed,
    scheduled,
    drafts,
    standing,
    requests,
    works,
    channels,
    instructions,
    waitingNotes,
    notes,
  ] = await Promise.all([
    listDeskPosts(actor, { isAssigned: true }),
    listDeskPosts(actor, { status: 'submitted', submittedByOthers: true }),
    listDeskPosts(actor, { status: 'returned' }),
    listDeskPosts(actor, { status: 'published', awaitsReview: true }),
    listDeskPosts(actor, { status: 'scheduled' }),
    listDeskPosts(actor, { status: 'draft' }),
    myStanding(actor),
    countJointRequests(actor),
    listWaitingProjects(actor, dayOf(new Date())),
    listChannelTasks(actor, new Date()),
    listInstructionTasks(actor),
    countNotes(actor, ['waiting']),
    countNotes(actor, NOTE_STATES),
  ])
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
      {instructions.length > 0 && <Instructions standings={instructions} today={dayOf(new Date())} />}
      {notes > 0 && (
        <section aria-labelledby="catatan" className="mt-8 max-w-3xl">
          <h2 id="catatan" className="section-title mb-2">
            Catatan Kantor Walikota
          </h2>
          <a href="/meja/catatan" className="link tap">
            {waitingNotes > 0
              ? `Jawab ${waitingNotes} catatan yang menunggu`
              : 'Semua sudah dijawab; baca catatan dan tanggapannya'}
          </a>
        </section>
      )}
      <Waiting id="tugas" title="Ditugaskan kepada Anda" list={assigned} />
      <Waiting id="diajukan" title="Menunggu keputusan Anda" list={submitted} />
      {requests > 0 && (
        <section aria-labelledby="bersama" className="mt-8 max-w-3xl">
          <h2 id="bersama" className="section-title mb-2">
            Permintaan berita bersama
          </h2>
          <p>
            <a href="/meja/berita-bersama" className="link tap">
              Jawab {requests} permintaan unit lain
            </a>
          </p>
        </section>
      )}
      <Waiting id="dikembalikan" title="Dikembalikan untuk diperbaiki" list={returned} />
      <Waiting id="ditinjau" title="Belum ditinjau" list={unreviewed} />
      <Waiting id="dijadwalkan" title="Terbit sendiri" list={scheduled}>
        <a href="/meja/jadwal" className="link tap">
          Kalender jadwal
        </a>
      </Waiting>
      <section aria-labelledby="pembangunan" className="mt-8 max-w-3xl">
        <h2 id="pembangunan" className="section-title mb-2">
          Pembangunan
        </h2>
        {works.length > 0 && (
          <ul className="mb-1">
            {works.map(({ id, name, why }) => (
              <li key={id}>
                <a href={`/meja/pembangunan/${id}`} className="link tap">
                  {name}
                </a>{' '}
                <span className="text-soft">{why === 'late' ? 'melewati rencana' : '30 hari tanpa kabar'}</span>
              </li>
            ))}
          </ul>
        )}
        <a href="/meja/pembangunan" className="link tap">
          {works.length > 0 ? 'Semua pembangunan unit Anda' : 'Pembangunan unit Anda'}
        </a>
      </section>
      <section aria-labelledby="kanal" className="mt-8 max-w-3xl">
        <h2 id="kanal" className="section-title mb-2">
          Kanal
        </h2>
        {channels.length > 0 && (
          <ul className="mb-1 divide-y divide-line border-line border-y">
            {channels.map(({ key, text, path }) => (
              <li key={key} className="py-0.5 [overflow-wrap:anywhere]">
                <a href={path} className="link tap leading-snug">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
        <a href="/meja/kanal" className="link tap">
          Kanal unit Anda
        </a>
      </section>
      {instructions.length === 0 && <Instructions standings={[]} today={dayOf(new Date())} />}
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
            {standing.streak > 1 && (
              <strong className="font-semibold">{standing.streak} minggu berturut-turut ada berita.</strong>
            )}{' '}
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
          <DeskList posts={drafts.posts.slice(0, SHOWN)} />
        )}
      </section>
    </>
  )
}

/** What the mayor has told the actor's units to do, the days that are left first. */
function Instructions({ standings, today }: { standings: Standing[]; today: string }) {
  return (
    <section aria-labelledby="instruksi" className="mt-8 max-w-3xl">
      <h2 id="instruksi" className="section-title mb-2">
        Instruksi Walikota
      </h2>
      {standings.length > 0 && (
        <ul className="mb-1 divide-y divide-line border-line border-y">
          {standings.map(({ id, instructionId, unitId, title, dueDay, acknowledgedAt }) => (
            <li key={id} className="py-0.5 [overflow-wrap:anywhere]">
              <a href={`/meja/instruksi/${instructionId}?unit=${unitId}`} className="link tap leading-snug">
                {title}
              </a>{' '}
              <span className={dueDay < today ? 'font-semibold text-danger' : 'text-soft'}>
                {dueWords(dueDay, today)}
                {!acknowledgedAt && ', belum Anda terima'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <a href="/meja/instruksi" className="link tap">
        {standings.length > 0 ? 'Semua instruksi' : 'Instruksi untuk unit Anda'}
      </a>
    </section>
  )
}

type WaitingProps = {
  id: string
  title: string
  list: { posts: DeskCard[]; next: string | null }
  children?: ReactNode
}

/** What waits for somebody; nothing at all where nothing waits. */
function Waiting({ id, title, list, children }: WaitingProps) {
  if (list.posts.length === 0) return null
  return (
    <section aria-labelledby={id} className="mt-8 max-w-3xl">
      <h2 id={id} className="section-title mb-2">
        {title}
      </h2>
      <DeskList posts={list.posts.slice(0, SHOWN)} />
      {(list.next || list.posts.length > SHOWN) && (
        <a href={`/meja/berita?status=${id}`} className="link tap">
          Lihat semuanya
        </a>
      )}
      {children}
    </section>
  )
}

/** Whoever evaluates and does not write: where every league stands today. */
async function EvaluatorDesk({ actor }: { actor: Actor }) {
  const now = new Date()
  const rankings = await listRankings(currentMonth(now), now)
  return (
    <>
      <PageTitle title={`Selamat bertugas, ${actor.name}`}>
        <p>{formatDay(new Date())}</p>
      </PageTitle>
      {can(actor, 'evaluation:open') && (
        <p className="mb-6">
          <a href="/evaluasi" className="button">
            Buka ikhtisar kota
          </a>
        </p>
      )}
      {can(actor, 'award:judge') && (
        <p className="mb-6">
          <a href="/evaluasi/juri" className="button">
            Buka lembar juri
          </a>
        </p>
      )}
      <p className="mb-6 max-w-3xl">
        Anda membaca dan menilai; berita ditulis oleh petugas setiap unit. Di bawah ini tiga teratas setiap kelompok
        bulan ini. Setiap skor menjelaskan dirinya sampai ke beritanya.
      </p>
      {can(actor, 'instruction:issue') && (
        <p className="mb-6">
          <a href="/evaluasi/instruksi" className="button">
            Instruksi kepada unit
          </a>
        </p>
      )}
      <LeagueLeaders rankings={rankings} />
    </>
  )
}
