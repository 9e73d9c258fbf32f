import type { ReactNode } from 'react'
import { Enhancement } from '@/components/layout/enhancement'
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
      <details className="group rounded-lg border border-line" open={isFiltered(filter)}>
        <summary className="flex min-h-11 items-center justify-between px-4 font-semibold text-river after:content-['▾'_/_''] group-open:after:rotate-180">
          Saring berita
        </summary>
        <div className="grid gap-x-4 gap-y-3 px-4 pb-4 sm:grid-cols-2 lg:grid-cols-3">
          <Field id="unit" name="Unit">
            <UnitSelect id="unit" units={units} selected={filter.unit} emptyName="Semua unit" />
          </Field>
          <Field id="kecamatan" name="Kecamatan">
            <KecamatanSelect id="kecamatan" units={units} selected={filter.kecamatan} emptyName="Semua kecamatan" />
          </Field>
          <Field id="kelurahan" name="Kelurahan">
            <KelurahanSelect id="kelurahan" units={units} selected={filter.kelurahan} emptyName="Semua kelurahan" />
          </Field>
          <Field id="jenis" name="Jenis">
            <select id="jenis" name="jenis" defaultValue={filter.type ?? ''} className="field">
              <option value="">Semua jenis</option>
              {POST_TYPES.map((type) => (
                <option key={type} value={type}>
                  {TYPE_NAMES[type]}
                </option>
              ))}
            </select>
          </Field>
          <Field id="dari" name="Terbit dari tanggal">
            <input id="dari" name="dari" type="date" defaultValue={filter.from} className="field" />
          </Field>
          <Field id="sampai" name="sampai tanggal">
            <input id="sampai" name="sampai" type="date" defaultValue={filter.to} className="field" />
          </Field>
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
        </div>
      </details>
      <p id="kabar-saringan" role="status" className="sr-only" />
      <Enhancement name="saring" />
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
