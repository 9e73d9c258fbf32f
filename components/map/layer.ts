/** How an area is filled, see .city-map in app/globals.css. */
export type AreaLook =
  | 'plain'
  | 'empty'
  | 'step-1'
  | 'step-2'
  | 'step-3'
  | 'step-4'
  | 'step-5'
  | 'direncanakan'
  | 'berjalan'
  | 'selesai'
  | 'tertunda'
  | 'batal'

/** What the map says of one area: `short` stands in it, `word` is its meaning in words, `cells` its row of the table. */
export type AreaValue = { look: AreaLook; short: string; word: string; cells: string[] }

/** One thing that the map can show of all areas, by their slugs. `sign`: what stands in such areas, beside the fill. */
export type Layer = {
  title: string
  legend: { look: AreaLook; sign: string; name: string }[]
  columns: string[]
  values: ReadonlyMap<string, AreaValue>
}
