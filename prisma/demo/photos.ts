import { createHash, randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checksumOf, processPhoto } from '@/modules/media/processing'
import type { PrismaClient } from '@/prisma/generated/client'
import { jpegOf } from './pictures'
import { type DemoUnit, scenesOf } from './posts'
import { SCENE_NAMES, SCENES, type Scene } from './scenes'

export type DemoPhotos = { idOf: (unitSlug: string, scene: Scene) => string }

// Forty-six drawings stand for the photos of 94 units: each unit's copy counts as a picture of its own, or hardly any post
// of the demo would have a new photo.
const hashFor = (unit: DemoUnit, scene: Scene): string =>
  createHash('sha256').update(`${unit.slug} ${scene}`).digest('hex').slice(0, 16)

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
    const jpeg = await jpegOf(scene)
    const { files, ...facts } = await processPhoto(jpeg)
    let original: string | undefined
    const rows = owners.map((unit) => ({
      id: randomUUID(),
      unitId: unitIdOf(unit.slug),
      uploadedById: authors.get(unit.slug) ?? '',
      fileName: `${scene}.jpg`,
      altText: SCENES[scene],
      ...facts,
      checksum: checksumOf(jpeg),
      perceptualHash: hashFor(unit, scene),
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
