'use client'

import { usePathname } from 'next/navigation'

type Place = { href: string; name: string }
type Props = {
  label: string
  /** The first place; it is shown as the present one on its own page alone. */
  overview: Place
  groups: readonly { name?: string; places: readonly Place[] }[]
}

const isWithin = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The menu of a part of the portal: folded above the page on a phone, beside it on a wide screen. */
export function SideNav(props: Props) {
  const path = usePathname()
  const { label, overview, groups } = props
  const here =
    path === overview.href ? overview : groups.flatMap(({ places }) => places).find(({ href }) => isWithin(path, href))
  return (
    <nav aria-label={label} className="no-print mb-6 lg:mb-0 lg:w-52 lg:shrink-0">
      <details className="group rounded-lg border border-line lg:hidden" key={path}>
        <summary className="flex min-h-11 items-center justify-between gap-2 px-3 py-1 after:text-river after:content-['▾'_/_''] group-open:after:rotate-180">
          <span className="min-w-0">
            Menu: <strong>{here?.name ?? label}</strong>
          </span>
        </summary>
        <div className="px-3 pb-2">
          <Places {...props} path={path} />
        </div>
      </details>
      <div className="hidden lg:block">
        <Places {...props} path={path} />
      </div>
    </nav>
  )
}

function Places({ path, overview, groups }: Props & { path: string }) {
  return (
    <>
      <PlaceLink {...overview} isHere={path === overview.href} />
      {groups.map(({ name, places }) => (
        <div key={places[0]?.href} className={name ? 'mt-3' : ''}>
          {name && <p className="text-sm text-soft lg:px-3">{name}</p>}
          <ul>
            {places.map((place) => (
              <li key={place.href}>
                <PlaceLink {...place} isHere={isWithin(path, place.href)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function PlaceLink({ href, name, isHere }: Place & { isHere: boolean }) {
  return (
    <a
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="tap w-full rounded no-underline aria-[current=page]:font-bold aria-[current=page]:text-river lg:px-3 lg:aria-[current=page]:bg-mist"
    >
      {name}
    </a>
  )
}
