type Point = { count: number | null }

/** The line through the known points of a trend as the path of an SVG: it begins anew after a gap. */
export function trendPath(
  points: readonly Point[],
  x: (index: number) => number,
  y: (count: number) => number,
): string {
  return points
    .map(({ count }, index) => {
      if (count === null) return ''
      const isFirst = (points[index - 1]?.count ?? null) === null
      return `${isFirst ? 'M' : 'L'}${x(index).toFixed(1)} ${y(count).toFixed(1)}`
    })
    .join('')
}
