import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '@/components/instructions/answer-form'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { dayOf, formatDateTime, formatDay, formatPlainDay } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import { platformWord } from '@/modules/channels/channel'
import { type DeskChannel, listDeskChannels } from '@/modules/channels/desk-queries'
import { CLOSING_NAMES, dueWords, stateOf, turnWords } from '@/modules/instructions/addressee'
import { demandIn, demandWords } from '@/modules/instructions/demand'
import { getDeskInstruction } from '@/modules/instructions/desk-queries'
import { numberOf } from '@/modules/instructions/instruction'
import type { Standing } from '@/modules/instructions/standing-queries'
import { acknowledgeAction, answerAction } from '../actions'

export const metadata: Metadata = { title: 'Instruksi' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MESSAGES: Record<string, string> = {
  diterima: 'Tercatat: unit Anda sudah menerima instruksi ini.',
  dilaporkan: 'Laporan terkirim kepada Kantor Walikota.',
}

export default async function DeskInstructionPage({ params, searchParams }: Props) {
  const [{ id }, { unit, pesan }, actor] = await Promise.all([params, searchParams, requireActor()])
  const unitId = UUID.test(String(unit)) ? String(unit) : undefined
  const found = UUID.test(id) ? await getDeskInstruction(actor, id, unitId) : null
  if (!found) notFound()
  const { instruction, standing } = found
  const isOwn = standing.servedById === standing.unitId
  const channels = !standing.closedAt && isOwn ? await listDeskChannels(actor, standing.unitId) : []
  const message = entryOf(MESSAGES, pesan)
  const today = dayOf(new Date())
  return (
    <>
      <BackLink href="/meja/instruksi" name="Semua instruksi" />
      <PageTitle title={instruction.title}>
        <p>
          Instruksi Walikota {numberOf(instruction)}
          {standing.turn > 1 && <strong> ({turnWords(standing.turn)})</strong>}, {formatDay(instruction.issuedAt)},
          untuk {standing.unit.name}.
        </p>
      </PageTitle>
      <div className="max-w-3xl space-y-8 [overflow-wrap:anywhere]">
        {message && <Notice>{message}</Notice>}
        <Outcome standing={standing} today={today} reason={instruction.revokeReason} />
        <section aria-labelledby="isi-instruksi">
          <h2 id="isi-instruksi" className="section-title mb-2">
            Isi instruksi
          </h2>
          <p className="whitespace-pre-line rounded-lg bg-mist p-5">{instruction.text}</p>
          <p className="mt-2">
            Yang diminta: {demandWords(demandIn(instruction))}.{' '}
            <a href={`/meja/instruksi/${id}/surat.pdf`} className="link tap">
              Buka surat (PDF)
            </a>
          </p>
        </section>
        {!standing.closedAt && (
          <>
            <Acknowledgement standing={standing} />
            <Work standing={standing} channels={channels} isOwn={isOwn} />
          </>
        )}
      </div>
    </>
  )
}

/** When it is due, or how it ended. */
function Outcome({ standing, today, reason }: { standing: Standing; today: string; reason: string }) {
  const { closedAt, closing, dueDay, isRepeated, returnReason } = standing
  if (closedAt && closing)
    return (
      <Notice>
        <strong>{CLOSING_NAMES[closing]}</strong>, {formatDay(closedAt)}.{closing === 'revoked' && ` Alasan: ${reason}`}
      </Notice>
    )
  const isLate = dueDay < today
  return (
    <div className="space-y-3">
      <p className="text-lg">
        Batas waktu {formatPlainDay(dueDay)}:{' '}
        <strong className={isLate ? 'text-danger' : ''}>{dueWords(dueDay, today)}</strong>.
      </p>
      {isRepeated && <Notice tone="warning">Instruksi ini sudah diulangi dengan instruksi yang lebih baru.</Notice>}
      {returnReason && <Notice tone="warning">Laporan Anda dikembalikan: {returnReason}</Notice>}
    </div>
  )
}

const sent = ({ id, version, instructionId, unitId }: Standing) => ({
  addresseeId: id,
  version: String(version),
  instructionId,
  unitId,
})

function Acknowledgement({ standing }: { standing: Standing }) {
  const { acknowledgedAt, acknowledgedBy } = standing
  return acknowledgedAt ? (
    <p className="text-soft">
      Diterima {formatDateTime(acknowledgedAt)} oleh {acknowledgedBy}.
    </p>
  ) : (
    <ButtonForm action={acknowledgeAction} values={sent(standing)} name="Kami terima" look="main" />
  )
}

type WorkProps = { standing: Standing; channels: readonly DeskChannel[]; isOwn: boolean }

/** What the unit has to do, and its report. */
function Work({ standing, channels, isOwn }: WorkProps) {
  const { platform, unitId, answer, answeredAt, answeredBy } = standing
  const state = stateOf(standing)
  const declared = channels.find((channel) => channel.platform === platform && channel.state === 'declared')
  return (
    <>
      {platform && (
        <section aria-labelledby="kanal">
          <h2 id="kanal" className="section-title mb-2">
            Yang harus dikerjakan
          </h2>
          {!isOwn ? (
            <p>Instruksi ini selesai bila {platformWord(platform)} unit induk Anda terverifikasi.</p>
          ) : declared ? (
            <p>
              <a href={`/meja/kanal/${declared.id}`} className="link tap">
                {declared.handle}
              </a>{' '}
              sudah didaftarkan. Instruksi ini selesai dengan sendirinya begitu Kominfotik memverifikasinya.
            </p>
          ) : (
            <>
              <p className="mb-3">
                Daftarkan {platformWord(platform)} resmi unit. Instruksi ini selesai dengan sendirinya begitu Kominfotik
                memverifikasinya.
              </p>
              <a href={`/meja/kanal/baru?unit=${unitId}&jenis=${platform}`} className="button">
                Daftarkan {platformWord(platform)}
              </a>
            </>
          )}
        </section>
      )}
      <section aria-labelledby="laporan">
        <h2 id="laporan" className="section-title mb-2">
          {platform ? 'Laporan atau kendala' : 'Laporan'}
        </h2>
        {answeredAt && (
          <div className="mb-4">
            <p className="text-sm text-soft">
              Terakhir dilaporkan {formatDateTime(answeredAt)} oleh {answeredBy}
              {state === 'answered' && !platform && ', menunggu keputusan Kantor Walikota'}.
            </p>
            <p className="whitespace-pre-line">{answer}</p>
          </div>
        )}
        <AnswerForm
          key={standing.version}
          action={answerAction}
          values={sent(standing)}
          isFolded={platform !== null || state === 'answered'}
          stored={state === 'returned' ? standing : null}
        />
      </section>
    </>
  )
}
