import { SasiranganBand } from './sasirangan-band'

const PLACES = [
  ['/berita', 'Berita'],
  ['/pembangunan', 'Pembangunan'],
  ['/kelurahan', 'Kelurahan'],
  ['/unit', 'Unit'],
  ['/peringkat', 'Peringkat'],
] as const

export function Masthead() {
  return (
    <header>
      <div className="wrap flex flex-wrap items-center gap-x-6 gap-y-1 py-2 sm:py-3">
        <a
          href="/"
          className="tap font-heading text-xl font-extrabold tracking-tight no-underline"
          aria-label="Warta Baimbai, halaman depan"
        >
          <Jukung />
          <span>
            Warta<span className="text-river"> Baimbai</span>
          </span>
        </a>
        <p className="hidden text-sm text-soft lg:block">Kabar resmi Kota Banjarmasin</p>
        <form action="/cari" role="search" className="no-print ml-auto hidden sm:flex">
          <label htmlFor="cari-atas" className="sr-only">
            Cari berita
          </label>
          <input
            id="cari-atas"
            name="q"
            type="search"
            placeholder="Cari berita"
            className="field w-44 rounded-r-none lg:w-60"
            maxLength={200}
          />
          <button type="submit" className="button rounded-l-none">
            Cari
          </button>
        </form>
        <a href="/cari" className="tap no-print ml-auto gap-2 font-semibold text-river no-underline sm:hidden">
          <Lens />
          Cari
        </a>
        <nav aria-label="Utama" className="no-print -mx-2 w-[calc(100%+1rem)]">
          <ul className="flex flex-wrap justify-between sm:justify-start">
            {PLACES.map(([href, name]) => (
              <li key={href}>
                <a
                  href={href}
                  className="tap min-w-11 justify-center font-heading text-sm font-bold tracking-tight no-underline hover:text-river hover:underline sm:px-3 sm:text-base sm:tracking-normal"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <SasiranganBand />
    </header>
  )
}

function Jukung() {
  return (
    <svg width="30" height="22" viewBox="0 0 30 22" className="mr-2 shrink-0" aria-hidden="true" focusable="false">
      <path d="M1 9c3 6 7 8 14 8s11-2 14-8c-4 3-8 4-14 4S5 12 1 9Z" fill="var(--color-river)" />
      <path
        d="M15 2v10M15 2l7 8h-7"
        fill="var(--color-kuning)"
        stroke="var(--color-ink)"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <path
        d="M2 20.5q3.25-2 6.5 0t6.5 0 6.5 0 6.5 0"
        fill="none"
        stroke="var(--color-river)"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </svg>
  )
}

function Lens() {
  return (
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
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m13 13 5 5" strokeLinecap="round" />
    </svg>
  )
}
