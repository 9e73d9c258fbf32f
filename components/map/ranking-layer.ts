import { formatScore } from '@/components/evaluation/numbers'
import { formatMonth } from '@/lib/dates'
import type { Ranking } from '@/modules/evaluation/standing'
import type { AreaLook, AreaValue, Layer } from './layer'

const LOOKS: AreaLook[] = ['step-5', 'step-4', 'step-3', 'step-2', 'step-1']
const LETTERS = ['A', 'B', 'C', 'D', 'E']
const NONE: AreaValue = { look: 'empty', short: '–', word: 'belum aktif bulan ini', cells: ['–', '–', 'Belum aktif'] }

/** The rank and the band of each kelurahan; `bands`: the names of the bands, best first, five at most. */
export function rankingLayer(slugs: readonly string[], ranking: Ranking, bands: readonly string[]): Layer {
  const values = new Map<string, AreaValue>(slugs.map((slug) => [slug, NONE]))
  for (const { unit } of ranking.newcomers)
    values.set(unit.slug, {
      look: 'empty',
      short: 'baru',
      word: 'unit baru, belum diberi peringkat',
      cells: ['–', '–', 'Unit baru'],
    })
  for (const { unit, rank, score } of ranking.active) {
    const band = bands.indexOf(score.band)
    values.set(unit.slug, {
      look: LOOKS[band] ?? 'step-1',
      short: `${rank}${LETTERS[band] ?? ''}`,
      word: `peringkat ${rank}, ${score.band.toLowerCase()}, skor ${formatScore(score.score)}`,
      cells: [String(rank), formatScore(score.score), score.band],
    })
  }
  return {
    title: `Peringkat keaktifan, ${formatMonth(ranking.month)}`,
    legend: [
      ...bands.map((name, index) => ({ look: LOOKS[index] ?? 'step-1', sign: LETTERS[index] ?? '', name })),
      { look: 'empty', sign: '–', name: 'belum aktif atau unit baru' },
    ],
    columns: ['Peringkat', 'Skor', 'Golongan'],
    values,
  }
}
