import { LEAGUE_NAMES, LEAGUES, shortNameOf, type UnitMark } from '@/modules/units/unit'

type Place = UnitMark & { parentSlug: string | null }
type Props = { id: string; units: Place[]; selected?: string; emptyName: string }

const bareName = (unit: UnitMark): string => unit.name.replace(/^(Kelurahan|Kecamatan)\s+/, '')

/** All kelurahan, grouped by kecamatan. */
export function KelurahanSelect({ id, units, selected, emptyName }: Props) {
  return (
    <select id={id} name="kelurahan" defaultValue={selected ?? ''} className="field">
      <option value="">{emptyName}</option>
      {units
        .filter((unit) => unit.kind === 'kecamatan')
        .map((kecamatan) => (
          <optgroup key={kecamatan.slug} label={bareName(kecamatan)}>
            {units
              .filter((unit) => unit.kind === 'kelurahan' && unit.parentSlug === kecamatan.slug)
              .map((unit) => (
                <option key={unit.slug} value={unit.slug}>
                  {bareName(unit)}
                </option>
              ))}
          </optgroup>
        ))}
    </select>
  )
}

export function KecamatanSelect({ id, units, selected, emptyName }: Props) {
  return (
    <select id={id} name="kecamatan" defaultValue={selected ?? ''} className="field">
      <option value="">{emptyName}</option>
      {units
        .filter((unit) => unit.kind === 'kecamatan')
        .map((unit) => (
          <option key={unit.slug} value={unit.slug}>
            {bareName(unit)}
          </option>
        ))}
    </select>
  )
}

/** All units, grouped by league. */
export function UnitSelect({ id, units, selected, emptyName }: Props) {
  return (
    <select id={id} name="unit" defaultValue={selected ?? ''} className="field">
      <option value="">{emptyName}</option>
      {LEAGUES.map((league) => (
        <optgroup key={league} label={LEAGUE_NAMES[league]}>
          {units
            .filter((unit) => unit.league === league)
            .map((unit) => (
              <option key={unit.slug} value={unit.slug}>
                {shortNameOf(unit)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
