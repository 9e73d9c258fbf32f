import { type Day, dayOf, formatPlainDay } from '@/lib/dates'
import type { PdfContent, PdfFacts } from '@/lib/pdf'
import { type Demand, demandWords } from './demand'
import { numberOf } from './instruction'

/** What the letter of an instruction tells. */
export type LetterFacts = {
  year: number
  number: number
  title: string
  text: string
  demand: Demand
  issuedAt: Date
  issuedBy: string
  dueDay: Day
  /** The number of the instruction that this one repeats. */
  repeats: string | null
  revoked: { at: Date; reason: string } | null
  /** For whom it is, by name. `turn`: how often the unit is told this. */
  units: readonly { name: string; turn: number }[]
}

/** So many units stand in the letter itself; more in an annex. */
const MOST_IN_LETTER = 5

/** What a letter says of itself. */
export const letterInfo = (facts: LetterFacts): PdfFacts => ({
  title: `Instruksi Wali Kota Banjarmasin Nomor ${numberOf(facts)}`,
  subject: facts.title,
  at: facts.issuedAt,
})

/** The file name of a letter, without its ending. */
export const letterFile = ({ number, year }: { number: number; year: number }): string => `instruksi-${number}-${year}`

const nameOf = ({ name, turn }: LetterFacts['units'][number]): string =>
  turn > 1 ? `${name} (instruksi ke-${turn})` : name

const LINE = { type: 'line' as const, x1: 0, y1: 0, x2: 467, y2: 0 }

/** An instruction as an official letter. */
export function letterOf(facts: LetterFacts): PdfContent {
  const { title, text, demand, dueDay, issuedAt, issuedBy, units, repeats, revoked } = facts
  const hasAnnex = units.length > MOST_IN_LETTER
  const about: [string, string][] = [
    ['Nomor', numberOf(facts)],
    ['Sifat', 'Segera'],
    ['Lampiran', hasAnnex ? '1 (satu) daftar' : '-'],
    ['Perihal', title],
  ]
  return {
    ...(revoked && { watermark: { text: 'DICABUT', opacity: 0.12, bold: true } }),
    styles: { office: { fontSize: 15, bold: true, alignment: 'center' }, small: { fontSize: 9 } },
    content: [
      { text: 'PEMERINTAH KOTA BANJARMASIN', style: 'office', fontSize: 13 },
      { text: 'WALI KOTA BANJARMASIN', style: 'office' },
      {
        margin: [0, 6, 0, 18],
        canvas: [
          { ...LINE, lineWidth: 2 },
          { ...LINE, y1: 3, y2: 3, lineWidth: 0.5 },
        ],
      },
      { text: `Banjarmasin, ${formatPlainDay(dayOf(issuedAt))}`, alignment: 'right' },
      {
        margin: [0, 6, 0, 14],
        layout: 'noBorders',
        table: {
          widths: [58, 4, '*'],
          body: about.map(([name, value]) => [name, ':', { text: value, bold: name === 'Perihal' }]),
        },
      },
      { text: 'Kepada Yth.' },
      ...(hasAnnex
        ? [{ text: `${units.length} pimpinan unit sebagaimana daftar terlampir` }]
        : units.map((unit) => ({ text: `Pimpinan ${nameOf(unit)}` }))),
      { text: 'di Banjarmasin', margin: [0, 0, 0, 14] },
      ...text.split('\n').map((line) => ({ text: line, margin: [0, 0, 0, 6] as [number, number, number, number] })),
      {
        unbreakable: true,
        stack: [
          {
            margin: [0, 8, 0, 6],
            text: [
              'Batas waktu: ',
              { text: formatPlainDay(dueDay), bold: true },
              `. Yang diminta: ${demandWords(demand)}.`,
            ],
          },
          ...(repeats ? [{ text: `Instruksi ini mengulangi instruksi Nomor ${repeats}.` }] : []),
          ...(revoked
            ? [{ text: `Dicabut pada ${formatPlainDay(dayOf(revoked.at))}: ${revoked.reason}`, bold: true }]
            : []),
          {
            margin: [250, 22, 0, 0],
            stack: [
              { text: 'Wali Kota Banjarmasin,' },
              { text: '( ........................................ )', margin: [0, 62, 0, 0] },
            ],
          },
          {
            style: 'small',
            margin: [0, 20, 0, 0],
            text: `Diterbitkan atas nama Wali Kota melalui portal Warta Baimbai oleh ${issuedBy}.`,
          },
        ],
      },
      ...(hasAnnex ? [annexOf(facts)] : []),
    ],
  }
}

const annexOf = (facts: LetterFacts) => ({
  pageBreak: 'before' as const,
  stack: [
    { text: `Lampiran Instruksi Wali Kota Banjarmasin Nomor ${numberOf(facts)}`, bold: true },
    { text: 'Daftar unit penerima instruksi', margin: [0, 0, 0, 10] as [number, number, number, number] },
    {
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        widths: [24, '*', 90],
        body: [
          [
            { text: 'No.', bold: true },
            { text: 'Unit', bold: true },
            { text: 'Instruksi ke-', bold: true },
          ],
          ...facts.units.map(({ name, turn }, index) => [String(index + 1), name, String(turn)]),
        ],
      },
    },
  ],
})
