import { sheetOf, type XlsxSheet } from '@/lib/xlsx'
import { CAP_KEYS, DEDUCTION_KEYS, PART_KEYS } from '@/modules/evaluation/policy'
import { LEAGUE_NAMES, LEAGUES } from '@/modules/units/unit'
import type { ReportContent } from '../content'

type Line = { name: string; value: string | number | null; note: string }

const title = (name: string): Line => ({ name, value: null, note: '' })

/** The rules by which the scores were computed, with their numbers. */
export function policySheet({ policy }: ReportContent): XlsxSheet {
  const { parts, leagues, caps, deductions, bands, light, dayCredits } = policy
  const lines: Line[] = [
    { name: 'Versi kebijakan', value: policy.version, note: '' },
    title('Bagian dan bobot'),
    ...PART_KEYS.map((key) => ({
      name: `${key} ${parts[key].name}`,
      value: parts[key].weight,
      note: parts[key].meaning,
    })),
    title('Target sebulan'),
    ...LEAGUES.map((league) => ({
      name: LEAGUE_NAMES[league],
      value: leagues[league].volume,
      note: `minggu berisi berita ${leagues[league].weeksRatio * 100}%, segar selama ${leagues[league].freshDays} hari`,
    })),
    title('Nilai berita'),
    ...dayCredits.map((credit, at) => ({ name: `Berita ke-${at + 1} pada satu hari`, value: credit, note: '' })),
    { name: 'Berita ringan', value: light.credit, note: `${light.perMonth} yang pertama dalam sebulan` },
    { name: 'Kelengkapan paling sedikit', value: policy.minimumCompleteness, note: '' },
    title('Batas skor'),
    ...CAP_KEYS.map((key) => ({ name: 'Skor paling tinggi', value: caps[key].limit, note: caps[key].sentence })),
    title('Pengurangan'),
    ...DEDUCTION_KEYS.map((key) => ({ name: deductions[key].name, value: deductions[key].points, note: '' })),
    { name: 'Paling banyak dalam sebulan', value: policy.maxDeduction, note: '' },
    title('Sebutan, mulai dari'),
    ...bands.map(({ name, from }) => ({ name, value: from, note: '' })),
  ]
  return sheetOf<Line>(
    'Kebijakan',
    [
      { name: 'Hal', width: 52, format: 'text', write: ({ name }) => name },
      { name: 'Nilai', width: 10, format: 'general', write: ({ value }) => value },
      { name: 'Keterangan', width: 100, format: 'text', write: ({ note }) => note },
    ],
    lines,
    false,
  )
}
