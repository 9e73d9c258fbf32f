import type { ReactNode } from 'react'

/** What will be here, and what to do until then. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="rounded-lg bg-mist px-6 py-8">
      <p className="font-bold font-heading text-lg">{title}</p>
      <div className="mt-2 max-w-xl">{children}</div>
    </div>
  )
}
