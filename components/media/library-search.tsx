import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'

type Props = { units: { id: string; name: string }[]; unitId: string; text: string; isUnused: boolean }

/** What narrows the grid of photos; the address says it all. */
export function LibrarySearch({ units, unitId, text, isUnused }: Props) {
  return (
    <form action="/meja/pustaka" method="get" className="mb-6 max-w-3xl space-y-3">
      {units.length > 1 && (
        <Select id="unit" label="Unit" defaultValue={unitId}>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextInput
        id="cari"
        label="Cari foto"
        hint="Nama berkas, teks alternatif, keterangan, atau kredit."
        type="search"
        defaultValue={text}
        maxLength={200}
      />
      <label className="tap gap-3">
        <input type="checkbox" name="belum" value="ya" defaultChecked={isUnused} className="size-6 shrink-0" />
        Hanya yang belum dipakai
      </label>
      <div>
        <Button>Tampilkan</Button>
      </div>
    </form>
  )
}
