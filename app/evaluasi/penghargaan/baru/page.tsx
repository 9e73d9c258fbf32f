import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AwardGrid } from '@/components/awards/award-grid'
import { GateSection } from '@/components/awards/gate-section'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { can } from '@/modules/accounts/permissions'
import { previewGrid } from '@/modules/awards/queries'
import { requireEvaluator } from '../../evaluator'
import { openRoundAction } from '../actions'

export const metadata: Metadata = { title: 'Buka putaran penghargaan' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OpenRoundPage({ searchParams }: Props) {
  const [{ triwulan }, actor] = await Promise.all([searchParams, requireEvaluator()])
  if (!can(actor, 'award:manage')) notFound()
  const preview = await previewGrid(actor, String(triwulan ?? ''), new Date())
  if (!preview) notFound()
  const { quarter, cells, kept } = preview
  return (
    <>
      <BackLink href="/evaluasi/penghargaan" name="Semua putaran" />
      <PageTitle title={`Calon penghargaan ${quarter.name}`}>
        <p>
          Begini keadaannya sekarang. Saat putaran dibuka, calon dan contoh beritanya ditetapkan dan tidak berubah lagi.
        </p>
      </PageTitle>
      <div className="mb-8">
        <ButtonForm
          action={openRoundAction}
          values={{ quarter: quarter.key }}
          name={`Buka putaran ${quarter.name}`}
          look="main"
        />
      </div>
      <h2 className="section-title mb-3">Calon</h2>
      <AwardGrid
        cells={cells.map((cell) => ({
          ...cell,
          nominees: cell.nominees.map(({ candidate, score, place }) => ({
            id: candidate.unitId,
            unitName: candidate.unitName,
            score,
            place,
            result: null,
            code: null,
          })),
          refused: cell.refused.map(({ candidate, score }) => ({ ...candidate, score })),
        }))}
      />
      <GateSection kept={kept} />
    </>
  )
}
