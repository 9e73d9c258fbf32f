'use client'

import { usePathname } from 'next/navigation'

/** `isWide`: on a phone it is reached from the first page, so that four places are within a thumb's reach. */
type Place = { href: string; name: string; icon: string; isWide?: boolean }

const HOME: Place = { href: '/meja', name: 'Beranda', icon: 'M3 10 10 3l7 7v7H3Z' }
const SCORE_ICON = 'M4 17v-6M10 17V4M16 17V8'
const WRITING: Place[] = [
  HOME,
  { href: '/meja/tulis', name: 'Tulis', icon: 'M10 3v14M3 10h14' },
  { href: '/meja/berita', name: 'Berita', icon: 'M3 4h14v12H3ZM6 8h8M6 12h8' },
  { href: '/meja/pembangunan', name: 'Pembangunan', icon: 'M3 17h14M5 17V9l5-5 5 5v8M8.5 17v-4h3v4', isWide: true },
  {
    href: '/meja/kanal',
    name: 'Kanal',
    icon: 'M10 17v-7M6 6a5.5 5.5 0 0 1 8 0M3 3a9.5 9.5 0 0 1 14 0M8.5 17h3',
    isWide: true,
  },
  { href: '/meja/instruksi', name: 'Instruksi', icon: 'M5 3h10v14H5ZM8 7h4M8 10h4M8 13h2', isWide: true },
  { href: '/meja/skor', name: 'Skor', icon: SCORE_ICON },
]
const READING: Place[] = [HOME, { href: '/peringkat', name: 'Peringkat', icon: SCORE_ICON }]
const EVALUATION: Place = {
  href: '/evaluasi',
  name: 'Ikhtisar',
  icon: 'M3 3h6v6H3ZM11 3h6v6h-6ZM3 11h6v6H3ZM11 11h6v6h-6Z',
}

const isAt = (path: string, href: string) =>
  href === '/meja' ? path === href : path === href || path.startsWith(`${href}/`)

/** The places of the desk: at the bottom of a phone, at the side of a wide screen. */
export function DeskNav({ isWriter, canEvaluate }: { isWriter: boolean; canEvaluate: boolean }) {
  const path = usePathname()
  const places = isWriter ? WRITING : canEvaluate ? [...READING, EVALUATION] : READING
  return (
    <nav
      aria-label="Meja kerja"
      className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-paper lg:static lg:w-44 lg:shrink-0 lg:border-0"
    >
      <ul className="flex items-end justify-around lg:flex-col lg:items-stretch lg:gap-1">
        {places.map(({ href, name, icon, isWide }) => {
          const isRaised = name === 'Tulis'
          return (
            <li key={href} className={isWide ? 'hidden lg:block' : 'flex-1'}>
              <a
                href={href}
                aria-current={isAt(path, href) ? 'page' : undefined}
                className="flex min-h-14 flex-col items-center justify-center gap-0.5 rounded text-sm no-underline aria-[current=page]:font-bold aria-[current=page]:text-river lg:min-h-11 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-base lg:aria-[current=page]:bg-mist"
              >
                <span className={isRaised ? '-mt-6 rounded-full bg-river p-3.5 text-on-river lg:mt-0 lg:p-1' : ''}>
                  <svg
                    width="20"
                    height="20"
                    viewBox="0 0 20 20"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="2"
                    aria-hidden="true"
                    focusable="false"
                  >
                    <path d={icon} strokeLinejoin="round" strokeLinecap="round" />
                  </svg>
                </span>
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
