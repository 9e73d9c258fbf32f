import { isInCityBox } from './city-box'

/** A place on the ground, degrees of WGS 84. */
export type Point = { latitude: number; longitude: number }
export type PointReading = { point: Point } | { problem: string }

const NUMBER = String.raw`[+-]?\d{1,3}(?:[.,]\d{1,15})?`
/** The pin of an address is meant before the middle of what it shows. */
const ADDRESSES = [
  /!3d(-?\d{1,3}\.\d{1,15})!4d(-?\d{1,3}\.\d{1,15})/,
  /[@=/](-?\d{1,3}\.\d{1,15})(?:,|%2C)(?:\+|%20)?(-?\d{1,3}\.\d{1,15})/i,
]
const PAIR = new RegExp(String.raw`^\(?\s*(${NUMBER})°?\s*(?:[;/|\s]|,\s)\s*(${NUMBER})°?\s*\)?$`)
/** With decimal points, the comma between two numbers needs no space. */
const TIGHT_PAIR = /^\(?\s*([+-]?\d{1,3}(?:\.\d{1,15})?)\s*,\s*([+-]?\d{1,3}(?:\.\d{1,15})?)\s*\)?$/

const UNREADABLE =
  'Titik itu tidak terbaca. Tuliskan lintang lalu bujur, misalnya -3.3194, 114.5908, atau tempel alamat dari Google Maps.'
const SHORT_LINK =
  'Tautan pendek Google Maps tidak memuat titiknya. Buka tautan itu, lalu tempel alamat panjangnya atau koordinatnya.'
const ELSEWHERE = 'Titik itu di luar Kota Banjarmasin. Periksa lagi: lintang di sekitar -3,32, bujur di sekitar 114,59.'

/**
 * A point as people write it: latitude and longitude with points or commas as decimals, or the address of a map that
 * shows it. Where only the other order lies in the city, it was meant. `problem`: a sentence for whoever wrote it.
 */
export function readPoint(text: string): PointReading {
  const written = text.normalize('NFKC').replace(/[−–]/g, '-').trim()
  if (written.length > 2_000) return { problem: UNREADABLE }
  if (/^https?:\/\/(?:maps\.app\.)?goo\.gl\//i.test(written)) return { problem: SHORT_LINK }
  const forms = /^https?:\/\//i.test(written) ? ADDRESSES : [TIGHT_PAIR, PAIR]
  const found = forms.map((form) => form.exec(written)).find((match) => match !== null)
  if (!found) return { problem: UNREADABLE }
  const [first = Number.NaN, second = Number.NaN] = found.slice(1).map((number) => Number(number.replace(',', '.')))
  const point = [
    { latitude: first, longitude: second },
    { latitude: second, longitude: first },
  ].find(({ latitude, longitude }) => isInCityBox([longitude, latitude]))
  return point ? { point: rounded(point) } : { problem: ELSEWHERE }
}

/** To 6 decimals of a degree, a tenth of a metre. */
const rounded = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * 1e6) / 1e6,
  longitude: Math.round(longitude * 1e6) / 1e6,
})

/** A point as a field shows it: "-3.3194, 114.5908". */
export const writePoint = ({ latitude, longitude }: Point): string => `${latitude}, ${longitude}`

/** How far off the device's own reading may be, in metres. */
export const MOST_INACCURATE_METRES = 200

/** What is wrong with where the device says that it is; null where it may be taken. `accuracy` in metres. */
export function blockerOfReading({ latitude, longitude, accuracy }: Point & { accuracy: number }): string | null {
  if (!isInCityBox([longitude, latitude])) return 'Ponsel Anda sekarang di luar Kota Banjarmasin. Ketik titiknya.'
  if (accuracy > MOST_INACCURATE_METRES)
    return `Lokasi ponsel masih kasar (meleset sampai ${Math.round(accuracy)} meter). Pindah ke tempat terbuka, lalu coba lagi, atau ketik titiknya.`
  return null
}
