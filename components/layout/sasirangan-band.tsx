/** A band of small repeated figures after the city's tie-dyed cloth: petals between two wavy lines of the river. */
export function SasiranganBand() {
  return (
    <svg className="block h-4 w-full text-white" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="sasirangan" width="32" height="16" patternUnits="userSpaceOnUse">
          <path d="M0 2.5q8-4 16 0t16 0M0 13.5q8 4 16 0t16 0" fill="none" stroke="currentColor" strokeOpacity=".55" />
          <path d="M8 4.5 11.5 8 8 11.5 4.5 8Z" fill="var(--color-kuning)" />
          <circle cx="24" cy="5.4" r="1.4" fill="currentColor" />
          <circle cx="24" cy="10.6" r="1.4" fill="currentColor" />
          <circle cx="21.4" cy="8" r="1.4" fill="currentColor" />
          <circle cx="26.6" cy="8" r="1.4" fill="currentColor" />
        </pattern>
      </defs>
      <rect width="100%" height="16" fill="var(--river-deep)" />
      <rect width="100%" height="16" fill="url(#sasirangan)" />
    </svg>
  )
}
