import type { UnitMark } from '@/modules/units/unit'
import { KelurahanSelect } from './unit-selects'

/** "Kelurahan saya": a plain form that leads to the news of one kelurahan. */
export function KelurahanForm({ units }: { units: (UnitMark & { parentSlug: string | null })[] }) {
  return (
    <form action="/berita" className="rounded-lg bg-mist p-5">
      <h2 className="section-title">
        <label htmlFor="kelurahan-saya">Kelurahan saya</label>
      </h2>
      <p className="mt-1 mb-3 text-soft">Baca kabar dari tempat Anda tinggal.</p>
      <div className="flex gap-2">
        <KelurahanSelect id="kelurahan-saya" units={units} emptyName="Pilih kelurahan" />
        <button type="submit" className="button">
          Buka
        </button>
      </div>
    </form>
  )
}
