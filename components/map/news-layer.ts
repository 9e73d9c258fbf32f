import type { AreaLook, Layer } from './layer'

/** From so many posts on an area is filled so. */
const STEPS: { from: number; look: AreaLook; sign: string; name: string }[] = [
  { from: 10, look: 'step-5', sign: '10+', name: '10 berita atau lebih' },
  { from: 4, look: 'step-2', sign: '4–9', name: '4 sampai 9 berita' },
  { from: 1, look: 'step-1', sign: '1–3', name: '1 sampai 3 berita' },
  { from: 0, look: 'empty', sign: '0', name: 'belum ada berita' },
]

/** How many posts of the last 30 days tell of each kelurahan; one that is not in `counts` has none. */
export function newsLayer(slugs: readonly string[], counts: ReadonlyMap<string, number>): Layer {
  const newsOf = (count: number) => ({
    look: STEPS.find(({ from }) => count >= from)?.look ?? ('empty' as const),
    short: String(count),
    word: count === 0 ? 'belum ada berita dalam 30 hari' : `${count} berita dalam 30 hari`,
    cells: [String(count)],
  })
  return {
    title: 'Berita dalam 30 hari terakhir',
    legend: STEPS,
    columns: ['Berita'],
    values: new Map(slugs.map((slug) => [slug, newsOf(counts.get(slug) ?? 0)])),
  }
}
