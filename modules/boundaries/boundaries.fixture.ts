/** A kelurahan as the rules of boundaries know it. */
export const kelurahanOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    areaCode: `63.71.0${1 + (index % 2)}.${1001 + index}`,
    name: `Kampung ${index + 1}`,
  }))

/** A square in the city, so many steps of 0.01 degrees to the east and to the north of its south-western corner. */
export const squareAt = (column: number, row: number): [number, number][] => {
  const at = (x: number, y: number): [number, number] => [
    Number((114.5 + (column + x) / 100).toFixed(5)),
    Number((-3.4 + (row + y) / 100).toFixed(5)),
  ]
  return [at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]
}

/** A file with one square for each code, eight in a row. */
export const fileOf = (codes: readonly string[]) => ({
  type: 'FeatureCollection',
  features: codes.map((code, index) => ({
    type: 'Feature',
    properties: { code } as Record<string, unknown>,
    geometry: { type: 'Polygon', coordinates: [squareAt(index % 8, Math.floor(index / 8))] as unknown },
  })),
})
