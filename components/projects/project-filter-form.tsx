import type { ReactNode } from 'react'
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
      <details className="group rounded-lg border border-line" open={isFiltered || order !== 'terbaru'}>
        <summary className="flex min-h-11 items-center justify-between px-4 font-semibold text-river after:content-['▾'_/_''] group-open:after:rotate-180">
          Saring dan urutkan
        </summary>
        <div className="grid gap-x-4 gap-y-3 px-4 pb-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field id="keadaan" name="Keadaan">
            <Choice
              name="keadaan"
              selected={filter.state}
              emptyName="Semua keadaan"
              options={PROJECT_STATES.map((state) => [state, STATE_NAMES[state]])}
            />
          </Field>
          <Field id="unit" name="Unit">
            <UnitSelect id="unit" units={units} selected={filter.unit} emptyName="Semua unit" />
          </Field>
          <Field id="kecamatan" name="Kecamatan">
            <KecamatanSelect id="kecamatan" units={units} selected={filter.kecamatan} emptyName="Semua kecamatan" />
          </Field>
          <Field id="kelurahan" name="Kelurahan">
            <KelurahanSelect id="kelurahan" units={units} selected={filter.kelurahan} emptyName="Semua kelurahan" />
          </Field>
          <Field id="tahun" name="Tahun anggaran">
            <Choice
              name="tahun"
              selected={filter.year === undefined ? undefined : String(filter.year)}
              emptyName="Semua tahun"
              options={years.map((year) => [String(year), String(year)])}
            />
          </Field>
          <Field id="dana" name="Sumber dana">
            <Choice
              name="dana"
              selected={filter.fund}
              emptyName="Semua sumber dana"
              options={PROJECT_FUNDS.map((fund) => [fund, FUND_NAMES[fund]])}
            />
          </Field>
          <Field id="urut" name="Urutkan menurut">
            <Choice
              name="urut"
              selected={order === 'terbaru' ? '' : order}
              options={PROJECT_ORDERS.map((each) => [each === 'terbaru' ? '' : each, ORDER_NAMES[each]])}
            />
          </Field>
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
        </div>
      </details>
    </form>
  )
}

function Field({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold text-sm">
        {name}
      </label>
      {children}
    </div>
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
