/** Newer and older pages as plain links. */
export function Pager({
  previous,
  next,
  previousName = 'Lebih baru',
  nextName = 'Lebih lama',
}: {
  previous: string | null
  next: string | null
  previousName?: string
  nextName?: string
}) {
  if (!previous && !next) return null
  return (
    <nav aria-label="Halaman" className="no-print mt-8 flex flex-wrap justify-between gap-3">
      {previous ? (
        <a href={previous} rel="prev" className="button-quiet">
          <span aria-hidden="true">←</span> {previousName}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a href={next} rel="next" className="button-quiet">
          {nextName} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  )
}
