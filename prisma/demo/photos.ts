import { createHash, randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { PrismaClient } from '@/prisma/generated/client'
import { jpegOf } from './pictures'
import { type DemoUnit, scenesOf } from './posts'
import { SCENE_NAMES, type Scene } from './scenes'

const WIDTHS = [480, 960, 1600]
export type DemoPhotos = { idOf: (unitSlug: string, scene: Scene) => string }
type Stored = { file: string; bytes: Buffer }
type Processed = { width: number; height: number; checksum: string; perceptualHash: string; files: Stored[] }

async function processScene(bytes: Buffer): Promise<Processed> {
  const grey = await sharp(bytes).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  let hash = 0n
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) hash = (hash << 1n) | ((grey[y * 9 + x] ?? 0) > (grey[y * 9 + x + 1] ?? 0) ? 1n : 0n)
  const files: Stored[] = []
  for (const width of WIDTHS) {
    const resized = sharp(bytes).resize(width)
    files.push({ file: `${width}.avif`, bytes: await resized.clone().avif({ quality: 50, effort: 0 }).toBuffer() })
    files.push({ file: `${width}.webp`, bytes: await resized.clone().webp({ quality: 72, effort: 1 }).toBuffer() })
  }
  files.push({ file: 'pratinjau.jpg', bytes: await sharp(bytes).resize(1200, 630).jpeg({ quality: 78 }).toBuffer() })
  return {
    width: 1600,
    height: 1067,
    checksum: createHash('sha256').update(bytes).digest('hex'),
    perceptualHash: hash.toString(16).padStart(16, '0'),
    files,
  }
}

/** Every picture that the units may show, drawn and processed once, then linked for each unit that shows it. */
export async function preparePhotos(
  db: PrismaClient,
  units: readonly DemoUnit[],
  unitIds: ReadonlyMap<string, string>,
  authors: ReadonlyMap<string, string>,
): Promise<DemoPhotos> {
  const root = join(process.env.DATA_DIR ?? '.data', 'media', 'foto')
  const ids = new Map<string, string>()
  const keyOf = (unitId: string, scene: string): string => `${unitId} ${scene}`
  const existing = await db.photo.findMany({
    where: { uploadedById: { in: [...authors.values()] } },
    select: { id: true, unitId: true, fileName: true },
  })
  for (const photo of existing) ids.set(keyOf(photo.unitId, photo.fileName.replace(/\.jpg$/, '')), photo.id)
  const unitIdOf = (slug: string): string => unitIds.get(slug) ?? ''

  for (const scene of SCENE_NAMES) {
    const owners = units.filter((unit) => scenesOf(unit).includes(scene) && !ids.has(keyOf(unitIdOf(unit.slug), scene)))
    if (owners.length === 0) continue
    const { files, ...facts } = await processScene(await jpegOf(scene))
    let original: string | undefined
    const rows = owners.map((unit) => ({
      id: randomUUID(),
      unitId: unitIdOf(unit.slug),
      uploadedById: authors.get(unit.slug) ?? '',
      fileName: `${scene}.jpg`,
      ...facts,
      renditions: WIDTHS,
    }))
    for (const row of rows) {
      const folder = join(root, row.id)
      await mkdir(folder, { recursive: true })
      const first = original
      await Promise.all(
        files.map(({ file, bytes }) => {
          if (first === undefined) return writeFile(join(folder, file), bytes)
          return link(join(first, file), join(folder, file)).catch(() =>
            copyFile(join(first, file), join(folder, file)),
          )
        }),
      )
      original ??= folder
      ids.set(keyOf(row.unitId, scene), row.id)
    }
    await db.photo.createMany({ data: rows })
  }
  return {
    idOf: (unitSlug, scene) => {
      const id = ids.get(keyOf(unitIdOf(unitSlug), scene))
      if (!id) throw new Error(`No picture ${scene} for ${unitSlug}`)
      return id
    },
  }
}
