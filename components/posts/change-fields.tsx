import { Textarea } from '@/components/ui/textarea'

type Props = { change: string; note: string; errors?: string[] }

/** Whether readers are told of the change, asked for a text that is public. */
export function ChangeFields({ change, note, errors }: Props) {
  return (
    <fieldset className="space-y-3 border-line border-t pt-5">
      <legend className="section-title">Perubahan ini</legend>
      <label className="tap flex gap-3">
        <input type="radio" name="change" value="kecil" defaultChecked={change !== 'isi'} className="size-6 shrink-0" />
        Perbaikan kecil: ejaan, tanda baca, foto yang lebih jelas
      </label>
      <label className="tap flex gap-3">
        <input type="radio" name="change" value="isi" defaultChecked={change === 'isi'} className="size-6 shrink-0" />
        Isinya berubah: tanggal, angka, nama, keterangan
      </label>
      <Textarea
        id="changeNote"
        label="Catatan perubahan"
        hint="Diisi bila isinya berubah. Warga membacanya di bawah berita, dengan tanggalnya."
        defaultValue={note}
        errors={errors}
        rows={2}
        maxLength={300}
      />
    </fieldset>
  )
}
