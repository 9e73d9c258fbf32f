/** The way back to the list that a page belongs to. */
export function BackLink({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} className="no-print tap text-river no-underline">
      <span aria-hidden="true" className="mr-1.5">
        ←
      </span>
      <span className="link">{name}</span>
    </a>
  )
}
