export function SkipLink() {
  return (
    <a
      href="#isi"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-river focus:px-4 focus:py-3 focus:font-semibold focus:text-on-river"
    >
      Langsung ke isi
    </a>
  )
}
