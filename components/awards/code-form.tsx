/** Where a code is typed: a plain form, its answer has its own address. */
export function CodeForm({ typed = '' }: { typed?: string }) {
  return (
    <form action="/penghargaan/sertifikat" className="no-print max-w-xl">
      <label htmlFor="kode" className="block font-semibold">
        Kode sertifikat
      </label>
      <p id="kode-petunjuk" className="text-sm text-soft">
        Dua belas huruf dan angka di bawah kode QR, misalnya K7QM-2RXD-9FHT.
      </p>
      <div className="mt-1 flex gap-2">
        <input
          id="kode"
          name="kode"
          defaultValue={typed}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="kode-petunjuk"
          className="field"
        />
        <button type="submit" className="button">
          Periksa
        </button>
      </div>
    </form>
  )
}
