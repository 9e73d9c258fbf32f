import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

/** What a test reads in a workbook: a text, a number (days are numbers), or nothing; and how a cell is formatted. */
export type ReadCell = { value: string | number | null; format: string }
export type ReadSheet = { name: string; rows: ReadCell[][]; filter: string | null; frozenRows: number }

async function filesOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: true })
  const files = new Map<string, string>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        text(stream).then((content) => {
          files.set(entry.fileName, content)
          zip.readEntry()
        }, reject)
      }),
    )
    zip.on('end', resolve).on('error', reject)
    zip.readEntry()
  })
  return files
}

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((found) => found.slice(1))
const columnOf = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1

/** The sheets of a workbook, for tests: read as far as this portal writes them. */
export async function readXlsx(bytes: Buffer): Promise<ReadSheet[]> {
  const files = await filesOf(bytes)
  const file = (name: string) => files.get(name) ?? ''
  const shared = all(file('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([xml = '']) => plain(xml))
  const named = new Map(
    all(file('xl/styles.xml'), /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g) as [string, string][],
  )
  const [[cellStyles = ''] = []] = all(file('xl/styles.xml'), /<cellXfs[^>]*>(.*?)<\/cellXfs>/gs)
  const formats = all(cellStyles, /<xf ([^>]*)>/g).map(
    ([xf = '']) => named.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? '') ?? '',
  )
  return all(file('xl/workbook.xml'), /<sheet [^>]*?name="([^"]*)"/g).map(([name = ''], at) => {
    const xml = file(`xl/worksheets/sheet${at + 1}.xml`)
    const rows = all(xml, /<row [^>]*?>(.*?)<\/row>/gs).map(([row = '']) => {
      const cells: ReadCell[] = []
      for (const [letters = '', attributes = '', inner = ''] of all(
        row,
        /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
      )) {
        const [[raw] = []] = all(inner, /<v>(.*?)<\/v>/gs)
        const style = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0)
        const value =
          raw === undefined ? null : attributes.includes('t="s"') ? (shared[Number(raw)] ?? null) : Number(raw)
        cells[columnOf(letters)] = { value, format: formats[style] ?? '' }
      }
      return Array.from(cells, (cell) => cell ?? { value: null, format: '' })
    })
    return {
      name: plain(name),
      rows,
      filter: /<autoFilter ref="([^"]*)"/.exec(xml)?.[1] ?? null,
      frozenRows: Number(/<pane ySplit="(\d+)"/.exec(xml)?.[1] ?? 0),
    }
  })
}

/** A day as a spreadsheet counts it. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
