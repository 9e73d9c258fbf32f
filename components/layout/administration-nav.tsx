'use client'

import { usePathname } from 'next/navigation'
import { ADMINISTRATION } from './administration-places'

const isAt = (path: string, href: string) =>
  href === '/kelola' ? path === href : path === href || path.startsWith(`${href}/`)

/** The menu of the administration: above the page on a phone, beside it on a wide screen. */
export function AdministrationNav() {
  const path = usePathname()
  return (
    <nav aria-label="Administrasi" className="mb-6 lg:mb-0 lg:w-44 lg:shrink-0">
      <ul className="flex flex-wrap gap-x-4 lg:flex-col lg:gap-1">
        {ADMINISTRATION.map(({ href, name }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isAt(path, href) ? 'page' : undefined}
              className="tap rounded no-underline aria-[current=page]:font-bold aria-[current=page]:text-river lg:w-full lg:px-3 lg:aria-[current=page]:bg-mist"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
