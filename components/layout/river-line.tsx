/** The divider of the portal: a line of water. */
export function RiverLine() {
  return (
    <svg className="block h-2 w-full text-river" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="sungai" width="48" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 4q12-5 24 0t24 0" fill="none" stroke="currentColor" strokeWidth="1.5" strokeOpacity=".6" />
        </pattern>
      </defs>
      <rect width="100%" height="8" fill="url(#sungai)" />
    </svg>
  )
}
