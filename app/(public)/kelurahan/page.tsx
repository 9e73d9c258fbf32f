import type { Metadata } from 'next'
import { PageTitle } from '@/components/layout/page-title'
import { AreaTable } from '@/components/map/area-table'
import { CityMap } from '@/components/map/city-map'
import type { Layer } from '@/components/map/layer'
import { LayerNav } from '@/components/map/layer-nav'
import { MapLegend } from '@/components/map/map-legend'
import { newsLayer } from '@/components/map/news-layer'
import { rankingLayer } from '@/components/map/ranking-layer'
import { workPoints } from '@/components/map/work-points'
import { worksLayer } from '@/components/map/works-layer'
import { bareName } from '@/modules/boundaries/map'
import { getMap } from '@/modules/boundaries/queries'
import { currentMonth } from '@/modules/evaluation/period'
import { POLICY_V1 } from '@/modules/evaluation/policy'
import { listRanking } from '@/modules/evaluation/queries'
import { countPostsByKelurahan } from '@/modules/posts/area-queries'
import { listWorkPoints, listWorksByArea } from '@/modules/projects/queries'
import { listUnits } from '@/modules/units/queries'

export const metadata: Metadata = {
  title: 'Kelurahan dan kecamatan',
  description: 'Pilih kelurahan Anda di Kota Banjarmasin dan baca kabarnya.',
  alternates: { canonical: '/kelurahan' },
}

const DAYS_30_MS = 30 * 86_400_000

/** What the map can show, the first where nothing is asked for. */
const LAYERS = {
  berita: {
    name: 'Berita',
    read: async (slugs: string[], now: Date): Promise<Layer> =>
      newsLayer(slugs, await countPostsByKelurahan(new Date(now.getTime() - DAYS_30_MS))),
  },
  pembangunan: {
    name: 'Pembangunan',
    read: async (slugs: string[]): Promise<Layer> => worksLayer(slugs, await listWorksByArea()),
  },
  peringkat: {
    name: 'Peringkat',
    read: async (slugs: string[], now: Date): Promise<Layer> => {
      const bands = POLICY_V1.bands.map(({ name }) => name)
      return rankingLayer(slugs, await listRanking('kelurahan', currentMonth(now), now), bands)
    },
  },
}
type LayerKey = keyof typeof LAYERS
const KEYS = Object.keys(LAYERS) as LayerKey[]

const layerOf = (asked: string | string[] | undefined): LayerKey => KEYS.find((key) => key === asked) ?? 'berita'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PlacesPage({ searchParams }: Props) {
  const params = await searchParams
  const key = layerOf(params.lapisan)
  const [units, map] = await Promise.all([listUnits(), getMap()])
  const slugs = map.areas.map(({ slug }) => slug)
  const [layer, points] = await Promise.all([
    LAYERS[key].read(slugs, new Date()),
    key === 'pembangunan' && map.projection ? listWorkPoints() : [],
  ])

  return (
    <>
      <PageTitle title="Kelurahan dan kecamatan">
        <p>
          Pilih tempat Anda tinggal.
          {map.kind === 'tiles' && ' Petanya menunjukkan letak kelurahan secara kasar, bukan batas wilayah.'}
        </p>
      </PageTitle>
      <LayerNav
        current={key}
        layers={KEYS.map((each) => ({ key: each, name: LAYERS[each].name, href: `/kelurahan?lapisan=${each}` }))}
      />
      <section aria-labelledby="peta">
        <h2 id="peta" className="section-title mb-2">
          {layer.title}
        </h2>
        <div className="gap-x-10 lg:flex">
          <CityMap
            map={map}
            label="Peta kelurahan Kota Banjarmasin"
            values={layer.values}
            points={workPoints(map, points)}
          />
          <div className="max-w-full lg:w-56 lg:shrink-0 lg:pt-4">
            <MapLegend legend={layer.legend} hasPoints={points.length > 0} />
            {map.attribution && (
              <p className="mt-3 text-sm text-soft [overflow-wrap:anywhere]">
                Batas wilayah: {map.attribution.source}. Lisensi: {map.attribution.licence}.
              </p>
            )}
          </div>
        </div>
        <AreaTable map={map} layer={layer} />
      </section>
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
                    <li key={unit.slug}>
                      <a href={`/kelurahan/${unit.slug}`} className="link tap">
                        {bareName(unit.name)}
                      </a>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  )
}
