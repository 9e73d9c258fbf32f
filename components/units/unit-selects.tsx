import { escapeXml } from '@/lib/html'
import { LEAGUE_NAMES, LEAGUES, shortNameOf, type UnitMark } from '@/modules/units/unit'

type Place = UnitMark & { parentSlug: string | null }
type Props = { id: string; units: Place[]; selected?: string; emptyName: string }
type Group = { label: string; options: { value: string; name: string }[] }

const bareName = (unit: UnitMark): string => unit.name.replace(/^(Kelurahan|Kecamatan)\s+/, '')

/** All kelurahan, grouped by kecamatan. */
export function KelurahanSelect({ units, ...props }: Props) {
  const groups = units
    .filter((unit) => unit.kind === 'kecamatan')
    .map((kecamatan) => ({
      label: bareName(kecamatan),
      options: units
        .filter((unit) => unit.kind === 'kelurahan' && unit.parentSlug === kecamatan.slug)
        .map((unit) => ({ value: unit.slug, name: bareName(unit) })),
    }))
  return <LongSelect name="kelurahan" groups={groups} {...props} />
}

export function KecamatanSelect({ units, ...props }: Props) {
  const options = units
    .filter((unit) => unit.kind === 'kecamatan')
    .map((unit) => ({ value: unit.slug, name: bareName(unit) }))
  return <LongSelect name="kecamatan" groups={[{ label: '', options }]} {...props} />
}

/** All units, grouped by league. */
export function UnitSelect({ units, ...props }: Props) {
  const groups = LEAGUES.map((league) => ({
    label: LEAGUE_NAMES[league],
    options: units
      .filter((unit) => unit.league === league)
      .map((unit) => ({ value: unit.slug, name: shortNameOf(unit) })),
  }))
  return <LongSelect name="unit" groups={groups} {...props} />
}

// Written as one text: as 150 elements the options took a third of the time that a list page takes.
function LongSelect({
  id,
  name,
  groups,
  selected,
  emptyName,
}: Omit<Props, 'units'> & { name: string; groups: Group[] }) {
  const option = (value: string, text: string) =>
    `<option value="${escapeXml(value)}"${value === selected ? ' selected' : ''}>${escapeXml(text)}</option>`
  const html = groups.map(({ label, options }) => {
    const inner = options.map((each) => option(each.value, each.name)).join('')
    return label === '' ? inner : `<optgroup label="${escapeXml(label)}">${inner}</optgroup>`
  })
  return (
    <select
      id={id}
      name={name}
      className="field"
      dangerouslySetInnerHTML={{ __html: option('', emptyName) + html.join('') }}
    />
  )
}
