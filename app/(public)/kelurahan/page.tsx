import type { Metadata } from 'next'
import { PageTitle } from '@/components/layout/page-title'
import { TileMap } from '@/components/units/tile-map'
import { FRESHNESS_NAMES, freshnessOf } from '@/modules/posts/freshness'
import { listLastPublished } from '@/modules/posts/queries'
import { listUnits } from '@/modules/units/queries'

export const metadata: Metadata = {
  title: 'Kelurahan dan kecamatan',
  description: 'Pilih kelurahan Anda di Kota Banjarmasin dan baca kabarnya.',
  alternates: { canonical: '/kelurahan' },
}

const bareName = (name: string) => name.replace(/^(Kelurahan|Kecamatan) /, '')

export default async function PlacesPage() {
  const [units, lastPublished] = await Promise.all([listUnits(), listLastPublished()])
  const now = new Date()
  const freshnessOfUnit = (slug: string) => freshnessOf(lastPublished.get(slug), now)
  const tiles = units.flatMap(({ slug, name, tile }) =>
    tile ? [{ slug, name: bareName(name), ...tile, freshness: freshnessOfUnit(slug) }] : [],
  )

  return (
    <>
      <PageTitle title="Kelurahan dan kecamatan">
        <p>Pilih tempat Anda tinggal. Petanya menunjukkan letak kelurahan secara kasar, bukan batas wilayah.</p>
      </PageTitle>
      <TileMap tiles={tiles} />
      <h2 className="section-title mt-10">Daftar menurut kecamatan</h2>
      <div className="mt-2 gap-x-10 sm:grid sm:grid-cols-2 lg:grid-cols-3">
        {units
          .filter((unit) => unit.kind === 'kecamatan')
          .map((kecamatan) => (
            <section key={kecamatan.slug} aria-labelledby={kecamatan.slug} className="border-line border-t py-4">
              <h3 id={kecamatan.slug} className="font-bold text-lg">
                <a href={`/kelurahan/${kecamatan.slug}`} className="tap no-underline hover:text-river hover:underline">
                  {bareName(kecamatan.name)}
                </a>
              </h3>
              <ul>
                {units
                  .filter((unit) => unit.parentSlug === kecamatan.slug)
                  .map((unit) => (
                    <li key={unit.slug} className="flex flex-wrap items-baseline gap-x-2">
                      <a href={`/kelurahan/${unit.slug}`} className="link tap">
                        {bareName(unit.name)}
                      </a>
                      {freshnessOfUnit(unit.slug) === 'lama' && (
                        <span className="text-sm text-soft">{FRESHNESS_NAMES.lama}</span>
                      )}
                    </li>
                  ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  )
}
