import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { formatDateTime, formatMonth } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { OBJECTION_NAMES, OBJECTION_STATES, type ObjectionState, targetName } from '@/modules/evaluation/objection'
import { listObjections } from '@/modules/evaluation/objection-queries'
import { POLICY_V1 } from '@/modules/evaluation/policy'

export const metadata: Metadata = { title: 'Sanggahan skor' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PLACES: Record<ObjectionState, string> = {
  submitted: 'menunggu',
  proposed: 'diusulkan',
  granted: 'dikabulkan',
  rejected: 'ditolak',
  retracted: 'ditarik',
}

export default async function ObjectionsPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireActor()])
  const state = OBJECTION_STATES.find((name) => PLACES[name] === keadaan) ?? 'submitted'
  const { objections, next } = await listObjections(actor, state, String(sebelum ?? '') || undefined)
  const address = (more: Record<string, string>) =>
    `/kelola/sanggahan?${new URLSearchParams({ keadaan: PLACES[state], ...more })}`
  return (
    <>
      <PageTitle title="Sanggahan skor">
        <p>
          Keberatan unit atas skor bulan yang sudah ditutup. Orang pertama memeriksa dan mengusulkan putusan, orang
          kedua memutuskan. Bulan baru ditetapkan setelah semua sanggahannya diputus.
        </p>
      </PageTitle>
      <QueueNav
        label="Keadaan sanggahan"
        queues={OBJECTION_STATES.map((name) => ({
          name: OBJECTION_NAMES[name],
          href: `/kelola/sanggahan?keadaan=${PLACES[name]}`,
          isShown: name === state,
        }))}
      />
      {objections.length === 0 ? (
        <EmptyState title="Tidak ada sanggahan di sini">
          <p>Sanggahan unit akan tampil di sini begitu diajukan.</p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {objections.map((objection) => (
            <li key={objection.id} className="border-line border-b py-4">
              <h2 className="font-bold text-lg">
                <a href={`/kelola/sanggahan/${objection.id}`} className="tap">
                  {objection.unitName}, {formatMonth(objection.month)}
                </a>
              </h2>
              <p className="font-semibold">{targetName(objection.target, POLICY_V1)}</p>
              <p>{objection.text}</p>
              <p className="text-sm text-soft">
                {objection.submittedBy.name}, {formatDateTime(objection.submittedAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager
        previous={sebelum ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
    </>
  )
}
