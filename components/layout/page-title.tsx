import type { ReactNode } from 'react'

export function PageTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6 max-w-3xl">
      <h1 className="font-extrabold text-2xl [overflow-wrap:anywhere] sm:text-3xl">{title}</h1>
      {children && <div className="mt-2 text-lg text-soft">{children}</div>}
    </div>
  )
}
