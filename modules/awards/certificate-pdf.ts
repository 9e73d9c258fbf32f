import { dayOf, formatPlainDay } from '@/lib/dates'
import type { PdfContent, PdfFacts } from '@/lib/pdf'
import { CATEGORY_NAMES, FIELD_NAMES, quarterName } from './award'
import { type Certificate, prizeOf, writeCode } from './certificate'

const [WIDTH, HEIGHT] = [841.89, 595.28]
const BAND = 44
const RIVER = '#0b5d5b'
const INK = '#15211f'
const SOFT = '#52625f'
const KUNING = '#f2b705'
const PAPER = '#fbfaf6'
const RANKS: Readonly<Record<number, string>> = { 1: 'Peringkat Pertama', 2: 'Peringkat Kedua', 3: 'Peringkat Ketiga' }
const LONG_NAME = 45

/** What a certificate says of itself. */
export const certificateInfo = (certificate: Certificate): PdfFacts => ({
  title: `Sertifikat penghargaan ${certificate.number}`,
  subject: `${certificate.unitName}: ${prizeOf(certificate)}, ${quarterName(certificate.quarter)}`,
  at: certificate.publishedAt,
})

/** The file name of a certificate, without its ending. */
export const certificateFile = ({ code }: Certificate): string => `sertifikat-${writeCode(code)}`

/** The portal's band of small figures after the city's cloth, repeated over the width of the page. */
function bandAt(top: number): string {
  const size = BAND
  const figures = Array.from({ length: Math.ceil(WIDTH / (2 * size)) }, (_, at) => {
    const x = at * 2 * size
    const [y, middle] = [top, top + size / 2]
    const wave = (line: number, bow: number) =>
      `<path d="M${x} ${line}q${size / 2} ${bow} ${size} 0t${size} 0" fill="none" stroke="#ffffff" stroke-opacity="0.55"/>`
    const dot = (dx: number, dy: number) =>
      `<circle cx="${x + 1.5 * size + dx}" cy="${middle + dy}" r="3.4" fill="#ffffff"/>`
    return [
      wave(y + 7, -10),
      wave(y + size - 7, 10),
      `<path d="M${x + size / 2} ${middle - 10}l10 10-10 10-10-10Z" fill="${KUNING}"/>`,
      dot(0, -8),
      dot(0, 8),
      dot(-8, 0),
      dot(8, 0),
    ].join('')
  })
  return `<rect x="0" y="${top}" width="${WIDTH}" height="${size}" fill="${RIVER}"/>${figures.join('')}`
}

const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>${bandAt(0)}${bandAt(HEIGHT - BAND)}</svg>`

/** The divider of the portal: a line of water. */
const river = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="10" viewBox="0 0 240 10">${Array.from(
  { length: 5 },
  (_, at) => `<path d="M${at * 48} 5q12-5 24 0t24 0" fill="none" stroke="${RIVER}" stroke-width="1.5"/>`,
).join('')}</svg>`

/** A certificate on one sheet across. `address`: its public page, which the QR code names. */
export function certificateOf(certificate: Certificate, address: string): PdfContent {
  const { unitName, category, field, rank, quarter, number, code, publishedAt } = certificate
  const day = formatPlainDay(dayOf(publishedAt))
  return {
    pageOrientation: 'landscape',
    pageMargins: [64, BAND + 32, 64, BAND + 14],
    background: () => ({ svg: page }),
    styles: { small: { fontSize: 9, color: SOFT } },
    content: [
      { text: 'PEMERINTAH KOTA BANJARMASIN', alignment: 'center', bold: true, fontSize: 13, characterSpacing: 1 },
      { text: 'Warta Baimbai', alignment: 'center', fontSize: 11, color: SOFT },
      {
        text: 'Sertifikat Penghargaan',
        alignment: 'center',
        bold: true,
        fontSize: 34,
        color: RIVER,
        margin: [0, 14, 0, 0],
      },
      { text: `Nomor ${number}`, alignment: 'center', color: SOFT },
      { svg: river, alignment: 'center', margin: [0, 8, 0, 10] },
      { text: 'diberikan kepada', alignment: 'center' },
      {
        text: unitName,
        alignment: 'center',
        bold: true,
        fontSize: unitName.length > LONG_NAME ? 20 : 27,
        lineHeight: 1.15,
        color: INK,
        margin: [20, 4, 20, 6],
      },
      { text: 'sebagai', alignment: 'center' },
      {
        text: `${RANKS[rank] ?? `Peringkat ${rank}`} ${CATEGORY_NAMES[category]}`,
        alignment: 'center',
        bold: true,
        fontSize: 18,
        margin: [0, 4, 0, 0],
      },
      {
        text: `dalam kelompok ${FIELD_NAMES[field]}, ${quarterName(quarter)}`,
        alignment: 'center',
        margin: [0, 2, 0, 0],
      },
      {
        margin: [0, unitName.length > LONG_NAME ? 28 : 48, 0, 0],
        columns: [
          { qr: address, fit: 92, eccLevel: 'M', foreground: INK, background: PAPER, width: 104 },
          {
            width: '*',
            margin: [8, 14, 0, 0],
            stack: [
              { text: 'Periksa keasliannya', bold: true },
              { text: address, link: address, color: RIVER, fontSize: 9 },
              { text: `Kode ${writeCode(code)}`, fontSize: 9 },
            ],
          },
          {
            width: 230,
            stack: [
              { text: `Banjarmasin, ${day}` },
              { text: 'Wali Kota Banjarmasin,' },
              { text: '( ........................................ )', margin: [0, 44, 0, 0] },
            ],
          },
        ],
      },
    ],
  }
}
