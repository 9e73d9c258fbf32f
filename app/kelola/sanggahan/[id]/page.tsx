import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CorrectionForm } from '@/components/evaluation/correction-form'
import { formatScore } from '@/components/evaluation/numbers'
import { ObjectionText } from '@/components/evaluation/objection-text'
import { PartTable } from '@/components/evaluation/part-table'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { ReasonForm } from '@/components/ui/reason-form'
import { formatMonth } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import { correctionsFor, type ObjectionTarget } from '@/modules/evaluation/correction'
import { listPostTitles } from '@/modules/evaluation/detail-queries'
import { getObjection } from '@/modules/evaluation/objection-queries'
import { policyFor } from '@/modules/evaluation/policy-queries'
import type { ScoredUnit } from '@/modules/evaluation/scored-unit'
import { confirmOutcomeAction, proposeGrantAction, proposeRejectionAction, returnOutcomeAction } from '../actions'

export const metadata: Metadata = { title: 'Sanggahan' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const MESSAGES: Record<string, string> = {
  diusulkan: 'Usul tersimpan. Orang kedua memutuskannya.',
  dikembalikan: 'Usul dikembalikan; sanggahan menunggu pemeriksa pertama lagi.',
  diputus: 'Sanggahan diputus dan unit diberi tahu.',
}

export default async function ObjectionPage({ params, searchParams }: Props) {
  const [{ id }, { pesan }, actor] = await Promise.all([params, searchParams, requireActor()])
  const found = z.uuid().safeParse(id).success ? await getObjection(actor, id) : null
  if (!found) notFound()
  const { objection, unit, scoreAfter } = found
  const { month, state } = objection
  const policy = await policyFor(month)
  const posts = unit && state === 'submitted' ? await listPostTitles(unit.facts.posts.map((post) => post.id)) : []
  const seen = { objectionId: id, version: String(objection.version) }
  const message = entryOf(MESSAGES, pesan)
  const isFirst = objection.proposedById === actor.id
  return (
    <>
      <BackLink href="/kelola/sanggahan" name="Sanggahan skor" />
      <PageTitle title={`Sanggahan ${objection.unitName}`}>
        <p>{formatMonth(month)}</p>
      </PageTitle>
      <div className="max-w-3xl space-y-8">
        {message && <Notice>{message}</Notice>}
        <ObjectionText objection={objection} policy={policy} />
        {state === 'proposed' && (
          <section aria-labelledby="putusan" className="space-y-3 rounded-lg bg-mist px-5 py-4">
            <h2 id="putusan" className="section-title">
              Usul: {objection.correction ? 'dikabulkan' : 'ditolak'}
            </h2>
            {unit && objection.correction && scoreAfter !== null && (
              <p className="tabular">
                Skor {formatScore(unit.score.score)} akan menjadi {formatScore(scoreAfter)}.
              </p>
            )}
            {isFirst ? (
              <p>Anda yang mengusulkan. Orang kedua yang memutuskannya.</p>
            ) : (
              <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
                <ButtonForm action={confirmOutcomeAction} values={seen} name="Putuskan sesuai usul" look="main" />
                <ReasonForm
                  action={returnOutcomeAction}
                  values={seen}
                  id={id}
                  name="Tidak setuju"
                  button="Kembalikan usul"
                  label="Mengapa tidak setuju"
                  hint="Tercatat dalam jejak audit; sanggahan lalu diperiksa lagi dari awal."
                />
              </div>
            )}
          </section>
        )}
        {state === 'submitted' && unit && (
          <section aria-labelledby="periksa">
            <h2 id="periksa" className="section-title mb-2">
              Usulkan putusan
            </h2>
            <p className="mb-2 text-soft">
              Yang diperbaiki adalah fakta; skor dihitung ulang darinya. Orang kedua melihat selisihnya dan memutuskan.
            </p>
            {correctionsFor(objection.target as ObjectionTarget).map((kind) => (
              <CorrectionForm
                key={kind}
                action={proposeGrantAction}
                values={{ ...seen, ...liftedBy(objection.target) }}
                kind={kind}
                posts={posts}
                postId={objection.post?.id ?? null}
                now={sharesOf(unit)}
              />
            ))}
            <ReasonForm
              action={proposeRejectionAction}
              values={seen}
              id={id}
              name="Usulkan: ditolak"
              button="Usulkan ditolak"
              label="Alasan penolakan"
              hint="Dibaca oleh unit itu, dan oleh semua orang setelah bulan ditetapkan."
            />
          </section>
        )}
        {unit && (
          <section aria-labelledby="skor">
            <h2 id="skor" className="section-title mb-2">
              Skor {formatScore(unit.score.score)}, {unit.score.band}
            </h2>
            <PartTable score={unit.score} />
          </section>
        )}
        <p>
          <a href={`/unit/${objection.unitSlug}`} className="link tap">
            Halaman {objection.unitName}
          </a>
        </p>
      </div>
    </>
  )
}

function liftedBy(target: string): Record<string, string> {
  const [kind, key = ''] = target.split('-')
  return kind === 'cap' ? { cap: key } : kind === 'deduction' ? { deduction: key } : {}
}

const percent = (share: number) => String(Math.round(share * 1000) / 10).replace('.', ',')

/** The shares that stand in the facts, in percent, by the names of the form's fields. */
function sharesOf({ facts: { development, channels } }: ScoredUnit): Record<string, string> {
  return {
    ...(development &&
      development !== 'no-project' && {
        stages: percent(development.stages),
        timeliness: percent(development.timeliness),
        evidence: percent(development.evidence),
      }),
    ...(channels && {
      mandatory: percent(channels.mandatory),
      activity: channels.activity === null ? '' : percent(channels.activity),
    }),
  }
}
