import { z } from 'zod'
import { db, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { oneLine } from '@/lib/text'
import { Version } from '@/lib/version'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { countPositions } from './area'
import { MAX_FILE_BYTES, readBoundaries } from './geojson'
import { bareName } from './map'

const line = (missing: string) =>
  z
    .string(missing)
    .transform(oneLine)
    .refine((text) => text !== '', missing)
    .refine((text) => text.length <= 200, 'Tuliskan dalam 200 karakter.')

export const BoundariesOrigin = z.object({
  source: line('Tuliskan siapa yang membuat data batas ini.'),
  licence: line('Tuliskan lisensi atau izin memakai data ini.'),
})
export type BoundariesOrigin = z.infer<typeof BoundariesOrigin>
export type BoundariesFile = { name: string; text: string }

const CHANGED = 'Batas wilayah baru saja diubah orang lain. Muat ulang halaman ini.'

/**
 * Checks a GeoJSON file of all kelurahan and keeps it to be looked at, in place of the one before that nobody used.
 * Throws `forbidden`, and `invalid` with the problems of the file under `berkas`.
 */
export async function uploadBoundaries(
  actor: Actor,
  { source, licence }: BoundariesOrigin,
  file: BoundariesFile,
): Promise<void> {
  authorize(actor, 'boundaries:manage')
  const bytes = Buffer.byteLength(file.text)
  if (bytes === 0) throw refused(['Pilih berkas GeoJSON yang berisi batas kelurahan.'])
  if (bytes > MAX_FILE_BYTES) throw refused(['Berkas ini lebih dari 5 MB. Sederhanakan dahulu, lalu unggah lagi.'])
  // To read it takes a second or two, for which no transaction should wait.
  const { areas, problems } = readBoundaries(file.text, await listKelurahan())
  if (problems.length > 0) throw refused(problems)
  await transaction(async (tx) => {
    await tx.boundaries.deleteMany({ where: { state: 'preview' } })
    const positions = countPositions(areas)
    const { id } = await tx.boundaries.create({
      data: {
        state: 'preview',
        areas,
        positions,
        bytes,
        fileName: oneLine(file.name).slice(0, 200),
        source,
        licence,
        uploadedById: actor.id,
      },
      select: { id: true },
    })
    await record(tx, actor, {
      action: 'boundaries.uploaded',
      publicEffect: 'none',
      subjectId: id,
      detail: { source, licence, positions, bytes },
    })
  })
}

const refused = (problems: string[]): DomainError =>
  new DomainError('invalid', 'Berkas batas ini belum dapat dipakai.', { berkas: problems })

async function listKelurahan(): Promise<{ areaCode: string; name: string }[]> {
  const units = await db.unit.findMany({
    where: { kind: 'kelurahan', areaCode: { not: null } },
    orderBy: { areaCode: 'asc' },
    select: { areaCode: true, name: true },
  })
  return units.map(({ areaCode, name }) => ({ areaCode: areaCode ?? '', name: bareName(name) }))
}

export const BoundariesVersion = z.object({
  boundariesId: z.uuid('Batas itu tidak ditemukan.'),
  version: Version,
})
export type BoundariesVersion = z.infer<typeof BoundariesVersion>

/** Draws the map from the boundaries that were looked at, in place of those before. Throws `forbidden`, `conflict`. */
export async function adoptBoundaries(actor: Actor, { boundariesId: id, version }: BoundariesVersion): Promise<void> {
  authorize(actor, 'boundaries:manage')
  await transaction(async (tx) => {
    await tx.boundaries.updateMany({ where: { state: 'used' }, data: { state: null, version: { increment: 1 } } })
    const { count } = await tx.boundaries.updateMany({
      where: { id, version, state: 'preview' },
      data: { state: 'used', usedAt: new Date(), version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('conflict', CHANGED)
    await record(tx, actor, { action: 'boundaries.used', publicEffect: 'changed', subjectId: id })
  })
}

/**
 * Takes boundaries away: those in use, so that the map is of hexagons again, or those that were only looked at. Throws
 * `forbidden`, `conflict`.
 */
export async function removeBoundaries(actor: Actor, { boundariesId: id, version }: BoundariesVersion): Promise<void> {
  authorize(actor, 'boundaries:manage')
  await transaction(async (tx) => {
    const stored = await tx.boundaries.findFirst({
      where: { id, version, state: { not: null } },
      select: { state: true },
    })
    const { count } = await tx.boundaries.updateMany({
      where: { id, version, state: { not: null } },
      data: { state: null, version: { increment: 1 } },
    })
    if (!stored || count === 0) throw new DomainError('conflict', CHANGED)
    await record(tx, actor, {
      action: 'boundaries.removed',
      publicEffect: stored.state === 'used' ? 'changed' : 'none',
      subjectId: id,
    })
  })
}
