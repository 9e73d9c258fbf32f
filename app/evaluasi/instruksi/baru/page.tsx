import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IssueForm } from '@/components/instructions/issue-form'
import { RuleForm } from '@/components/instructions/rule-form'
import { BackLink } from '@/components/layout/back-link'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Notice } from '@/components/ui/notice'
import { addDays, dayOf } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import { listCandidates } from '@/modules/instructions/candidate-queries'
import { type Demand, demandIn, demandWords, readDemand, writeDemand } from '@/modules/instructions/demand'
import { numberOf } from '@/modules/instructions/instruction'
import { getRepetition } from '@/modules/instructions/queries'
import { impliedDemand, type Rule, readRule, ruleName, writeRule } from '@/modules/instructions/rule'
import { suggestionFor } from '@/modules/instructions/suggestion'
import { issueInstructionAction } from '../actions'
import { requireIssuer } from '../issuer'

export const metadata: Metadata = { title: 'Buat instruksi' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const USUAL_DAYS = 14

export default async function NewInstructionPage({ searchParams }: Props) {
  const [{ aturan, permintaan, ulangi }, actor] = await Promise.all([searchParams, requireIssuer()])
  const now = new Date()
  if (ulangi !== undefined) return <Repetition actor={actor} id={String(ulangi)} now={now} />
  const rule = readRule(aturan)
  const demand = (rule && impliedDemand(rule)) ?? readDemand(permintaan) ?? { kind: 'free' }
  return (
    <>
      <BackLink href="/evaluasi/instruksi" name="Semua instruksi" />
      <PageTitle title="Buat instruksi">
        <p>
          {rule
            ? 'Periksa siapa yang menerimanya, tuliskan isinya, lalu terbitkan.'
            : 'Pilih dulu siapa yang menerimanya. Namanya tampil sebelum instruksi terbit.'}
        </p>
      </PageTitle>
      {aturan !== undefined && !rule && (
        <div className="mb-6 max-w-3xl">
          <Notice tone="warning">Aturan di alamat ini tidak kami kenal. Pilih salah satu di bawah.</Notice>
        </div>
      )}
      <RuleForm rule={rule} demand={demand} today={dayOf(now)} />
      {rule && <Preview actor={actor} rule={rule} demand={demand} now={now} />}
    </>
  )
}

async function Preview({ actor, rule, demand, now }: { actor: Actor; rule: Rule; demand: Demand; now: Date }) {
  const candidates = await listCandidates(actor, rule, demand, now)
  if (candidates.length === 0)
    return (
      <EmptyState title="Tidak ada unit yang menerimanya">
        <p>
          Aturan “{ruleName(rule)}” tidak menemukan unit yang belum {demandWords(demand)}. Pilih aturan lain di atas.
        </p>
      </EmptyState>
    )
  return (
    <IssueForm
      key={`${writeRule(rule)} ${writeDemand(demand)}`}
      action={issueInstructionAction}
      candidates={candidates}
      isChosen={rule.kind !== 'byHand'}
      rule={writeRule(rule)}
      demand={demand}
      today={dayOf(now)}
      dueDay={addDays(dayOf(now), USUAL_DAYS)}
      words={suggestionFor(rule, demand)}
    />
  )
}

/** The same again, for those who have not done it. */
async function Repetition({ actor, id, now }: { actor: Actor; id: string; now: Date }) {
  const found = UUID.test(id) ? await getRepetition(actor, id, now) : null
  if (!found) notFound()
  const { instruction, candidates } = found
  return (
    <>
      <BackLink href={`/evaluasi/instruksi/${id}`} name={`Instruksi ${numberOf(instruction)}`} />
      <PageTitle title={`Ulangi instruksi ${numberOf(instruction)}`}>
        <p>Untuk unit yang belum selesai. Instruksi yang lama tetap tercatat, juga keterlambatannya.</p>
      </PageTitle>
      {candidates.length === 0 ? (
        <EmptyState title="Semua unit sudah selesai">
          <p>Tidak ada unit yang perlu diingatkan dengan instruksi baru.</p>
        </EmptyState>
      ) : (
        <IssueForm
          action={issueInstructionAction}
          candidates={candidates}
          isChosen
          rule={readRule(instruction.rule) ? instruction.rule : writeRule({ kind: 'byHand' })}
          demand={demandIn(instruction)}
          repeatsId={id}
          today={dayOf(now)}
          dueDay={addDays(dayOf(now), USUAL_DAYS)}
          words={instruction}
        />
      )}
    </>
  )
}
