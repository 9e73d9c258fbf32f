import { KUNING, RIVER } from './style'

const TILE = 32

/** The figure of the city's tie-dyed cloth that stands at the head of the portal too: petals between two lines of the river. */
const FIGURE = `<path d="M0 2.5q8-4 16 0t16 0M0 13.5q8 4 16 0t16 0" fill="none" stroke="#ffffff" stroke-width="1"/>
<path d="M8 4.5 11.5 8 8 11.5 4.5 8Z" fill="${KUNING}"/>
<circle cx="24" cy="5.4" r="1.4" fill="#ffffff"/><circle cx="24" cy="10.6" r="1.4" fill="#ffffff"/>
<circle cx="21.4" cy="8" r="1.4" fill="#ffffff"/><circle cx="26.6" cy="8" r="1.4" fill="#ffffff"/>`

/** A band of so many points, rows of 16 points each, as SVG. */
export function sasirangan(width: number, height: number): string {
  const figures = Array.from({ length: Math.ceil(height / 16) }, (_, row) =>
    Array.from(
      { length: Math.ceil(width / TILE) + 1 },
      (__, column) => `<g transform="translate(${column * TILE - (row % 2) * 16} ${row * 16})">${FIGURE}</g>`,
    ).join(''),
  )
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${RIVER}"/>${figures.join('')}</svg>`
}
