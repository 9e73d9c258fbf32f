import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { formatDay } from '@/lib/dates'
import { can } from '@/modules/accounts/permissions'
import { AWARD_STATE_NAMES, quarterName } from '@/modules/awards/award'
import { listOpenableQuarters, listRounds } from '@/modules/awards/queries'
import { requireEvaluator } from '../evaluator'

export const metadata: Metadata = { title: 'Penghargaan' }

const LIST = '/evaluasi/penghargaan'

export default async function AwardsPage() {
  const actor = await requireEvaluator()
  const [rounds, quarters] = await Promise.all([
    listRounds(actor),
    can(actor, 'award:manage') ? listOpenableQuarters(new Date()) : [],
  ])
  return (
    <>
      <PageTitle title="Penghargaan">
        <p>
          Setiap triwulan: lima calon terbaik di setiap kelompok, dinilai juri tanpa tahu unitnya. Hasil = 70% skor dan
          30% juri.
        </p>
      </PageTitle>
      {quarters.length > 0 && (
        <section aria-labelledby="buka" className="mb-8">
          <h2 id="buka" className="section-title mb-1">
            Buka putaran baru
          </h2>
          <ul className="flex flex-wrap gap-x-6">
            {quarters.map(({ key, name }) => (
              <li key={key}>
                <a href={`${LIST}/baru?triwulan=${key}`} className="link tap">
                  Lihat calon {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rounds.length === 0 ? (
        <EmptyState title="Belum ada putaran penghargaan">
          <p>
            Putaran dibuka oleh administrator Kominfotik setelah ketiga bulan dalam satu triwulan ditetapkan skornya.
            Calon, juri, hasil, dan sertifikatnya akan tampil di sini.
          </p>
        </EmptyState>
      ) : (
        <section aria-labelledby="putaran">
          <h2 id="putaran" className="section-title mb-1">
            Putaran
          </h2>
          <ul className="max-w-3xl divide-y divide-line border-line border-y">
            {rounds.map(({ id, quarter, state, openedAt, nominees }) => (
              <li key={id} className="relative py-3">
                <a href={`${LIST}/${id}`} className="card-link tap font-semibold">
                  {quarterName(quarter)}
                </a>
                <p className="text-sm text-soft">
                  {AWARD_STATE_NAMES[state]} · {nominees} pencalonan · dibuka {formatDay(openedAt)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
