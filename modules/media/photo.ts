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

type Stored = { width: number; renditions: readonly number[] }

/** The widest rendition of a photo that every browser can show by itself. */
export const largestFile = ({ width, renditions }: Stored): string => `${renditions.at(-1) ?? width}.webp`

/** Its address. */
export const largestUrl = ({ id, ...stored }: Stored & { id: string }): string =>
  `/media/foto/${id}/${largestFile(stored)}`

/** All files that are stored of a photo, `previews` being those that were drawn after it was uploaded. */
export const filesOf = ({ renditions, previews }: { renditions: readonly number[]; previews: readonly string[] }) => [
  ...renditions.flatMap((width) => [`${width}.avif`, `${width}.webp`]),
  PREVIEW.file,
  ...previews,
]

/** What of a photo is never cropped away, as shares of its width and height, 0 to 1. */
export type FocalPoint = { focalX: number; focalY: number }

export const MIDDLE: FocalPoint = { focalX: 0.5, focalY: 0.5 }

const percentOf = (share: number): number => Math.round(share * 100)

export const isMiddle = ({ focalX, focalY }: FocalPoint): boolean =>
  percentOf(focalX) === 50 && percentOf(focalY) === 50

/** The file of the preview for this focal point: another point has another name, so that what stands at one never changes. */
export const previewFile = (focal: FocalPoint): string =>
  isMiddle(focal) ? PREVIEW.file : `pratinjau-${percentOf(focal.focalX)}-${percentOf(focal.focalY)}.jpg`

/** The address of the JPEG for link previews, 1200 x 630 pixels, under 300 kB. */
export const previewUrl = (photoId: string, focal = MIDDLE): string => `/media/foto/${photoId}/${previewFile(focal)}`

/** Where a browser that crops a photo is to look, as the CSS property; undefined for the middle, where it looks by itself. */
export const objectPositionOf = (focal: FocalPoint): string | undefined =>
  isMiddle(focal) ? undefined : `${percentOf(focal.focalX)}% ${percentOf(focal.focalY)}%`

/**
 * The largest part of a picture in the proportion of `wide` to `high`, in whole pixels, where a browser crops it too:
 * what lies at a share of the picture lies at the same share of the part.
 */
export function cropOf(
  { width, height }: { width: number; height: number },
  { wide, high }: { wide: number; high: number },
  { focalX, focalY }: FocalPoint,
): { left: number; top: number; width: number; height: number } {
  const scale = Math.min(width / wide, height / high)
  const part = { width: Math.max(1, Math.floor(wide * scale)), height: Math.max(1, Math.floor(high * scale)) }
  return { ...part, left: Math.floor((width - part.width) * focalX), top: Math.floor((height - part.height) * focalY) }
}

/** The address of the drawn JPEG for link previews of a post without a photo. */
export const cardUrl = (slug: string): string => `/media/kartu/${slug}`

/** The same of a work of development without a photo. */
export const projectCardUrl = (slug: string): string => `/media/kartu/pembangunan/${slug}`

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
  [/^pratinjau(?:-\d{1,3}-\d{1,3})?\.jpg$/, 'image/jpeg'],
]

/** The type of a stored file by its name; null for a name that no photo has. */
export const contentTypeOf = (photoId: string, file: string): string | null =>
  PHOTO_ID.test(photoId) ? (FILES.find(([pattern]) => pattern.test(file))?.[1] ?? null) : null

/** The key of a stored file. */
export const storageKey = (photoId: string, file: string): string => `foto/${photoId}/${file}`
