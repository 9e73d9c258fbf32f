'use client'

import { usePathname } from 'next/navigation'
import { ADMINISTRATION } from './administration-places'

const OVERVIEW = { href: '/kelola', name: 'Ringkasan' }

const isAt = (path: string, href: string) =>
  href === OVERVIEW.href ? path === href : path === href || path.startsWith(`${href}/`)

/** The menu of the administration: folded above the page on a phone, beside it on a wide screen. */
export function AdministrationNav() {
  const path = usePathname()
  const here = [OVERVIEW, ...ADMINISTRATION.flatMap(({ places }) => places)].find(({ href }) => isAt(path, href))
  return (
    <nav aria-label="Administrasi" className="mb-6 lg:mb-0 lg:w-52 lg:shrink-0">
      <details className="group rounded-lg border border-line lg:hidden" key={path}>
        <summary className="flex min-h-11 items-center justify-between gap-2 px-3 py-1 after:text-river after:content-['▾'_/_''] group-open:after:rotate-180">
          <span className="min-w-0">
            Menu: <strong>{here?.name ?? 'Administrasi'}</strong>
          </span>
        </summary>
        <div className="px-3 pb-2">
          <Places path={path} />
        </div>
      </details>
      <div className="hidden lg:block">
        <Places path={path} />
      </div>
    </nav>
  )
}

function Places({ path }: { path: string }) {
  return (
    <>
      <PlaceLink {...OVERVIEW} path={path} />
      {ADMINISTRATION.map(({ name, places }) => (
        <div key={name} className="mt-3">
          <p className="text-sm text-soft lg:px-3">{name}</p>
          <ul>
            {places.map((place) => (
              <li key={place.href}>
                <PlaceLink {...place} path={path} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function PlaceLink({ href, name, path }: { href: string; name: string; path: string }) {
  return (
    <a
      href={href}
      aria-current={isAt(path, href) ? 'page' : undefined}
      className="tap w-full rounded no-underline aria-[current=page]:font-bold aria-[current=page]:text-river lg:px-3 lg:aria-[current=page]:bg-mist"
    >
      {name}
    </a>
  )
}
