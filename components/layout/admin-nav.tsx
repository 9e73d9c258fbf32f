'use client'

import { usePathname } from 'next/navigation'
import { ADMIN_PLACES } from './admin-places'

/** The way to each place of the administration. */
export function AdminNav() {
  const path = usePathname()
  return (
    <nav aria-label="Administrasi" className="mb-4 lg:w-48 lg:shrink-0">
      <ul className="flex flex-wrap gap-x-4 lg:block">
        {[{ href: '/kelola', name: 'Ringkasan' }, ...ADMIN_PLACES].map(({ href, name }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="tap aria-[current=page]:font-bold aria-[current=page]:text-river"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
