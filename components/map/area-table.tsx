import type { CityMap } from '@/modules/boundaries/map'
import type { Layer } from './layer'

/** The same as the map, in words: a row for each kelurahan, by kecamatan. */
export function AreaTable({ map, layer }: { map: CityMap; layer: Layer }) {
  return (
    <details className="mt-4 border-line border-y">
      <summary className="tap font-semibold">Lihat sebagai tabel</summary>
      <section tabIndex={0} aria-label={`Tabel: ${layer.title}`} className="overflow-x-auto pb-3">
        <table className="area-table">
          <caption className="sr-only">{layer.title}</caption>
          <thead>
            <tr>
              <th scope="col">Kelurahan</th>
              {layer.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {map.districts.map((district) => (
            <tbody key={district.slug}>
              <tr>
                <th scope="rowgroup" colSpan={layer.columns.length + 1}>
                  {district.name}
                </th>
              </tr>
              {map.areas
                .filter(({ kecamatan }) => kecamatan === district.name)
                .map(({ slug, name }) => (
                  <tr key={slug}>
                    <th scope="row">
                      <a href={`/kelurahan/${slug}`}>{name}</a>
                    </th>
                    {layer.values.get(slug)?.cells.map((cell, index) => (
                      <td key={layer.columns[index]}>{cell}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </section>
    </details>
  )
}
