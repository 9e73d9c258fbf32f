import type { Metadata } from 'next'
import { DeductionText } from '@/components/evaluation/deduction-text'
import { formatScore } from '@/components/evaluation/numbers'
import { ObjectionForm } from '@/components/evaluation/objection-form'
import { ObjectionText } from '@/components/evaluation/objection-text'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { ReasonForm } from '@/components/ui/reason-form'
import { addDays, dayOf, formatDay, formatMonth, startOfDay } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'
import { listMyUnits } from '@/modules/accounts/queries'
import { listOwnDeductions } from '@/modules/evaluation/deduction-queries'
import { listPostTitles } from '@/modules/evaluation/detail-queries'
import { targetsOf } from '@/modules/evaluation/objection'
import { getContestedScore, listContestableMonths, listOwnObjections } from '@/modules/evaluation/objection-queries'
import { currentMonth } from '@/modules/evaluation/period'
import { policyFor } from '@/modules/evaluation/policy-queries'
import { answerDeductionAction, retractObjectionAction, submitObjectionAction } from './actions'

export const metadata: Metadata = { title: 'Sanggahan' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const MESSAGES: Record<string, string> = {
  diajukan: 'Sanggahan diajukan. Dua orang di Kominfotik memeriksanya.',
  ditarik: 'Sanggahan ditarik.',
  ditanggapi: 'Tanggapan terkirim.',
}

export default async function ObjectionsPage({ searchParams }: Props) {
  const [{ pesan }, actor] = await Promise.all([searchParams, requireActor()])
  const now = new Date()
  const unit = (await listMyUnits(actor)).find(({ id }) => can(actor, 'deduction:answer', { unitId: id }))
  const message = entryOf(MESSAGES, pesan)
  if (!unit) {
    return (
      <>
        <PageTitle title="Sanggahan" />
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Sanggahan diajukan atas nama unit, oleh kepala atau petugasnya.</p>
        </EmptyState>
      </>
    )
  }
  const [months, objections, deductions, policy] = await Promise.all([
    listContestableMonths(now),
    listOwnObjections(actor, unit.id),
    listOwnDeductions(actor, unit.id),
    policyFor(currentMonth(now)),
  ])
  const open = await Promise.all(
    months.map(async ({ month, objectionsUntil }) => {
      const scored = await getContestedScore(actor, unit.id, month)
      return {
        month,
        objectionsUntil,
        scored,
        policy: await policyFor(month),
        posts: scored ? await listPostTitles(scored.facts.posts.map(({ id }) => id)) : [],
      }
    }),
  )
  const proposed = deductions.filter(({ state }) => state === 'proposed')
  const decided = deductions.filter(({ state }) => state !== 'proposed')
  return (
    <>
      <PageTitle title="Sanggahan">
        <p>{unit.name}</p>
      </PageTitle>
      <div className="max-w-3xl space-y-10">
        {message && <Notice>{message}</Notice>}
        {proposed.length > 0 && (
          <section aria-labelledby="usul">
            <h2 id="usul" className="section-title mb-2 text-danger">
              Usul pengurangan skor
            </h2>
            <ul>
              {proposed.map((deduction) => (
                <li key={deduction.id} className="space-y-2 border-line border-b py-4">
                  <p className="font-semibold text-sm">{formatMonth(deduction.month)}</p>
                  <DeductionText deduction={deduction} policy={policy} />
                  <ReasonForm
                    action={answerDeductionAction}
                    values={{ deductionId: deduction.id, version: String(deduction.version) }}
                    field="answer"
                    id={deduction.id}
                    name={deduction.answeredAt ? 'Ubah tanggapan' : 'Tanggapi'}
                    button="Kirim tanggapan"
                    label="Tanggapan unit"
                    hint="Dibaca oleh yang memutuskan, dan oleh semua orang setelah bulan ditetapkan."
                    look="quiet"
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        {open.map(({ month, objectionsUntil, scored, policy: ofMonth, posts }) => (
          <section key={month} aria-labelledby={`ajukan-${month}`}>
            <h2 id={`ajukan-${month}`} className="section-title mb-2">
              Skor {formatMonth(month)}
            </h2>
            {scored ? (
              <>
                <p>
                  <span className="tabular font-extrabold font-heading text-3xl">
                    {formatScore(scored.score.score)}
                  </span>{' '}
                  <span className="font-semibold">{scored.score.band}</span>.{' '}
                  <a href={`/peringkat/${scored.mark.league}/${month}/${scored.mark.slug}`} className="link tap">
                    Penjelasannya
                  </a>
                </p>
                <p className="mb-4">
                  Dapat disanggah sampai akhir {formatDay(startOfDay(addDays(dayOf(objectionsUntil), -1)))}.
                </p>
                {can(actor, 'objection:write', { unitId: unit.id }) ? (
                  <ObjectionForm
                    action={submitObjectionAction}
                    unitId={unit.id}
                    month={month}
                    targets={targetsOf(scored.score, ofMonth)}
                    posts={posts}
                  />
                ) : (
                  <p className="text-soft">Sanggahan diajukan oleh kepala atau petugas publikasi unit.</p>
                )}
              </>
            ) : (
              <p className="text-soft">Unit Anda tidak mempunyai skor pada bulan ini.</p>
            )}
          </section>
        ))}
        {open.length === 0 && (
          <EmptyState title="Tidak ada skor yang sedang dapat disanggah">
            <p>
              Skor sebuah bulan dapat disanggah selama lima hari kerja setelah ditutup, yaitu sesudah hari kerja ketiga
              bulan berikutnya.
            </p>
          </EmptyState>
        )}
        {objections.length > 0 && (
          <section aria-labelledby="riwayat">
            <h2 id="riwayat" className="section-title mb-2">
              Sanggahan unit
            </h2>
            <ul>
              {objections.map((objection) => (
                <li key={objection.id} className="space-y-2 border-line border-b py-4">
                  <p className="font-semibold text-sm">{formatMonth(objection.month)}</p>
                  <ObjectionText objection={objection} policy={policy} />
                  {objection.state === 'submitted' && can(actor, 'objection:write', { unitId: unit.id }) && (
                    <ButtonForm
                      action={retractObjectionAction}
                      values={{ objectionId: objection.id, version: String(objection.version) }}
                      name="Tarik sanggahan"
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {decided.length > 0 && (
          <section aria-labelledby="pengurangan">
            <h2 id="pengurangan" className="section-title mb-2">
              Pengurangan yang diputus
            </h2>
            <ul>
              {decided.map((deduction) => (
                <li key={deduction.id} className="border-line border-b py-4">
                  <p className="font-semibold text-sm">{formatMonth(deduction.month)}</p>
                  <DeductionText deduction={deduction} policy={policy} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
