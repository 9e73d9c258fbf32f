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

/** The pictures that go with a post on other channels, by the name of their file; sizes in pixels. `perLine`: characters that fit in the widest usual font. */
export const SHARE_IMAGES = {
  'persegi.jpg': { width: 1080, height: 1080, photoHeight: 500, font: 56, lines: 5, perLine: 23 },
  'potret.jpg': { width: 1080, height: 1920, photoHeight: 1080, font: 70, lines: 7, perLine: 19 },
} as const
export type ShareImage = keyof typeof SHARE_IMAGES

export const isShareImage = (file: string): file is ShareImage => Object.hasOwn(SHARE_IMAGES, file)

/** The address of a public post's picture for other channels. */
export const shareImageUrl = (slug: string, image: ShareImage): string => `/media/bagikan/${slug}/${image}`

export type SharedText = { title: string; unitName: string; mark: { path: string; initials: string } }

/** The ground of a picture for other channels: title, unit and mark, with room for the photo above. */
export function shareImageSvg({ title, unitName, mark }: SharedText, image: ShareImage, hasPhoto: boolean): string {
  const { width, height, photoHeight, font, lines, perLine } = SHARE_IMAGES[image]
  const text = (content: string) => escapeXml(stripUnprintable(content))
  const top = (hasPhoto ? photoHeight : Math.round(height * 0.16)) + font + 48
  const titleLines = wrapText(title, perLine, lines).map(
    (line, at) =>
      `<text x="72" y="${top + at * font * 1.22}" font-size="${font}" font-weight="700">${text(line)}</text>`,
  )
  const foot = height - 120
  const band = Array.from({ length: Math.ceil(width / 60) }, (_, at) => {
    const x = at * 60
    return `<path d="M${x} ${height - 30} l30 -28 l30 28 l-30 28Z" fill="none" stroke="#f2b705" stroke-width="5"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#0b5d5b"/>${band.join('')}<g transform="translate(72 ${foot - 66}) scale(2.4)"><path d="${mark.path}" fill="#e6f1ef" stroke="#f2b705" stroke-width="1.5"/><text x="16" y="20.6" text-anchor="middle" font-size="12.5" font-weight="800" fill="#0b5d5b" font-family="Plus Jakarta Sans, DejaVu Sans, sans-serif">${text(mark.initials)}</text></g><g fill="#ffffff" font-family="Plus Jakarta Sans, DejaVu Sans, sans-serif">${titleLines.join('')}<text x="168" y="${foot - 22}" font-size="34">${text(wrapText(unitName, 44, 1)[0] ?? '')}</text><text x="168" y="${foot + 12}" font-size="24" fill="#f2b705">Warta Baimbai</text></g></svg>`
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
