import sharp from 'sharp'
import { expect, test } from 'vitest'
import { SHARE_IMAGES } from './card'
import { drawShareImage, processPhoto } from './processing'

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0b5d5b' } })
const refusalOf = (bytes: Buffer) =>
  processPhoto(bytes).then(
    () => 'accepted',
    (error: Error) => error.message,
  )

test('a photo from a phone is turned upright and loses its place and camera', async () => {
  const bytes = await canvas(800, 600)
    .withExif({ IFD0: { Make: 'Telepon' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '3/1 19/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const photo = await processPhoto(bytes)
  expect([photo.width, photo.height]).toEqual([600, 800])
  for (const { bytes: stored } of photo.files) {
    const facts = await sharp(stored).metadata()
    expect(facts.exif).toBeUndefined()
    expect(stored.includes('Telepon')).toBe(false)
  }
})

test.each(['jpeg', 'png', 'webp'] as const)(
  '%s is accepted and stored as AVIF, WebP and a JPEG preview',
  async (format) => {
    const photo = await processPhoto(await canvas(1_000, 700).toFormat(format).toBuffer())
    expect(photo.files.map(({ file }) => file)).toEqual([
      '320.avif',
      '320.webp',
      '640.avif',
      '640.webp',
      '960.avif',
      '960.webp',
      'pratinjau.jpg',
    ])
  },
)

test('the preview is 1200 x 630 and under 300 kB even of noise', async () => {
  const noise = await sharp({
    create: {
      width: 2_000,
      height: 1_500,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 90 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer()
  const preview = (await processPhoto(noise)).files.find(({ file }) => file === 'pratinjau.jpg')
  expect(preview?.bytes.length).toBeLessThan(300_000)
  expect(await sharp(preview?.bytes).metadata()).toMatchObject({ width: 1_200, height: 630, format: 'jpeg' })
})

test('the same picture in another size has nearly the same hash, another picture another one', async () => {
  const scene = (x: number, width: number) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#ddd"/><circle cx="${x}" cy="300" r="200"/></svg>`,
      ),
    )
      .resize(width)
      .jpeg()
      .toBuffer()
  const hashOf = async (x: number, width: number) =>
    BigInt(`0x${(await processPhoto(await scene(x, width))).perceptualHash}`)
  const distance = (a: bigint, b: bigint) => [...(a ^ b).toString(2)].filter((bit) => bit === '1').length
  const large = await hashOf(250, 900)
  expect(distance(large, await hashOf(250, 700))).toBeLessThan(8)
  expect(distance(large, await hashOf(700, 900))).toBeGreaterThan(12)
})

test('what is no photo is refused by its content, whatever it is called', async () => {
  const sentence = 'Berkas ini bukan foto JPEG, PNG, WebP atau HEIC.'
  expect(await refusalOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(sentence)
  expect(await refusalOf(Buffer.from('GIF89a\u0001\0\u0001\0'))).toBe(sentence)
  expect(await refusalOf(Buffer.from('%PDF-1.7'))).toBe(sentence)
  expect(await refusalOf(Buffer.from('halo'))).toBe(sentence)
  expect(await refusalOf(Buffer.alloc(0))).toBe('Berkas ini kosong.')
})

test('an SVG that begins like a photo is refused', async () => {
  const svg =
    '<!--ftypheic--><svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>'
  expect(await refusalOf(Buffer.from(svg))).toBe('Berkas ini bukan foto JPEG, PNG, WebP atau HEIC.')
})

test('a HEIC that cannot be read says what to do', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)])
  expect(await refusalOf(heic)).toContain('Simpan sebagai JPEG')
})

test('a truncated photo is refused', async () => {
  const bytes = await canvas(1_000, 800).jpeg().toBuffer()
  expect(await refusalOf(bytes.subarray(0, bytes.length / 3))).toContain('rusak')
  const png = await canvas(900, 700).png().toBuffer()
  expect(await refusalOf(png.subarray(0, 60))).toContain('rusak')
})

test('16 MB and 60 megapixels are too much', async () => {
  expect(await refusalOf(Buffer.alloc(16 * 1024 * 1024))).toContain('15 MB')
  expect(await refusalOf(await canvas(10_000, 6_000).png().toBuffer())).toContain('50 megapiksel')
})

test('a picture for other channels shows the photo where its focal point is', async () => {
  const blue = await canvas(1_000, 500).negate().png().toBuffer()
  const bytes = await canvas(2_000, 500)
    .composite([{ input: blue, left: 1_000, top: 0 }])
    .webp()
    .toBuffer()
  const text = { title: 'Posyandu', unitName: 'Dinas Kesehatan', mark: { path: 'M0 0', initials: 'DK' } }
  const { width, photoHeight } = SHARE_IMAGES['persegi.jpg']
  const redOf = async (focalX: number) => {
    const image = await drawShareImage(text, 'persegi.jpg', { bytes, focal: { focalX, focalY: 0.5 } })
    const { channels } = await sharp(
      await sharp(image).extract({ left: 0, top: 0, width, height: photoHeight }).toBuffer(),
    ).stats()
    return channels[0]?.mean ?? 0
  }
  expect(await redOf(0)).toBeLessThan(40)
  expect(await redOf(1)).toBeGreaterThan(215)
})
