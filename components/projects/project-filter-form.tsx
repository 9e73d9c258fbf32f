import type { ReactNode } from 'react'
import { FilterField, FilterPanel } from '@/components/ui/filter-panel'
import { KecamatanSelect, KelurahanSelect, UnitSelect } from '@/components/units/unit-selects'
import {
  isProjectFiltered,
  ORDER_NAMES,
  PROJECT_ORDERS,
  type ProjectList,
  projectQuery,
} from '@/modules/projects/filter'
import { FUND_NAMES, PROJECT_FUNDS, PROJECT_STATES, STATE_NAMES } from '@/modules/projects/project'
import type { UnitMark } from '@/modules/units/unit'

type Props = { list: ProjectList; units: (UnitMark & { parentSlug: string | null })[]; years: number[] }

/** The filters and the order of works as a plain GET form: the address is the filter. */
export function ProjectFilterForm({ list, units, years }: Props) {
  const { filter, order, view } = list
  const isFiltered = isProjectFiltered(filter)
  return (
    <form action="/pembangunan" className="no-print">
      {view === 'tabel' && <input type="hidden" name="tampilan" value="tabel" />}
      <FilterPanel title="Saring dan urutkan" isOpen={isFiltered || order !== 'terbaru'} columns={4}>
        <FilterField id="keadaan" name="Keadaan">
          <Choice
            name="keadaan"
            selected={filter.state}
            emptyName="Semua keadaan"
            options={PROJECT_STATES.map((state) => [state, STATE_NAMES[state]])}
          />
        </FilterField>
        <FilterField id="unit" name="Unit">
          <UnitSelect id="unit" units={units} selected={filter.unit} emptyName="Semua unit" />
        </FilterField>
        <FilterField id="kecamatan" name="Kecamatan">
          <KecamatanSelect id="kecamatan" units={units} selected={filter.kecamatan} emptyName="Semua kecamatan" />
        </FilterField>
        <FilterField id="kelurahan" name="Kelurahan">
          <KelurahanSelect id="kelurahan" units={units} selected={filter.kelurahan} emptyName="Semua kelurahan" />
        </FilterField>
        <FilterField id="tahun" name="Tahun anggaran">
          <Choice
            name="tahun"
            selected={filter.year === undefined ? undefined : String(filter.year)}
            emptyName="Semua tahun"
            options={years.map((year) => [String(year), String(year)])}
          />
        </FilterField>
        <FilterField id="dana" name="Sumber dana">
          <Choice
            name="dana"
            selected={filter.fund}
            emptyName="Semua sumber dana"
            options={PROJECT_FUNDS.map((fund) => [fund, FUND_NAMES[fund]])}
          />
        </FilterField>
        <FilterField id="urut" name="Urutkan menurut">
          <Choice
            name="urut"
            selected={order === 'terbaru' ? '' : order}
            options={PROJECT_ORDERS.map((each) => [each === 'terbaru' ? '' : each, ORDER_NAMES[each]])}
          />
        </FilterField>
        <fieldset>
          <legend className="sr-only">Yang perlu perhatian</legend>
          <Tick name="terlambat" isChosen={filter.isOverdue === true}>
            Hanya yang terlambat
          </Tick>
          <Tick name="diam" isChosen={filter.isSilent === true}>
            Hanya yang 30 hari tanpa kabar
          </Tick>
        </fieldset>
        <div className="flex flex-wrap items-end gap-3 sm:col-span-2 lg:col-span-4">
          <button type="submit" className="button">
            Terapkan
          </button>
          {isFiltered && (
            <a href={`/pembangunan${projectQuery({ filter: {}, order, view })}`} className="link tap">
              Hapus saringan
            </a>
          )}
        </div>
      </FilterPanel>
    </form>
  )
}

type ChoiceProps = { name: string; selected?: string; emptyName?: string; options: [string, string][] }

function Choice({ name, selected = '', emptyName, options }: ChoiceProps) {
  return (
    <select id={name} name={name} defaultValue={selected} className="field">
      {emptyName && <option value="">{emptyName}</option>}
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}

function Tick({ name, isChosen, children }: { name: string; isChosen: boolean; children: ReactNode }) {
  return (
    <label className="tap w-full gap-2">
      <input type="checkbox" name={name} value="ya" defaultChecked={isChosen} className="size-5 accent-(--river)" />
      {children}
    </label>
  )
}
