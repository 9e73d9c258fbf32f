import { FilterField, FilterPanel } from '@/components/ui/filter-panel'
import { KecamatanSelect } from '@/components/units/unit-selects'
import type { BoardFilter } from '@/modules/channels/filter'
import { LEAGUE_NAMES, LEAGUES, type UnitMark } from '@/modules/units/unit'

type Props = { filter: BoardFilter; units: (UnitMark & { parentSlug: string | null })[] }

/** Which units the board is about, as a plain GET form. */
export function BoardFilterForm({ filter, units }: Props) {
  const isFiltered = filter.league !== undefined || filter.kecamatan !== undefined
  return (
    <form action="/kanal" className="no-print mb-8">
      <FilterPanel title="Saring menurut liga atau kecamatan" isOpen={isFiltered} columns={3}>
        <FilterField id="liga" name="Liga">
          <select id="liga" name="liga" defaultValue={filter.league ?? ''} className="field">
            <option value="">Semua liga</option>
            {LEAGUES.map((league) => (
              <option key={league} value={league}>
                {LEAGUE_NAMES[league]}
              </option>
            ))}
          </select>
        </FilterField>
        <FilterField id="kecamatan" name="Kecamatan">
          <KecamatanSelect id="kecamatan" units={units} selected={filter.kecamatan} emptyName="Semua kecamatan" />
        </FilterField>
        <div className="flex flex-wrap items-end gap-3">
          <button type="submit" className="button">
            Terapkan
          </button>
          {isFiltered && (
            <a href="/kanal" className="link tap">
              Hapus saringan
            </a>
          )}
        </div>
      </FilterPanel>
    </form>
  )
}
