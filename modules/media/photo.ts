export const MAX_BYTES = 15 * 1024 * 1024
export const MAX_PIXELS = 50_000_000
export const PREVIEW = { width: 1200, height: 630, maxBytes: 300_000, file: 'pratinjau.jpg' } as const

const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920]

/** The widths in pixels in which a photo of this width is stored: never larger than it is, at least one. */
export const widthsFor = (width: number): number[] => {
  const smaller = RENDITION_WIDTHS.filter((candidate) => candidate <= width)
  return smaller.length > 0 ? smaller : [width]
}

export type RenditionFormat = 'avif' | 'webp'

/** The address of a stored rendition. */
export const renditionUrl = (photoId: string, width: number, format: RenditionFormat): string =>
  `/media/foto/${photoId}/${width}.${format}`

/** The address of the widest rendition of a photo that every browser can show by itself. */
export const largestUrl = ({ id, width, renditions }: { id: string; width: number; renditions: readonly number[] }) =>
  renditionUrl(id, renditions.at(-1) ?? width, 'webp')

/** The address of the JPEG for link previews, 1200 x 630 pixels, under 300 kB. */
export const previewUrl = (photoId: string): string => `/media/foto/${photoId}/${PREVIEW.file}`

/** The address of the drawn JPEG for link previews of a post without a photo. */
export const cardUrl = (slug: string): string => `/media/kartu/${slug}`

/** The `srcset` of the widths of one format, up to one that is wide enough. */
export function srcSetOf(
  { id, renditions }: { id: string; renditions: readonly number[] },
  format: RenditionFormat,
  widest = Number.POSITIVE_INFINITY,
): string {
  const enough = renditions.find((width) => width >= widest) ?? Number.POSITIVE_INFINITY
  return renditions
    .filter((width) => width <= enough)
    .map((width) => `${renditionUrl(id, width, format)} ${width}w`)
    .join(', ')
}

const PHOTO_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const FILES: [RegExp, string][] = [
  [/^[1-9]\d{0,3}\.avif$/, 'image/avif'],
  [/^[1-9]\d{0,3}\.webp$/, 'image/webp'],
  [/^pratinjau\.jpg$/, 'image/jpeg'],
]

/** The type of a stored file by its name; null for a name that no photo has. */
export const contentTypeOf = (photoId: string, file: string): string | null =>
  PHOTO_ID.test(photoId) ? (FILES.find(([pattern]) => pattern.test(file))?.[1] ?? null) : null

/** The key of a stored file. */
export const storageKey = (photoId: string, file: string): string => `foto/${photoId}/${file}`
