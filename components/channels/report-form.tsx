import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { PLATFORM_NAMES, PLATFORMS } from '@/modules/channels/channel'
import { LONGEST_NOTE } from '@/modules/channels/report'

type Props = {
  typed: { address: string; platform: string; note: string }
  refusal?: { field?: 'alamat' | 'catatan'; message: string }
}

/** A report that anybody can send, without scripts and without saying who they are. */
export function ReportForm({ typed, refusal }: Props) {
  const errorsOf = (field: string) => (refusal?.field === field ? [refusal.message] : undefined)
  return (
    <form action="/kanal/lapor/kirim" method="post" className="max-w-xl space-y-5">
      {refusal && (
        <div role="alert" className="rounded-md border-2 border-danger p-4">
          {refusal.field ? (
            <a href={`#${refusal.field}`} className="link tap font-bold">
              {refusal.message}
            </a>
          ) : (
            <p className="font-bold text-danger">{refusal.message}</p>
          )}
        </div>
      )}
      <TextInput
        id="alamat"
        label="Alamat atau nama akun itu"
        hint="Salin alamat profilnya, misalnya instagram.com/namaakun."
        defaultValue={typed.address}
        errors={errorsOf('alamat')}
        maxLength={500}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Select
        id="platform"
        label="Platform"
        hint="Hanya perlu bila Anda menulis namanya saja."
        defaultValue={PLATFORMS.find((one) => one === typed.platform) ?? ''}
      >
        <option value="">Sesuai alamatnya</option>
        {PLATFORMS.map((platform) => (
          <option key={platform} value={platform}>
            {PLATFORM_NAMES[platform]}
          </option>
        ))}
      </Select>
      <Textarea
        id="catatan"
        label="Apa yang terjadi? (boleh kosong)"
        hint="Misalnya: meminta transfer, menyebarkan kabar bohong. Jangan tulis nama atau nomor telepon siapa pun."
        defaultValue={typed.note}
        errors={errorsOf('catatan')}
        maxLength={LONGEST_NOTE}
        rows={4}
      />
      {/* Only a program fills what nobody sees. */}
      <div hidden>
        <label htmlFor="situs">Kosongkan kolom ini</label>
        <input id="situs" name="situs" tabIndex={-1} autoComplete="off" />
      </div>
      <button type="submit" className="button">
        Kirim laporan
      </button>
    </form>
  )
}
