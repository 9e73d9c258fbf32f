import { Enhancement } from '@/components/layout/enhancement'
import type { UnitMark } from '@/modules/units/unit'
import { KelurahanSelect } from './unit-selects'

/** "Kelurahan saya": a plain form that leads to the news of one kelurahan. A script remembers which, on the device. */
export function KelurahanForm({ units }: { units: (UnitMark & { parentSlug: string | null })[] }) {
  return (
    <form id="pilih-kelurahan" action="/berita" className="rounded-lg bg-mist p-5">
      <h2 className="section-title">
        <label htmlFor="kelurahan-saya">Kelurahan saya</label>
      </h2>
      <div data-part="choice">
        <p className="mt-1 mb-3 text-soft">Baca kabar dari tempat Anda tinggal.</p>
        <div className="flex gap-2">
          <KelurahanSelect id="kelurahan-saya" units={units} emptyName="Pilih kelurahan" />
          <button type="submit" className="button">
            Buka
          </button>
        </div>
      </div>
      <div data-part="remembered" hidden>
        <p className="mt-1 mb-3 text-soft">Hanya disimpan di perangkat Anda.</p>
        <p className="flex flex-wrap gap-x-3">
          <a href="/kelurahan" className="button">
            Kabar kelurahan
          </a>
          <button type="button" className="link tap cursor-pointer text-sm">
            Lupakan pilihan
          </button>
        </p>
      </div>
      <Enhancement name="kelurahan-saya" />
    </form>
  )
}
