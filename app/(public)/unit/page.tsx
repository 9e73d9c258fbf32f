import type { Metadata } from 'next'
import { PageTitle } from '@/components/layout/page-title'
import { UnitMark } from '@/components/units/unit-mark'
import { formatShortDay } from '@/lib/dates'
import { listLastPublished } from '@/modules/posts/queries'
import { listUnits } from '@/modules/units/queries'
import { LEAGUE_NAMES, LEAGUES } from '@/modules/units/unit'

export const metadata: Metadata = {
  title: 'Semua unit',
  description: 'SKPD, bagian, kecamatan, dan kelurahan Kota Banjarmasin, masing-masing dengan halaman beritanya.',
  alternates: { canonical: '/unit' },
}

export default async function UnitsPage() {
  const [units, lastPublished] = await Promise.all([listUnits(), listLastPublished()])
  return (
    <>
      <PageTitle title="Semua unit">
        <p>Setiap SKPD, bagian, kecamatan, dan kelurahan punya halaman berita dan petugas publikasinya sendiri.</p>
      </PageTitle>
      <nav aria-label="Kelompok unit">
        <ul className="flex flex-wrap gap-x-5">
          {LEAGUES.map((league) => (
            <li key={league}>
              <a href={`#${league}`} className="link tap">
                {LEAGUE_NAMES[league]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {LEAGUES.map((league) => (
        <section key={league} aria-labelledby={league} className="mt-8">
          <h2 id={league} className="section-title mb-2">
            {LEAGUE_NAMES[league]}
          </h2>
          <ul className="gap-x-10 sm:grid sm:grid-cols-2 lg:grid-cols-3">
            {units
              .filter((unit) => unit.league === league)
              .map((unit) => {
                const last = lastPublished.get(unit.slug)
                return (
                  <li key={unit.slug} className="border-line border-t">
                    <a href={`/unit/${unit.slug}`} className="group flex min-h-16 items-center gap-3 py-3 no-underline">
                      <UnitMark unit={unit} size={36} />
                      <span className="min-w-0">
                        <span className="block font-semibold leading-snug group-hover:text-river group-hover:underline">
                          {unit.name}
                        </span>
                        <span className="block text-sm text-soft">
                          {last ? `Berita terakhir ${formatShortDay(last)}` : 'Belum ada berita'}
                        </span>
                      </span>
                    </a>
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
    </>
  )
}
