import { escapeXml } from '@/lib/html'
import { stripUnprintable } from '@/lib/text'

const LINE = 30
const LINES = 5

/** The text in lines of about this many characters; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width = LINE, count = LINES): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const piece = word.length > width ? `${word.slice(0, width - 1)}…` : word
    const line = lines.at(-1)
    if (line !== undefined && line.length + piece.length < width) lines[lines.length - 1] = `${line} ${piece}`
    else lines.push(piece)
  }
  if (lines.length <= count) return lines
  return [...lines.slice(0, count - 1), `${(lines[count - 1] ?? '').slice(0, width - 1)}…`]
}

/** The picture of a post without photo, as SVG of 1200 by 630 pixels. */
export function cardSvg({ title, unitName }: { title: string; unitName: string }): string {
  const text = (content: string) => escapeXml(stripUnprintable(content))
  const lines = wrapText(title).map(
    (line, i) => `<text x="80" y="${150 + i * 74}" font-size="60" font-weight="700">${text(line)}</text>`,
  )
  const band = Array.from({ length: 20 }, (_, i) => {
    const x = i * 60
    return `<path d="M${x} 600 l30 -36 l30 36 l-30 36Z" fill="none" stroke="#f2b705" stroke-width="5"/><circle cx="${x + 30}" cy="600" r="8" fill="#f6d7a8"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#0b5f5c"/><rect y="562" width="1200" height="68" fill="#8f2438"/>${band.join('')}<g fill="#ffffff" font-family="Plus Jakarta Sans, DejaVu Sans, sans-serif">${lines.join('')}<text x="80" y="530" font-size="32">${text(wrapText(unitName, 56, 1)[0] ?? '')}</text></g></svg>`
}
