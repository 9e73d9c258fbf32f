import { type Area, countPositions, type Polygon, type Position, type Ring } from './area'
import { isInCityBox } from './city-box'
import { labelPosition, round } from './label-position'

export const MAX_FILE_BYTES = 5 * 1024 * 1024
/** More than a map of 52 kelurahan can show. */
const MAX_POSITIONS = 50_000
const MOST_SHOWN = 20
const CODE_NAMES = ['code', 'kode', 'areaCode', 'area_code', 'kode_wilayah', 'kode_kelurahan', 'kd_kelurahan']

type Kelurahan = { areaCode: string; name: string }
type Reading = { areas: Area[]; problems: string[] }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The areas in the text of a GeoJSON file, one for each kelurahan, with positions of 5 decimals. `problems`: sentences
 * about what must be mended before the file can be used, 21 at most; then there are no areas.
 */
export function readBoundaries(text: string, kelurahan: readonly Kelurahan[]): Reading {
  const features = featuresOf(text)
  if (typeof features === 'string') return { areas: [], problems: [features] }
  const names = new Map(kelurahan.map(({ areaCode, name }) => [digits(areaCode), name]))
  const codes = new Map(kelurahan.map(({ areaCode }) => [digits(areaCode), areaCode]))
  const areas: Omit<Area, 'label'>[] = []
  const seen = new Map<string, number>()
  const problems: string[] = []
  for (const [index, feature] of features.entries()) {
    const nth = `Bidang ke-${index + 1}`
    const written = codeOf(feature)
    if (written === null) {
      problems.push(`${nth} tidak punya kode kelurahan. Tuliskan di properti "code", "kode", atau di "id".`)
      continue
    }
    const [key, shown] = [digits(written), written.slice(0, 40)]
    const areaCode = codes.get(key)
    if (areaCode === undefined) {
      problems.push(`${nth} berkode ${shown}, yang bukan kode kelurahan di Banjarmasin.`)
      continue
    }
    const name = names.get(key) ?? areaCode
    seen.set(key, (seen.get(key) ?? 0) + 1)
    if (seen.get(key) === 2) problems.push(`${name} (${areaCode}) ada lebih dari satu kali.`)
    const polygons = polygonsOf(isRecord(feature) ? feature.geometry : null)
    if (typeof polygons === 'string') problems.push(`${name} (${areaCode}): ${polygons}`)
    else if (seen.get(key) === 1) areas.push({ code: areaCode, polygons })
  }
  for (const { areaCode, name } of kelurahan)
    if (!seen.has(digits(areaCode))) problems.push(`${name} (${areaCode}) tidak ada di berkas ini.`)
  const positions = countPositions(areas)
  if (positions > MAX_POSITIONS)
    problems.push(
      `Batasnya terlalu rinci: ${positions.toLocaleString('id-ID')} titik, paling banyak ${MAX_POSITIONS.toLocaleString('id-ID')}. Sederhanakan dahulu, misalnya dengan mapshaper.org.`,
    )
  if (problems.length > 0) return { areas: [], problems: shorten(problems) }
  return { areas: areas.map((area) => ({ ...area, label: labelPosition(area.polygons) })), problems }
}

const digits = (code: string): string => code.replace(/\D/g, '')

const shorten = (problems: string[]): string[] =>
  problems.length <= MOST_SHOWN
    ? problems
    : [...problems.slice(0, MOST_SHOWN), `Dan ${problems.length - MOST_SHOWN} masalah lagi.`]

/** The features of the file, or the sentence that says why there are none. */
function featuresOf(text: string): unknown[] | string {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return 'Berkas ini bukan JSON yang utuh. Ekspor lagi sebagai GeoJSON, lalu unggah berkas itu.'
  }
  if (!isRecord(parsed) || parsed.type !== 'FeatureCollection' || !Array.isArray(parsed.features))
    return 'Berkas ini bukan kumpulan bidang GeoJSON ("FeatureCollection").'
  return parsed.features.length === 0 ? 'Berkas ini tidak memuat satu bidang pun.' : parsed.features
}

function codeOf(feature: unknown): string | null {
  if (!isRecord(feature)) return null
  const properties = isRecord(feature.properties) ? feature.properties : {}
  const found = [...CODE_NAMES.map((name) => properties[name]), feature.id].find(
    (value) => typeof value === 'number' || (typeof value === 'string' && /\d/.test(value)),
  )
  return found === undefined ? null : String(found)
}

/** The polygons of a geometry, rounded; or the sentence that says what is wrong with it. */
function polygonsOf(geometry: unknown): Polygon[] | string {
  if (!isRecord(geometry) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon'))
    return 'bentuknya bukan bidang (Polygon atau MultiPolygon).'
  const given = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (!Array.isArray(given) || given.length === 0) return 'bidangnya kosong.'
  const polygons: Polygon[] = []
  for (const rings of given) {
    if (!Array.isArray(rings) || rings.length === 0) return 'bidangnya kosong.'
    const polygon: Polygon = []
    for (const [index, positions] of rings.entries()) {
      const ring = ringOf(positions)
      if (typeof ring === 'string') return ring
      // A hole or a sliver of less than a metre is nothing that can be seen.
      if (ring.length >= 4) polygon.push(ring)
      else if (index === 0) break
    }
    if (polygon.length > 0) polygons.push(polygon)
  }
  return polygons.length > 0 ? polygons : 'bidangnya lebih kecil dari satu meter.'
}

function ringOf(positions: unknown): Ring | string {
  if (!Array.isArray(positions) || positions.length < 4) return 'sebuah garis batas punya kurang dari empat titik.'
  const ring: Ring = []
  for (const position of positions) {
    const at = positionOf(position)
    if (at === null) return 'ada titik yang bukan pasangan bujur dan lintang.'
    if (!isInCityBox(at))
      return `ada titik di luar Banjarmasin (${at[0]}, ${at[1]}). Urutannya bujur, lalu lintang, dalam derajat (WGS 84).`
    ring.push(at)
  }
  const [first, last] = [ring[0], ring.at(-1)]
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return 'sebuah garis batas tidak tertutup: titik terakhirnya harus sama dengan yang pertama.'
  return ring.map(([x, y]): Position => [round(x), round(y)]).filter(isNoRepetition)
}

const isNoRepetition = ([x, y]: Position, index: number, ring: Ring): boolean =>
  index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1]

function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null
  const [longitude, latitude]: unknown[] = value
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? [Number(longitude), Number(latitude)] : null
}
