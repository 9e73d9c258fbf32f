import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AwardGrid } from '@/components/awards/award-grid'
import { GateSection } from '@/components/awards/gate-section'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { can } from '@/modules/accounts/permissions'
import { AWARD_STATE_NAMES, quarterName } from '@/modules/awards/award'
import { getRound, type Round } from '@/modules/awards/queries'
import { requireEvaluator } from '../../evaluator'
import { JurySection } from './jury-section'
import { PublishSection } from './publish-section'

export const metadata: Metadata = { title: 'Putaran penghargaan' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MESSAGES: Record<string, string> = {
  dibuka: 'Putaran dibuka. Calon dan contoh beritanya sudah ditetapkan; sekarang pilih jurinya.',
  dinilai: 'Penilaian dimulai. Setiap juri diberi tahu.',
  ditetapkan: 'Hasil ditetapkan. Orang lain yang mengumumkannya.',
  diumumkan: 'Penghargaan diumumkan. Unit pemenang diberi tahu dan sertifikatnya dapat diunduh.',
}

export default async function RoundPage({ params, searchParams }: Props) {
  const [{ id }, { pesan }, actor] = await Promise.all([params, searchParams, requireEvaluator()])
  const round = UUID.test(id) ? await getRound(actor, id) : null
  if (!round) notFound()
  const manages = can(actor, 'award:manage')
  const message = entryOf(MESSAGES, pesan)
  return (
    <>
      <BackLink href="/evaluasi/penghargaan" name="Semua putaran" />
      <PageTitle title={`Penghargaan ${quarterName(round.quarter)}`}>
        <p>{AWARD_STATE_NAMES[round.state]}.</p>
      </PageTitle>
      {message && (
        <div className="mb-6 max-w-3xl">
          <Notice>{message}</Notice>
        </div>
      )}
      <JurySection round={round} actor={actor} manages={manages} />
      <PublishSection round={round} actorId={actor.id} manages={manages} />
      <h2 className="section-title mt-10 mb-3">{round.decidedAt ? 'Hasil' : 'Calon'}</h2>
      <AwardGrid
        cells={round.cells.map((cell) => ({
          ...cell,
          nominees: cell.nominees.map((one) => ({ ...one, code: one.certificate?.code ?? null })),
          refused: cell.refused.map(({ candidate, score }) => ({ ...candidate, score })),
        }))}
      />
      <GateSection kept={round.kept} />
      <Trail round={round} />
    </>
  )
}

function Trail({ round }: { round: Round }) {
  const steps = [
    `Dibuka ${formatDateTime(round.openedAt)} oleh ${round.openedBy.name}.`,
    ...(round.judgingAt ? [`Dinilai juri sejak ${formatDateTime(round.judgingAt)}.`] : []),
    ...(round.decidedAt
      ? [
          `Hasil ditetapkan ${formatDateTime(round.decidedAt)} oleh ${round.decidedBy?.name}. Benih undian: ${round.seed}.`,
        ]
      : []),
    ...(round.publishedAt ? [`Diumumkan ${formatDateTime(round.publishedAt)} oleh ${round.publishedBy?.name}.`] : []),
  ]
  return (
    <section aria-labelledby="jejak" className="mt-10 max-w-3xl text-soft">
      <h2 id="jejak" className="section-title mb-2 text-ink">
        Jejak
      </h2>
      <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  )
}
