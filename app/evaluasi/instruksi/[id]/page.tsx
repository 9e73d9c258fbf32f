import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerList } from '@/components/instructions/answer-list'
import { DoneBar } from '@/components/instructions/done-bar'
import { FollowUpTable } from '@/components/instructions/follow-up-table'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { Notice } from '@/components/ui/notice'
import { ReasonForm } from '@/components/ui/reason-form'
import { dayOf, formatDay, formatPlainDay } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { daysLate, dueWords, stateOf } from '@/modules/instructions/addressee'
import { demandIn, demandWords } from '@/modules/instructions/demand'
import { numberOf } from '@/modules/instructions/instruction'
import { type FollowUp, getFollowUp } from '@/modules/instructions/queries'
import { readRule, ruleName } from '@/modules/instructions/rule'
import { acceptAnswerAction, returnAnswerAction, revokeInstructionAction } from '../actions'
import { requireIssuer } from '../issuer'

export const metadata: Metadata = { title: 'Tindak lanjut instruksi' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MESSAGES: Record<string, string> = {
  terbit: 'Instruksi terbit. Setiap unit diberi tahu di meja kerjanya dan lewat surel.',
  dicabut: 'Instruksi dicabut. Unit yang belum selesai diberi tahu alasannya.',
}

export default async function FollowUpPage({ params, searchParams }: Props) {
  const [{ id }, { pesan }, actor] = await Promise.all([params, searchParams, requireIssuer()])
  const now = new Date()
  const followUp = UUID.test(id) ? await getFollowUp(actor, id, now) : null
  if (!followUp) notFound()
  const { instruction, addressees } = followUp
  const today = dayOf(now)
  const done = addressees.filter(({ closedAt }) => closedAt !== null).length
  const isOpen = done < addressees.length
  const message = entryOf(MESSAGES, pesan)
  return (
    <>
      <BackLink href="/evaluasi/instruksi" name="Semua instruksi" />
      <PageTitle title={instruction.title}>
        <p>
          Instruksi {numberOf(instruction)}, terbit {formatDay(instruction.issuedAt)}. Batas waktu{' '}
          {formatPlainDay(instruction.dueDay)}
          {isOpen && ` (${dueWords(instruction.dueDay, today)})`}.
        </p>
      </PageTitle>
      {message && (
        <div className="mb-6 max-w-3xl">
          <Notice>{message}</Notice>
        </div>
      )}
      {instruction.revokedAt && (
        <div className="mb-6 max-w-3xl [overflow-wrap:anywhere]">
          <Notice tone="warning">
            Dicabut {formatDay(instruction.revokedAt)}. Alasan: {instruction.revokeReason}
          </Notice>
        </div>
      )}
      <Figures followUp={followUp} today={today} />
      <nav aria-label="Berkas dan tindakan" className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-1">
        <a href={`/evaluasi/instruksi/${id}/surat.pdf`} className="link tap">
          Buka surat (PDF)
        </a>
        <a href={`/evaluasi/instruksi/${id}/tindak-lanjut.csv`} download className="link tap">
          Unduh tindak lanjut (CSV)
        </a>
        {isOpen && (
          <a href={`/evaluasi/instruksi/baru?ulangi=${id}`} className="button-quiet">
            Ulangi bagi yang belum selesai
          </a>
        )}
      </nav>
      <AnswerList addressees={addressees} accept={acceptAnswerAction} giveBack={returnAnswerAction} />
      <section aria-labelledby="tindak-lanjut" className="mt-8">
        <h2 id="tindak-lanjut" className="section-title mb-2">
          Tindak lanjut
        </h2>
        <FollowUpTable addressees={addressees} today={today} />
      </section>
      <Words followUp={followUp} />
      {isOpen && (
        <section aria-labelledby="cabut" className="no-print mt-8 max-w-3xl">
          <h2 id="cabut" className="sr-only">
            Cabut instruksi
          </h2>
          <ReasonForm
            action={revokeInstructionAction}
            values={{ instructionId: id, version: String(instruction.version) }}
            id="cabut"
            name="Cabut instruksi"
            button="Cabut instruksi ini"
            label="Alasan pencabutan"
            hint="Dibaca oleh setiap unit. Yang sudah selesai tetap tercatat; yang lain tidak perlu melaksanakannya lagi."
          />
        </section>
      )}
    </>
  )
}

function Figures({ followUp: { instruction, addressees }, today }: { followUp: FollowUp; today: string }) {
  const count = (test: (one: FollowUp['addressees'][number]) => boolean) => addressees.filter(test).length
  const late = count((one) => !one.closedAt && daysLate(one, one.kind, instruction.dueDay, today) > 0)
  return (
    <div className="max-w-xl">
      <DoneBar
        done={count(({ closedAt }) => closedAt !== null)}
        total={addressees.length}
        of={`instruksi ${numberOf(instruction)}`}
      />
      <p className="mt-2">
        {count(({ acknowledgedAt }) => acknowledgedAt !== null)} dari {addressees.length} unit menyatakan terima.{' '}
        {late > 0 && <strong className="text-danger">{late} unit terlambat.</strong>}
        {instruction.kind === 'free' &&
          ` ${count((one) => stateOf(one) === 'answered')} laporan menunggu keputusan Anda.`}
      </p>
    </div>
  )
}

function Words({ followUp: { instruction } }: { followUp: FollowUp }) {
  const rule = readRule(instruction.rule) ?? ({ kind: 'byHand' } as const)
  const { repeats, repeatedBy } = instruction
  return (
    <section aria-labelledby="isi-instruksi" className="mt-10 max-w-3xl [overflow-wrap:anywhere]">
      <h2 id="isi-instruksi" className="section-title mb-2">
        Isi instruksi
      </h2>
      <p className="whitespace-pre-line rounded-lg bg-mist p-5">{instruction.text}</p>
      <p className="mt-3 text-sm text-soft">
        Yang diminta: {demandWords(demandIn(instruction))}. Penerima: {ruleName(rule)}. Diterbitkan atas nama Walikota
        oleh {instruction.issuedBy.name}.
      </p>
      {repeats && (
        <p>
          <a href={`/evaluasi/instruksi/${repeats.id}`} className="link tap">
            Mengulangi instruksi {numberOf(repeats)}
          </a>
        </p>
      )}
      {repeatedBy.map((one) => (
        <p key={one.id}>
          <a href={`/evaluasi/instruksi/${one.id}`} className="link tap">
            Diulangi dengan instruksi {numberOf(one)}
          </a>
        </p>
      ))}
    </section>
  )
}
