import { Enhancement } from '@/components/layout/enhancement'
import { FilterField, FilterPanel } from '@/components/ui/filter-panel'
import { KecamatanSelect, KelurahanSelect, UnitSelect } from '@/components/units/unit-selects'
import { isFiltered, type PostFilter } from '@/modules/posts/filter'
import { POST_TYPES, TYPE_NAMES } from '@/modules/posts/post'
import type { UnitMark } from '@/modules/units/unit'

type Props = {
  action: '/berita' | '/cari'
  filter: PostFilter
  units: (UnitMark & { parentSlug: string | null })[]
  /** What is looked for; given on the search page only. */
  text?: string
}

/** The filters of a list as a plain GET form: the address is the filter. What it narrows stands in `PostResults`. */
export function FilterForm({ action, filter, units, text }: Props) {
  return (
    <form id="saringan" action={action} className="no-print" role={text === undefined ? undefined : 'search'}>
      {text !== undefined && (
        <div className="mb-3 flex gap-2">
          <label htmlFor="q" className="sr-only">
            Kata yang dicari
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={text}
            maxLength={200}
            className="field text-lg"
            placeholder="Misalnya: perbaikan jalan"
          />
          <button type="submit" className="button">
            Cari
          </button>
        </div>
      )}
      <FilterPanel title="Saring berita" isOpen={isFiltered(filter)} columns={3}>
        <FilterField id="unit" name="Unit">
          <UnitSelect id="unit" units={units} selected={filter.unit} emptyName="Semua unit" />
        </FilterField>
        <FilterField id="kecamatan" name="Kecamatan">
          <KecamatanSelect id="kecamatan" units={units} selected={filter.kecamatan} emptyName="Semua kecamatan" />
        </FilterField>
        <FilterField id="kelurahan" name="Kelurahan">
          <KelurahanSelect id="kelurahan" units={units} selected={filter.kelurahan} emptyName="Semua kelurahan" />
        </FilterField>
        <FilterField id="jenis" name="Jenis">
          <select id="jenis" name="jenis" defaultValue={filter.type ?? ''} className="field">
            <option value="">Semua jenis</option>
            {POST_TYPES.map((type) => (
              <option key={type} value={type}>
                {TYPE_NAMES[type]}
              </option>
            ))}
          </select>
        </FilterField>
        <FilterField id="dari" name="Terbit dari tanggal">
          <input id="dari" name="dari" type="date" defaultValue={filter.from} className="field" />
        </FilterField>
        <FilterField id="sampai" name="sampai tanggal">
          <input id="sampai" name="sampai" type="date" defaultValue={filter.to} className="field" />
        </FilterField>
        <div className="flex flex-wrap items-end gap-3 sm:col-span-2 lg:col-span-3">
          <button type="submit" className="button">
            Terapkan saringan
          </button>
          <span id="hapus-saringan">
            {isFiltered(filter) && (
              <a href={text ? `${action}?q=${encodeURIComponent(text)}` : action} className="link tap">
                Hapus saringan
              </a>
            )}
          </span>
        </div>
      </FilterPanel>
      <p id="kabar-saringan" role="status" className="sr-only" />
      <Enhancement name="saring" />
    </form>
  )
}
