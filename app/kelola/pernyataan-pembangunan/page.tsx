import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { ButtonForm } from '@/components/ui/button-form'
import { ReasonForm } from '@/components/ui/reason-form'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { DECLARATION_NAMES, DECLARATION_STATES, type DeclarationState } from '@/modules/projects/declaration'
import { listDeclarations } from '@/modules/projects/declaration-queries'
import { acceptDeclarationAction, declineDeclarationAction } from './actions'

export const metadata: Metadata = { title: 'Pernyataan pembangunan' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PLACES: Record<DeclarationState, string> = { declared: 'menunggu', accepted: 'diterima', declined: 'ditolak' }

export default async function DeclarationsPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireActor()])
  const state = DECLARATION_STATES.find((name) => PLACES[name] === keadaan) ?? 'declared'
  const { declarations, next } = await listDeclarations(actor, state, String(sebelum ?? '') || undefined)
  const address = (more: Record<string, string>) =>
    `/kelola/pernyataan-pembangunan?${new URLSearchParams({ keadaan: PLACES[state], ...more })}`
  return (
    <>
      <PageTitle title="Pernyataan pembangunan">
        <p>
          Unit yang menyatakan tidak memiliki pembangunan dalam setahun. Bila diterima, bagian cakupan pembangunan tidak
          dinilai pada skornya.
        </p>
      </PageTitle>
      <QueueNav
        label="Keadaan pernyataan"
        queues={DECLARATION_STATES.map((name) => ({
          name: DECLARATION_NAMES[name],
          href: `/kelola/pernyataan-pembangunan?keadaan=${PLACES[name]}`,
          isShown: name === state,
        }))}
      />
      {declarations.length === 0 ? (
        <EmptyState title="Tidak ada pernyataan di sini">
          <p>Pernyataan unit akan tampil di sini begitu dibuat.</p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {declarations.map((declaration) => (
            <li key={declaration.id} className="space-y-1 border-line border-b py-4">
              <h2 className="font-bold text-lg">
                {declaration.unitName}, {declaration.year}
              </h2>
              <p>{declaration.reason}</p>
              <p className="text-sm text-soft">
                {declaration.declaredBy}, {formatDateTime(declaration.declaredAt)}
              </p>
              {declaration.answer && <p>Alasan penolakan: {declaration.answer}</p>}
              {state === 'declared' && (
                <div className="flex flex-wrap items-start gap-x-6 gap-y-2 pt-1">
                  <ButtonForm
                    action={acceptDeclarationAction}
                    values={{ declarationId: declaration.id, version: String(declaration.version) }}
                    name="Terima"
                    label={`Terima pernyataan ${declaration.unitName} ${declaration.year}`}
                  />
                  <ReasonForm
                    action={declineDeclarationAction}
                    values={{ declarationId: declaration.id, version: String(declaration.version) }}
                    field="answer"
                    id={declaration.id}
                    name="Tolak"
                    button="Tolak pernyataan"
                    label="Alasan penolakan"
                    hint="Dibaca oleh unit itu."
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pager
        previous={sebelum ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
    </>
  )
}
