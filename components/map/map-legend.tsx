import type { Layer } from './layer'
import { StateSign } from './state-sign'

type Props = {
  legend: Layer['legend']
  /** Whether works stand on the map as points, each with the shape of its state. */
  hasPoints?: boolean
}

/** What the fills and the signs of the map mean. */
export function MapLegend({ legend, hasPoints = false }: Props) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm lg:flex-col" aria-label="Arti tanda pada peta">
      {legend.map(({ look, sign, name }) => (
        <li key={name} className="inline-flex items-center gap-2">
          <svg width="34" height="24" viewBox="-17 -12 34 24" aria-hidden="true" focusable="false" className="city-map">
            <g className={look}>
              <rect x="-16" y="-11" width="32" height="22" rx="3" />
              <text y="4.5">{sign}</text>
            </g>
          </svg>
          {hasPoints && (
            <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false" className="city-map">
              <g className={look}>
                <StateSign look={look} />
              </g>
            </svg>
          )}
          {name}
        </li>
      ))}
    </ul>
  )
}
