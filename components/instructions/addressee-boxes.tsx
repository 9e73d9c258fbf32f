import type { Candidate } from '@/modules/instructions/candidate-queries'
import { LEAGUE_NAMES, LEAGUES } from '@/modules/units/unit'

type Props = {
  candidates: readonly Candidate[]
  chosen: number
  errors?: string[]
  isOn: (id: string) => boolean
  chooseAll: (isOn: boolean) => void
}

/** The units that an instruction is for, by name within their leagues; each can be left out. */
export function AddresseeBoxes({ candidates, chosen, errors = [], isOn, chooseAll }: Props) {
  return (
    <fieldset
      id="addressees"
      tabIndex={-1}
      aria-describedby={errors.length > 0 ? 'addressees-salah' : undefined}
      className={errors.length > 0 ? 'border-danger border-l-4 pl-3' : ''}
    >
      <legend className="section-title">Penerima: {candidates.length} unit</legend>
      <p className="text-sm text-soft">
        Hapus centang unit yang tidak perlu menerimanya.{' '}
        <span className="only-scripted" aria-live="polite">
          {chosen} unit dipilih.
        </span>
      </p>
      {errors.length > 0 && (
        <p id="addressees-salah" className="font-semibold text-danger">
          <span className="sr-only">Salah: </span>
          {errors.join(' ')}
        </p>
      )}
      <div className="only-scripted flex flex-wrap gap-x-6">
        <button type="button" className="link tap cursor-pointer" onClick={() => chooseAll(true)}>
          Pilih semua
        </button>
        <button type="button" className="link tap cursor-pointer" onClick={() => chooseAll(false)}>
          Kosongkan pilihan
        </button>
      </div>
      {LEAGUES.map((league) => {
        const own = candidates.filter(({ unit }) => unit.league === league)
        if (own.length === 0) return null
        return (
          <fieldset key={league} className="mt-3">
            <legend className="font-semibold">
              {LEAGUE_NAMES[league]} ({own.length})
            </legend>
            <ul className="grid gap-x-6 sm:grid-cols-2">
              {own.map(({ id, unit, turn }) => (
                <li key={id}>
                  <label className="tap w-full gap-3 leading-snug">
                    <input
                      type="checkbox"
                      name={`unit-${id}`}
                      value="ya"
                      defaultChecked={isOn(id)}
                      className="size-5 shrink-0 accent-river"
                    />
                    <span>
                      {unit.name}
                      {turn > 1 && (
                        <span className="text-sm text-soft whitespace-nowrap"> (menjadi instruksi ke-{turn})</span>
                      )}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )
      })}
    </fieldset>
  )
}
