import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { RegisterForm } from '@/components/projects/register-form'
import { dayOf } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor } from '@/modules/accounts/queries'
import { emptyRegister } from '@/modules/projects/register-texts'
import { listPlaces } from '@/modules/units/place-queries'
import { createProjectAction } from '../actions'

export const metadata: Metadata = { title: 'Catat pembangunan' }

export default async function NewProjectPage() {
  const actor = await requireActor()
  const [units, places] = await Promise.all([listUnitsFor(actor, 'project:write'), listPlaces()])
  const today = dayOf(new Date())
  return (
    <>
      <PageTitle title="Catat pembangunan">
        <p>
          Yang dicatat di sini langsung dibaca warga. Kemajuannya kemudian dikabarkan lewat berita berjenis pembangunan.
        </p>
      </PageTitle>
      {units.length === 0 ? (
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Pembangunan dicatat atas nama unit. Hubungi Dinas Kominfotik untuk mendapat tugas.</p>
        </EmptyState>
      ) : (
        <RegisterForm
          action={createProjectAction}
          draftId={randomUUID()}
          units={units.map(({ id, name }) => ({ id, name }))}
          places={places}
          chosenPlaces={places.flatMap(({ slug }) => (units.length === 1 && slug === units[0]?.slug ? [slug] : []))}
          today={today}
          texts={emptyRegister(today.slice(0, 4))}
        />
      )}
    </>
  )
}
