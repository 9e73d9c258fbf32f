import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { DomainError } from '@/lib/errors'
import { cardSvg, SHARE_IMAGES, type SharedText, type ShareImage, shareImageSvg } from './card'
import { cropOf, type FocalPoint, MAX_BYTES, MAX_PIXELS, MIDDLE, PREVIEW, widthsFor } from './photo'

// The decoder is chosen by content, whatever the name says: only those of photos stay, and SVG for cards of our own
// drawing; `decode` refuses an SVG that begins like a photo.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadSvgBuffer',
  ],
})
sharp.concurrency(1)
sharp.cache(false)

const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']
const DECODED: string[] = ['jpeg', 'png', 'webp', 'heif']
const MAX_SIDE = 16_000

export type StoredFile = { file: string; bytes: Buffer; contentType: string }
export type ProcessedPhoto = {
  width: number
  height: number
  perceptualHash: string
  renditions: number[]
  files: StoredFile[]
}

const refuse = (sentence: string): never => {
  throw new DomainError('invalid', sentence)
}

/** SHA-256 of the bytes as they came, in hex: the same bytes are the same photo. */
export const checksumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

let queue: Promise<unknown> = Promise.resolve()

/**
 * Checks a photo by its content and makes what is stored of it: AVIF and WebP in several widths, a JPEG preview, turned
 * upright, without EXIF and place. One photo at a time, so that memory stays bounded. Throws `invalid` with a sentence.
 */
export const processPhoto = (bytes: Buffer): Promise<ProcessedPhoto> => inTurn(() => process(bytes))

/** The JPEG preview of a stored rendition for a focal point. */
export const drawPreview = (rendition: Buffer, focal: FocalPoint): Promise<Buffer> =>
  inTurn(async () => {
    const { width, height } = await sharp(rendition).metadata()
    return previewOf(() => sharp(rendition), { width, height }, focal)
  })

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work)
  queue = result.catch(() => undefined)
  return result
}

async function process(bytes: Buffer): Promise<ProcessedPhoto> {
  if (bytes.length === 0) refuse('Berkas ini kosong.')
  if (bytes.length > MAX_BYTES) refuse('Foto ini lebih dari 15 MB. Kecilkan dahulu, lalu unggah lagi.')
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!type || !ACCEPTED.includes(type.mime)) refuse(NO_PHOTO)
  const upright = await decode(bytes, type?.mime.startsWith('image/hei') ? HEIC : BROKEN)
  const { width, height } = upright.info
  const raw = { raw: { width, height, channels: upright.info.channels } }
  const image = () => sharp(upright.data, raw)
  const renditions = widthsFor(width)
  const files: StoredFile[] = []
  for (const target of renditions) {
    const resized = image().resize({ width: target, withoutEnlargement: true })
    files.push(
      {
        file: `${target}.avif`,
        contentType: 'image/avif',
        bytes: await resized.clone().avif({ quality: 50, effort: 2 }).toBuffer(),
      },
      {
        file: `${target}.webp`,
        contentType: 'image/webp',
        bytes: await resized.clone().webp({ quality: 74 }).toBuffer(),
      },
    )
  }
  files.push({ file: PREVIEW.file, contentType: 'image/jpeg', bytes: await previewOf(image, upright.info, MIDDLE) })
  const perceptualHash = await differenceHash(image())
  return { width, height, renditions, files, perceptualHash }
}

async function decode(bytes: Buffer, unreadable: string) {
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' as const, unlimited: false }
  const facts = await sharp(bytes, options)
    .metadata()
    .catch((error: Error) => (/pixel limit/i.test(error.message) ? refuse(TOO_MANY) : refuse(unreadable)))
  if (!DECODED.includes(facts.format)) refuse(NO_PHOTO)
  if (facts.width * facts.height > MAX_PIXELS || Math.max(facts.width, facts.height) > MAX_SIDE) refuse(TOO_MANY)
  return sharp(bytes, options)
    .autoOrient()
    .resize({ width: 1_920, height: 3_840, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => refuse(unreadable))
}

const TOO_MANY = 'Foto ini lebih dari 50 megapiksel. Kecilkan dahulu, lalu unggah lagi.'
const NO_PHOTO = 'Berkas ini bukan foto JPEG, PNG, WebP atau HEIC.'
const HEIC = 'Foto HEIC ini tidak dapat dibaca di sini. Simpan sebagai JPEG di ponsel, lalu unggah lagi.'
const BROKEN = 'Foto ini rusak atau tidak lengkap. Coba ambil atau simpan ulang fotonya.'

async function previewOf(
  image: () => Sharp,
  size: { width: number; height: number },
  focal: FocalPoint,
): Promise<Buffer> {
  const { width, height } = PREVIEW
  const cropped = () =>
    image()
      .extract(cropOf(size, { wide: width, high: height }, focal))
      .resize(width, height, { fit: 'fill' })
  for (const quality of [82, 70, 55, 40]) {
    const jpeg = await cropped().jpeg({ quality, mozjpeg: true }).toBuffer()
    if (jpeg.length < PREVIEW.maxBytes) return jpeg
  }
  return cropped().blur(2).jpeg({ quality: 30 }).toBuffer()
}

/** The JPEG for link previews of a post without a photo: its title and its unit on a drawn ground. */
export const drawCard = (post: { title: string; unitName: string }): Promise<Buffer> =>
  sharp(Buffer.from(cardSvg(post)))
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()

/** A post's picture for other channels: its photo (a stored rendition, or null) above its title on a drawn ground. */
export async function drawShareImage(
  text: SharedText,
  image: ShareImage,
  photo: { bytes: Buffer; focal: FocalPoint } | null,
): Promise<Buffer> {
  const ground = sharp(Buffer.from(shareImageSvg(text, image, photo !== null)))
  const shown = photo && (await photoAbove(photo, image))
  return ground
    .composite(shown ? [{ input: shown, left: 0, top: 0 }] : [])
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer()
}

async function photoAbove({ bytes, focal }: { bytes: Buffer; focal: FocalPoint }, image: ShareImage): Promise<Buffer> {
  const { width: wide, photoHeight: high } = SHARE_IMAGES[image]
  const { width, height } = await sharp(bytes).metadata()
  return sharp(bytes)
    .extract(cropOf({ width, height }, { wide, high }, focal))
    .resize(wide, high, { fit: 'fill' })
    .toBuffer()
}

/** Each bit says whether a pixel of a 9 x 8 grey copy is brighter than its right neighbour. */
async function differenceHash(image: Sharp): Promise<string> {
  const grey = await image.greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  let hash = 0n
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      const isBrighter = (grey[y * 9 + x] ?? 0) > (grey[y * 9 + x + 1] ?? 0)
      hash = (hash << 1n) | (isBrighter ? 1n : 0n)
    }
  }
  return hash.toString(16).padStart(16, '0')
}
