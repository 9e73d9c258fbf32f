import { AddJurorForm } from '@/components/awards/add-juror-form'
import { JurorList } from '@/components/awards/juror-list'
import { JuryForm } from '@/components/awards/jury-form'
import type { Actor } from '@/modules/accounts/actor'
import { SMALLEST_JURY } from '@/modules/awards/award'
import { listJurorChoices } from '@/modules/awards/juror-queries'
import type { Round } from '@/modules/awards/queries'
import { addJurorAction, excuseJurorAction, startJudgingAction } from '../actions'

type Props = { round: Round; actor: Actor; manages: boolean }

/** Who judges, and how far they are. */
export async function JurySection({ round, actor, manages }: Props) {
  const { id, version, state, jurors, judged } = round
  const isChanging = manages && (state === 'nominated' || state === 'judging')
  const people = isChanging ? await listJurorChoices(actor, id, new Date()) : []
  const values = { roundId: id, version: String(version) }
  const free = people.filter(({ involved }) => involved === null)
  return (
    <section aria-labelledby="juri" className="mt-6">
      <h2 id="juri" className="section-title mb-2">
        Juri
      </h2>
      <p className="mb-3 max-w-3xl">
        {judged} unit dinilai. Setiap juri membaca paling banyak lima berita dari setiap unit, yang diundi dan
        ditampilkan di bawah satu huruf tanpa nama unitnya.
      </p>
      {state === 'nominated' && !manages && <p>Juri belum ditunjuk.</p>}
      {state === 'nominated' &&
        manages &&
        (free.length < SMALLEST_JURY ? (
          <p>
            Perlu sedikitnya tiga orang dengan peran juri; sekarang ada {free.length} yang dapat ditunjuk. Tambahkan
            dulu akun dengan peran itu.
          </p>
        ) : (
          <JuryForm action={startJudgingAction} values={values} people={people} />
        ))}
      {jurors.length > 0 && (
        <JurorList
          jurors={jurors}
          total={judged}
          excuse={manages && state === 'judging' ? { action: excuseJurorAction, values } : null}
        />
      )}
      {state === 'judging' && free.length > 0 && <AddJurorForm action={addJurorAction} values={values} people={free} />}
    </section>
  )
}
