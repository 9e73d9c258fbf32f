import type { Layer } from './layer'
import { StateSign } from './state-sign'

/** What the fills and the signs of the map mean. */
export function MapLegend({ legend }: { legend: Layer['legend'] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm lg:flex-col" aria-label="Arti tanda pada peta">
      {legend.map(({ look, sign, name }) => (
        <li key={name} className="inline-flex items-center gap-2">
          <svg width="34" height="24" viewBox="-17 -12 34 24" aria-hidden="true" focusable="false" className="city-map">
            <g className={look}>
              <rect x="-16" y="-11" width="32" height="22" rx="3" />
              <StateSign look={look} />
              <text y="4.5" className="sign">
                {sign}
              </text>
            </g>
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
