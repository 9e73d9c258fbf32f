import type { Metadata } from 'next'
import { ADMIN_PLACES } from '@/components/layout/admin-places'
import { PageTitle } from '@/components/layout/page-title'

export const metadata: Metadata = { title: 'Administrasi' }

export default function AdminPage() {
  return (
    <>
      <PageTitle title="Administrasi" />
      <ul className="max-w-3xl">
        {ADMIN_PLACES.map(({ href, name, about }) => (
          <li key={href} className="relative border-line border-t py-3">
            <p className="font-bold font-heading text-lg">
              <a href={href} className="card-link tap">
                {name}
              </a>
            </p>
            <p className="text-soft">{about}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
