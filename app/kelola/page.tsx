import type { Metadata } from 'next'
import { ADMINISTRATION } from '@/components/layout/administration-places'
import { PageTitle } from '@/components/layout/page-title'
import { requireAdministrator } from './administrator'

export const metadata: Metadata = { title: 'Administrasi' }

export default async function AdministrationPage() {
  await requireAdministrator()
  return (
    <>
      <PageTitle title="Administrasi portal" />
      <div className="max-w-4xl space-y-8">
        {ADMINISTRATION.map(({ name: group, places }) => (
          <section key={group} aria-label={group}>
            <h2 className="section-title mb-1">{group}</h2>
            <ul className="grid gap-x-10 sm:grid-cols-2">
              {places.map(({ href, name, purpose }) => (
                <li key={href} className="border-line border-t py-2">
                  <a href={href} className="link tap font-semibold text-lg">
                    {name}
                  </a>
                  <p className="text-soft">{purpose}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
