import { Fragment, type ReactNode } from 'react'
import type { CityMap as Drawing, MapArea, Spot } from '@/modules/boundaries/map'
import { areaText } from './area-text'
import type { AreaLook, Layer } from './layer'
import { StateSign } from './state-sign'

/** A work of development, or several at one place. `word`: how many, in which state. */
export type MapPoint = { at: Spot; count: number; look: AreaLook; word: string; href: string }

type Props = {
  map: Drawing
  label: string
  /** What is said of the areas; without it they carry their names alone. */
  values?: Layer['values']
  points?: MapPoint[]
  /** What one does with an area: a link around what is drawn of it, unless something else. */
  wrap?: (area: MapArea, name: string, look: string, drawn: ReactNode) => ReactNode
}

const link = ({ id, slug }: MapArea, name: string, look: string, drawn: ReactNode) => (
  <a key={id} href={`/kelurahan/${slug}`} className={look}>
    <title>{name}</title>
    {drawn}
  </a>
)

/** The city as a drawing: each kelurahan with its value, each kecamatan with its outline and its name. */
export function CityMap({ map, label, values, points = [], wrap = link }: Props) {
  return (
    <svg viewBox={`0 0 ${map.width} ${map.height}`} className={`city-map ${map.kind}`} role="group" aria-label={label}>
      {map.areas.map((area) => {
        const value = values?.get(area.slug)
        const name = value ? `${area.name}: ${value.word}` : area.name
        return wrap(area, name, value?.look ?? 'plain', <DrawnArea area={area} kind={map.kind} value={value} />)
      })}
      <g className="districts">
        {map.districts.map(({ slug, path }) => (
          <path key={slug} d={path} />
        ))}
        {map.districts.map(({ slug, name, label: [x, y] }) => (
          <Fragment key={slug}>
            <text x={x} y={y} className="wide">
              {name}
            </text>
            <text x={x} y={y} className="narrow">
              {name.replace('Banjarmasin ', '')}
            </text>
          </Fragment>
        ))}
      </g>
      {points.map(({ at: [x, y], count, look, word, href }) => (
        <g key={`${x} ${y} ${href}`} transform={`translate(${x} ${y})`}>
          <a href={href} className={`point ${look}`}>
            <title>{word}</title>
            <circle r="11" />
            <StateSign look={look} />
            {count > 1 && <text y="-13">{count}</text>}
          </a>
        </g>
      ))}
    </svg>
  )
}

type AreaProps = { area: MapArea; kind: Drawing['kind']; value: { look: AreaLook; short: string } | undefined }

function DrawnArea({ area, kind, value }: AreaProps) {
  return (
    <>
      <path d={area.path} />
      {(['wide', 'narrow'] as const).map((screen) => (
        <text key={screen} className={screen}>
          {areaText(area, value?.short ?? '', kind, screen).map(({ text, y, width, isValue }) => (
            <tspan
              key={y}
              x={area.label[0]}
              y={y}
              textLength={width}
              lengthAdjust={width && 'spacingAndGlyphs'}
              className={isValue ? 'value' : undefined}
            >
              {text}
            </tspan>
          ))}
        </text>
      ))}
    </>
  )
}
