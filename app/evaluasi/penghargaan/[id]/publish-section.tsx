import { ButtonForm } from '@/components/ui/button-form'
import { decisionBlockers, openCaseSentence, publishBlockers } from '@/modules/awards/decision'
import type { Round } from '@/modules/awards/queries'
import { decideRoundAction, publishRoundAction } from '../actions'

type Props = { round: Round; actorId: string; manages: boolean }

/** The last two steps, each with what stands in its way. */
export function PublishSection({ round, actorId, manages }: Props) {
  const { id, version, state, jurors, decidedById, accused, quarter } = round
  if (!manages || (state !== 'judging' && state !== 'decided')) {
    return state === 'published' ? (
      <p className="mt-6">
        <a href={`/penghargaan/${quarter}`} className="link tap">
          Lihat halaman publiknya
        </a>
      </p>
    ) : null
  }
  const values = { roundId: id, version: String(version) }
  const isJudged = state === 'judging'
  const blockers = [
    ...(isJudged
      ? decisionBlockers(jurors.filter(({ excusedAt }) => excusedAt === null))
      : publishBlockers(actorId, decidedById)),
    ...openCaseSentence(accused),
  ]
  return (
    <section aria-labelledby="langkah" className="mt-8 max-w-3xl">
      <h2 id="langkah" className="section-title mb-2">
        {isJudged ? 'Tetapkan hasil' : 'Umumkan'}
      </h2>
      {blockers.length > 0 ? (
        <ul className="list-disc pl-5">
          {blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
      ) : isJudged ? (
        <>
          <p className="mb-3">
            Semua lembar sudah masuk. Hasil dihitung 70% skor dan 30% juri, lalu tetap. Orang lain yang mengumumkannya.
          </p>
          <ButtonForm action={decideRoundAction} values={values} name="Tetapkan hasil" look="main" />
        </>
      ) : (
        <details>
          <summary className="tap font-semibold text-river">Umumkan hasil dan terbitkan sertifikat</summary>
          <p className="my-2">
            Hasil di bawah ini menjadi publik, sertifikat peringkat 1 sampai 3 terbit, dan unitnya diberi tahu. Sesudah
            itu tidak ada yang dapat mengubahnya.
          </p>
          <ButtonForm action={publishRoundAction} values={values} name="Ya, umumkan sekarang" look="main" />
        </details>
      )}
    </section>
  )
}
