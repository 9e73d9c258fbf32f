import { TextInput } from '@/components/ui/text-input'

/** Where a resident pastes what they want to know of. */
export function CheckForm({ query }: { query: string }) {
  return (
    <form action="/kanal/periksa" method="get" className="max-w-xl space-y-3">
      <TextInput
        id="alamat"
        label="Alamat atau nama akun"
        hint="Misalnya @namaakun, atau tautan yang Anda terima. Boleh juga nama unitnya."
        defaultValue={query}
        maxLength={500}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <button type="submit" className="button">
        Periksa akun
      </button>
    </form>
  )
}
