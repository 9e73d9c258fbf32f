import type { ReactNode } from 'react'

/** What a filter left of a list, and its pager. */
export function PostResults({ children }: { children: ReactNode }) {
  return (
    <section id="hasil" aria-label="Hasil" tabIndex={-1} className="mt-6">
      {children}
    </section>
  )
}
