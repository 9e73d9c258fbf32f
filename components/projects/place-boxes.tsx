import { PlacePicker } from '@/components/places/place-picker'
import { placeBoxOf } from '@/modules/projects/register'

export type PlaceBox = { slug: string; name: string; kecamatan: string }
type Props = { places: PlaceBox[]; chosen: readonly string[]; errors?: string[] }

/** Ticks the box of a kelurahan, and opens the kecamatan in which it stands. */
function tick({ slug }: { slug: string }): HTMLElement | null {
  const box = document.querySelector<HTMLInputElement>(`input[name="${placeBoxOf(slug)}"]`)
  if (!box) return null
  box.closest('details')?.setAttribute('open', '')
  box.checked = true
  return box
}

/** In which kelurahan a work lies: a box each, by kecamatan, so that many can be chosen and no script is needed. */
export function PlaceBoxes({ places, chosen, errors }: Props) {
  const kecamatan = [...new Set(places.map((place) => place.kecamatan))]
  return (
    <fieldset id="places" tabIndex={-1} className={errors ? 'border-danger border-l-4 pl-3' : ''}>
      <legend className="font-semibold">Kelurahan tempat pekerjaan</legend>
      <p className="text-sm text-soft">Boleh lebih dari satu. Warga menemukan pekerjaan ini di halaman kelurahannya.</p>
      {errors && <p className="font-semibold text-danger">{errors.join(' ')}</p>}
      <PlacePicker id="places" onChoose={tick} />
      {kecamatan.map((name) => {
        const inside = places.filter((place) => place.kecamatan === name)
        const count = inside.filter(({ slug }) => chosen.includes(slug)).length
        return (
          <details key={name} open={count > 0} className="border-line border-b">
            <summary className="tap cursor-pointer font-semibold">
              {name}
              {count > 0 && <span className="ml-2 font-normal text-soft">{count} dipilih</span>}
            </summary>
            <ul className="mb-2 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
              {inside.map((place) => (
                <li key={place.slug}>
                  <label className="tap gap-2">
                    <input
                      type="checkbox"
                      name={placeBoxOf(place.slug)}
                      value="ya"
                      defaultChecked={chosen.includes(place.slug)}
                      className="size-5 shrink-0"
                    />
                    {place.name}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </fieldset>
  )
}
