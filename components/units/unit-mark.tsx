import { initialsOf, MARK_SHAPES } from '@/modules/units/mark'
import { KIND_NAMES, shortNameOf, type UnitMark as Unit } from '@/modules/units/unit'

/** The mark of a unit: its initials in the shape of its kind. The name always stands beside it. */
export function UnitMark({ unit, size = 28 }: { unit: Unit; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" className="shrink-0" aria-hidden="true" focusable="false">
      <path d={MARK_SHAPES[unit.kind]} fill="var(--mist)" stroke="var(--river)" strokeWidth="1.5" />
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
