/** The way back to the list that a page belongs to. */
export function BackLink({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} className="no-print link tap">
      <span aria-hidden="true" className="mr-1.5">
        ←
      </span>
      {name}
    </a>
  )
}
