const OPEN = '[caption'
const CLOSE = '[/caption]'
const IMAGE = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>\s*(?:<\/a>)?/i

/** WordPress' captions as figures of HTML. What is opened and never closed stays as it is. */
export function expandCaptions(html: string): string {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const start = html.indexOf(OPEN, at)
    const inside = start < 0 ? -1 : html.indexOf(']', start)
    const end = inside < 0 ? -1 : html.indexOf(CLOSE, inside)
    if (end < 0) break
    const content = html.slice(inside + 1, end)
    const image = content.length < 10_000 ? IMAGE.exec(content)?.[0] : undefined
    parts.push(html.slice(at, start))
    parts.push(image ? `<figure>${image}<figcaption>${content.slice(image.length)}</figcaption></figure>` : content)
    at = end + CLOSE.length
  }
  return parts.join('') + html.slice(at)
}

/** The ids of the attachments that WordPress' galleries in a text name, in their order. */
export const galleryIds = (html: string): string[] =>
  [...html.matchAll(/\[gallery\b[^\]]{0,500}\bids=["']([\d,\s]{1,2000})["']/g)].flatMap(([, ids = '']) =>
    ids.split(/[\s,]+/).filter((id) => id !== ''),
  )

/** The text without its galleries, which are no words. */
export const withoutGalleries = (html: string): string => html.replace(/\[gallery\b[^\]]{0,2000}\]/g, '')
