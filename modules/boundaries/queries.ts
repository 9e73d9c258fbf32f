import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { Areas, kelurahanAt } from './area'
import type { CityMap, MapUnit } from './map'
import type { Point } from './point'
import { shapeMap } from './shapes'
import { tileMap } from './tiles'

const MOST_KELURAHAN = 500

async function listMapUnits(): Promise<MapUnit[]> {
  const units = await db.unit.findMany({
    where: { kind: 'kelurahan' },
    orderBy: { name: 'asc' },
    take: MOST_KELURAHAN,
    select: {
      id: true,
      slug: true,
      name: true,
      areaCode: true,
      tileColumn: true,
      tileRow: true,
      parent: { select: { slug: true, name: true } },
    },
  })
  return units.map(({ tileColumn, tileRow, parent, ...unit }) => ({
    ...unit,
    tile: tileColumn === null || tileRow === null ? null : { column: tileColumn, row: tileRow },
    kecamatan: parent,
  }))
}

const DRAWN = { areas: true, source: true, licence: true } as const

async function mapOf(state: 'preview' | 'used'): Promise<CityMap | null> {
  const [units, stored] = await Promise.all([
    listMapUnits(),
    db.boundaries.findUnique({ where: { state }, select: DRAWN }),
  ])
  if (stored) {
    const { areas, ...attribution } = stored
    return shapeMap(units, Areas.parse(areas), attribution)
  }
  return state === 'used' ? tileMap(units) : null
}

/** The map of the city as everybody sees it: by the boundaries in use, else by hexagons. */
export async function getMap(): Promise<CityMap> {
  return (await mapOf('used')) ?? tileMap([])
}

/** The map by the boundaries that wait to be used; null where none do. Throws `forbidden`. */
export async function getPreviewMap(actor: Actor): Promise<CityMap | null> {
  authorize(actor, 'boundaries:manage')
  return mapOf('preview')
}

export type BoundariesView = {
  id: string
  state: 'preview' | 'used' | null
  fileName: string
  bytes: number
  positions: number
  /** How many kelurahan it has. */
  areas: number
  source: string
  licence: string
  uploadedBy: { name: string }
  uploadedAt: Date
  usedAt: Date | null
  version: number
}

/** The boundaries that wait to be used and those in use, the first first. Throws `forbidden`. */
export async function listBoundaries(actor: Actor): Promise<BoundariesView[]> {
  authorize(actor, 'boundaries:manage')
  const rows = await db.boundaries.findMany({
    where: { state: { not: null } },
    orderBy: { state: 'asc' },
    include: { uploadedBy: { select: { name: true } } },
  })
  return rows.map(({ areas, ...row }) => ({ ...row, areas: Array.isArray(areas) ? areas.length : 0 }))
}

type Reader = Pick<typeof db, 'boundaries' | 'unit'>
type FoundKelurahan = { id: string; slug: string; name: string }

/** The kelurahan in which each of these points lies, in their order, by the boundaries in use; null where none are, or it lies in none. */
export async function listKelurahanAt(
  points: readonly Point[],
  reader: Reader = db,
): Promise<(FoundKelurahan | null)[]> {
  const stored =
    points.length === 0
      ? null
      : await reader.boundaries.findUnique({ where: { state: 'used' }, select: { areas: true } })
  if (!stored) return points.map(() => null)
  const areas = Areas.parse(stored.areas)
  const codes = points.map(({ longitude, latitude }) => kelurahanAt([longitude, latitude], areas))
  const units = await reader.unit.findMany({
    where: { areaCode: { in: codes.filter((code) => code !== null) } },
    select: { id: true, slug: true, name: true, areaCode: true },
  })
  const byCode = new Map(units.map(({ areaCode, ...unit }) => [areaCode, unit]))
  return codes.map((code) => (code === null ? null : (byCode.get(code) ?? null)))
}

/** The kelurahan in which a point lies, by the boundaries in use; null where none are, or it lies in none. */
export const getKelurahanAt = async (point: Point, reader: Reader = db): Promise<FoundKelurahan | null> =>
  (await listKelurahanAt([point], reader))[0] ?? null
