import { shortNameOf, type UnitKind, type UnitMark } from './unit'

/** The outline of each kind of unit's mark, as the path of an SVG in a square of 32. */
export const MARK_SHAPES: Record<UnitKind, string> = {
  skpd: 'M3 5a2 2 0 0 1 2-2h22a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2Z',
  bagian: 'M16 2a14 14 0 1 1 0 28 14 14 0 0 1 0-28Z',
  kecamatan: 'M9 3h14l7.5 13L23 29H9L1.5 16Z',
  kelurahan: 'M16 1.5 29 9v14l-13 7.5L3 23V9Z',
}

/** The one or two letters in a unit's mark. */
export const initialsOf = (unit: Pick<UnitMark, 'name' | 'shortName'>): string => {
  const words = shortNameOf(unit)
    .replace(/^(Kelurahan|Kecamatan|Bagian)\s+/, '')
    .split(/\s+/)
  const [first = '', second] = words
  if (second) return `${first.charAt(0)}${second.charAt(0)}`.toUpperCase()
  // Disdik, Dinkes, Dispersip: what tells them apart comes after the word for "dinas".
  const telling = /^(Dis|Din)(.)/.exec(first)?.[2]
  return (telling ? `D${telling}` : first.slice(0, 2)).toUpperCase()
}
