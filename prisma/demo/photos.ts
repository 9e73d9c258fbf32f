import { createHash, randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checksumOf, processPhoto } from '@/modules/media/processing'
import type { PrismaClient } from '@/prisma/generated/client'
import { jpegOf } from './pictures'
import type { DemoPhoto } from './posts'
import { SCENE_NAMES, SCENES } from './scenes'

/** A picture that a unit shows; `copy` tells apart several of one drawing. */
export type WantedPhoto = Pick<DemoPhoto, 'scene' | 'copy'> & { unitSlug: string }
export type DemoPhotos = { idOf: (photo: WantedPhoto) => string }

// Seventy drawings stand for the photos of 94 units: each unit's copy counts as a picture of its own, or hardly any post
// of the demo would have a new photo.
const digestOf = (...words: string[]): string => createHash('sha256').update(words.join(' ')).digest('hex')
const fileNameOf = ({ scene, copy }: WantedPhoto): string => `${scene}${copy && `-${copy}`}.jpg`

/** Every picture that the units may show, drawn and processed once, then linked for each unit that shows it. */
export async function preparePhotos(
  db: PrismaClient,
  wanted: readonly WantedPhoto[],
  unitIds: ReadonlyMap<string, string>,
  authors: ReadonlyMap<string, string>,
): Promise<DemoPhotos> {
  const root = join(process.env.DATA_DIR ?? '.data', 'media', 'foto')
  const ids = new Map<string, string>()
  const unitIdOf = (slug: string): string => unitIds.get(slug) ?? ''
  const keyOf = (unitId: string, fileName: string): string => `${unitId} ${fileName}`
  const keyOfWanted = (photo: WantedPhoto): string => keyOf(unitIdOf(photo.unitSlug), fileNameOf(photo))
  const existing = await db.photo.findMany({
    where: { uploadedById: { in: [...authors.values()] } },
    select: { id: true, unitId: true, fileName: true },
  })
  for (const photo of existing) ids.set(keyOf(photo.unitId, photo.fileName), photo.id)
  const missing = new Map(
    wanted.filter((photo) => !ids.has(keyOfWanted(photo))).map((photo) => [keyOfWanted(photo), photo]),
  )

  for (const scene of SCENE_NAMES) {
    const owners = [...missing.values()].filter((photo) => photo.scene === scene)
    if (owners.length === 0) continue
    const jpeg = await jpegOf(scene)
    const { files, ...facts } = await processPhoto(jpeg)
    let original: string | undefined
    const checksum = checksumOf(jpeg)
    const rows = owners.map((photo) => ({
      id: randomUUID(),
      unitId: unitIdOf(photo.unitSlug),
      uploadedById: authors.get(photo.unitSlug) ?? '',
      fileName: fileNameOf(photo),
      altText: SCENES[scene],
      ...facts,
      checksum: photo.copy ? digestOf(checksum, photo.copy) : checksum,
      perceptualHash: digestOf(photo.unitSlug, scene, photo.copy).slice(0, 16),
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
      ids.set(keyOf(row.unitId, row.fileName), row.id)
    }
    await db.photo.createMany({ data: rows })
  }
  return {
    idOf: (photo) => {
      const id = ids.get(keyOfWanted(photo))
      if (!id) throw new Error(`No picture ${fileNameOf(photo)} for ${photo.unitSlug}`)
      return id
    },
  }
}
