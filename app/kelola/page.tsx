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
      <ul className="max-w-3xl">
        {ADMINISTRATION.filter(({ purpose }) => purpose !== '').map(({ href, name, purpose }) => (
          <li key={href} className="border-line border-b py-3">
            <a href={href} className="link tap font-semibold text-lg">
              {name}
            </a>
            <p className="text-soft">{purpose}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
