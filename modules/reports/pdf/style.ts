import type { Content, CustomTableLayout, StyleDictionary, TableCell } from 'pdfmake/interfaces'

export const RIVER = '#0b5d5b'
export const INK = '#15211f'
export const SOFT = '#52625f'
export const MIST = '#e6f1ef'
export const LINE = '#c5d3d0'
export const KUNING = '#f2b705'
export const DANGER = '#9b2242'

/** Left, top, right, bottom, in points. */
export const MARGINS: [number, number, number, number] = [48, 60, 48, 52]
/** What is left of A4 between them. */
export const WIDTH = 595.28 - 96

export const STYLES: StyleDictionary = {
  title: { fontSize: 20, bold: true, color: RIVER, margin: [0, 0, 0, 4] },
  heading: { fontSize: 12.5, bold: true, color: INK, margin: [0, 12, 0, 4] },
  caption: { fontSize: 12.5, bold: true, color: INK, margin: [-3, 8, 0, 2] },
  told: { fontSize: 9, color: SOFT, margin: [-3, 0, 0, 3] },
  lead: { fontSize: 9.5, color: SOFT, margin: [0, 0, 0, 8] },
  small: { fontSize: 7.5, color: SOFT },
  head: { fontSize: 7.5, bold: true, color: SOFT },
  cell: { fontSize: 8.5 },
}

/** Thin lines between rows, none between columns; the last row of the head stands on mist. */
export const TABLE: CustomTableLayout = {
  hLineWidth: (row, node) => {
    const { headerRows = 0, body } = node.table
    return row < headerRows ? 0 : row === headerRows || row === body.length ? 0.8 : 0.4
  },
  vLineWidth: () => 0,
  hLineColor: (row, node) => (row === node.table.headerRows ? RIVER : LINE),
  fillColor: (row, node) => (row === (node.table.headerRows ?? 0) - 1 ? MIST : null),
  paddingLeft: (column) => (column === 0 ? 3 : 2.5),
  paddingRight: () => 2.5,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}

export const head = (text: string, alignment: 'left' | 'right' | 'center' = 'left'): TableCell => ({
  text,
  style: 'head',
  alignment,
})

export const right = (text: string, more: object = {}): TableCell => ({
  text,
  alignment: 'right',
  noWrap: true,
  ...more,
})

/** The title of a section, which begins a page and stands in the table of contents. */
export const title = (text: string, lead?: string, pageBreak = true): Content[] => [
  {
    text,
    style: 'title',
    tocItem: 'bagian',
    tocMargin: [0, 0, 0, 0],
    ...(pageBreak && { pageBreak: 'before' as const }),
  },
  ...(lead ? [{ text: lead, style: 'lead' }] : []),
]

/** The first row of a table's head: what the table is about, on each of its pages. */
export const caption = (text: string, columns: number, more: object = {}): TableCell[] => [
  { text, style: 'caption', colSpan: columns, ...more },
  ...Array.from({ length: columns - 1 }, () => ''),
]

/** A cell that stands right of numbers. */
export const apart = (text: string, more: object = {}): TableCell => ({ text, margin: [6, 0, 0, 0], ...more })

export const heading = (text: string): Content => ({ text, style: 'heading', headlineLevel: 2 })

/** What is said where a section has nothing to show. */
export const nothing = (text: string): Content => ({ text, color: SOFT, fontSize: 9.5, margin: [0, 2, 0, 6] })
