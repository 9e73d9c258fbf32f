import type { Metadata } from 'next'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { ROLE_NAMES } from '@/modules/accounts/actor'
import { listMySessions, listMyUnits } from '@/modules/accounts/queries'
import { revokeAllSessionsAction, revokeSessionAction, signOutAction } from './actions'

export const metadata: Metadata = { title: 'Akun saya', robots: { index: false } }

export default async function AccountPage() {
  const actor = await requireActor()
  const [sessions, units] = await Promise.all([listMySessions(actor, new Date()), listMyUnits(actor)])
  const unitName = (unitId: string | null) => units.find((unit) => unit.id === unitId)?.name ?? 'seluruh kota'
  return (
    <>
      <PageTitle title="Akun saya">
        <p>{actor.name}</p>
      </PageTitle>
      <div className="flex flex-wrap gap-3">
        <a href="/meja" className="button">
          Buka meja kerja
        </a>
        <a href="/akun/pemberitahuan" className="button-quiet">
          Pemberitahuan saya
        </a>
        <form action={signOutAction}>
          <button type="submit" className="button-quiet">
            Keluar dari perangkat ini
          </button>
        </form>
      </div>
      <section aria-labelledby="tugas" className="mt-8 max-w-3xl">
        <h2 id="tugas" className="section-title">
          Tugas saya
        </h2>
        {actor.roles.length === 0 && (
          <p className="text-soft">Anda belum mempunyai tugas. Hubungi administrator Kominfotik.</p>
        )}
        <ul className="mt-2 list-disc pl-5">
          {actor.roles.map(({ role, unitId }) => (
            <li key={`${role}-${unitId}`}>
              {ROLE_NAMES[role]}, {unitName(unitId)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="sesi" className="mt-8 max-w-3xl">
        <h2 id="sesi" className="section-title">
          Perangkat yang sedang masuk
        </h2>
        <p className="mt-1 text-soft">Bila ada yang tidak Anda kenal, akhiri sesinya sekarang juga.</p>
        <ul className="mt-3">
          {sessions.map((session) => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-3 border-line border-t py-3"
            >
              <div className="min-w-0">
                <p className="font-semibold">{session.isCurrent ? 'Perangkat ini' : deviceOf(session.userAgent)}</p>
                <p className="text-sm text-soft">Masuk {formatDateTime(session.createdAt)}</p>
              </div>
              {!session.isCurrent && (
                <ButtonForm
                  action={revokeSessionAction}
                  values={{ sessionId: session.id }}
                  look="danger"
                  name="Akhiri sesi"
                  label={`Akhiri sesi ${deviceOf(session.userAgent)}, masuk ${formatDateTime(session.createdAt)}`}
                />
              )}
            </li>
          ))}
        </ul>
        <div className="mt-4">
          <ButtonForm action={revokeAllSessionsAction} name="Keluar dari semua perangkat" look="danger" />
        </div>
      </section>
    </>
  )
}

const SYSTEMS = [
  ['Android', 'Ponsel Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Komputer Windows'],
  ['Mac', 'Komputer Mac'],
  ['Linux', 'Komputer Linux'],
] as const

const deviceOf = (userAgent: string): string =>
  SYSTEMS.find(([mark]) => userAgent.includes(mark))?.[1] ?? 'Perangkat lain'
