const SHORTCUTS = [
  ['Ctrl + B', 'tebal'],
  ['Ctrl + I', 'miring'],
  ['Ctrl + K', 'tautan'],
  ['Ctrl + Alt + 2', 'judul'],
  ['Ctrl + Alt + 3', 'subjudul'],
  ['Ctrl + Shift + 8', 'daftar'],
  ['Ctrl + Shift + 7', 'daftar bernomor'],
  ['Ctrl + Shift + B', 'kutipan'],
  ['Ctrl + Z', 'urungkan'],
  ['Ctrl + Shift + Z', 'ulangi'],
  ['Alt + F10', 'ke bilah bentuk tulisan, Esc kembali'],
  ['Ctrl + S', 'simpan draf'],
] as const

/** The keys of the editor, for who would rather not reach for the mouse. On a Mac, Cmd stands for Ctrl. */
export function Shortcuts() {
  return (
    <details className="max-sm:hidden">
      <summary className="tap text-river text-sm">Pintasan papan tuts</summary>
      <dl className="mb-2 grid max-w-2xl grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm md:grid-cols-[auto_1fr_auto_1fr]">
        {SHORTCUTS.map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded border border-line bg-mist px-1.5 py-0.5">{keys}</kbd>
            </dt>
            <dd className="text-soft">{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
