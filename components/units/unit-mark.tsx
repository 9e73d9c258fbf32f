import { KIND_NAMES, shortNameOf, type UnitMark as Unit, type UnitKind } from '@/modules/units/unit'

const SHAPES: Record<UnitKind, string> = {
  skpd: 'M3 5a2 2 0 0 1 2-2h22a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2Z',
  bagian: 'M16 2a14 14 0 1 1 0 28 14 14 0 0 1 0-28Z',
  kecamatan: 'M9 3h14l7.5 13L23 29H9L1.5 16Z',
  kelurahan: 'M16 1.5 29 9v14l-13 7.5L3 23V9Z',
}

const initialsOf = (unit: Unit): string => {
  const words = shortNameOf(unit)
    .replace(/^(Kelurahan|Kecamatan|Bagian)\s+/, '')
    .split(/\s+/)
  const [first = '', second] = words
  if (second) return `${first.charAt(0)}${second.charAt(0)}`.toUpperCase()
  // Disdik, Dinkes, Dispersip: what tells them apart comes after the word for "dinas".
  const telling = /^(Dis|Din)(.)/.exec(first)?.[2]
  return (telling ? `D${telling}` : first.slice(0, 2)).toUpperCase()
}

/** The mark of a unit: its initials in the shape of its kind. The name always stands beside it. */
export function UnitMark({ unit, size = 28 }: { unit: Unit; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" className="shrink-0" aria-hidden="true" focusable="false">
      <path d={SHAPES[unit.kind]} fill="var(--mist)" stroke="var(--river)" strokeWidth="1.5" />
      <text
        x="16"
        y="20.6"
        textAnchor="middle"
        fontSize="12.5"
        fontWeight="800"
        fill="var(--river)"
        className="font-heading"
      >
        {initialsOf(unit)}
      </text>
    </svg>
  )
}

/** Who speaks: mark, short name and, where the name does not say it, the kind. */
export function UnitLine({ unit, isLink = false }: { unit: Unit; isLink?: boolean }) {
  const name = shortNameOf(unit)
  const kind = KIND_NAMES[unit.kind]
  const saysKind = name.toLowerCase().startsWith((kind.split(' ')[0] ?? kind).toLowerCase())
  return (
    <span className="inline-flex items-center gap-2 text-sm">
      <UnitMark unit={unit} />
      <span>
        {isLink ? (
          <a href={`/unit/${unit.slug}`} className="tap font-semibold underline decoration-line hover:text-river">
            {name}
          </a>
        ) : (
          <span className="font-semibold">{name}</span>
        )}
        {!saysKind && <span className="text-soft"> · {kind}</span>}
      </span>
    </span>
  )
}
