import type { Metadata } from 'next'
import { PageTitle } from '@/components/layout/page-title'
import { PolicyForm } from '@/components/units/policy-form'
import { requireActor } from '@/lib/web/session'
import { listPolicies } from '@/modules/units/policy-queries'
import { LEAGUE_NAMES, LEAGUES } from '@/modules/units/unit'
import { setReviewPolicyAction } from './actions'

export const metadata: Metadata = { title: 'Kebijakan terbit' }

export default async function PoliciesPage() {
  const units = await listPolicies(await requireActor())
  return (
    <>
      <PageTitle title="Kebijakan terbit">
        <p>
          <b>Dua orang</b>: yang menulis mengajukan, orang lain menerbitkan. <b>Mandiri</b>: yang menulis boleh
          menerbitkan, orang lain meninjaunya dalam dua hari kerja.
        </p>
      </PageTitle>
      {LEAGUES.map((league) => (
        <section key={league} aria-labelledby={league} className="mb-8 max-w-3xl">
          <h2 id={league} className="section-title mb-2">
            {LEAGUE_NAMES[league]}
          </h2>
          <ul>
            {units
              .filter((unit) => unit.league === league)
              .map((unit) => (
                <li key={unit.id} className="border-line border-t py-2">
                  <PolicyForm action={setReviewPolicyAction} unit={unit} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
