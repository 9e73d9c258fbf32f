import type { ReactNode } from 'react'

type PanelProps = { title: string; isOpen: boolean; columns: 3 | 4; children: ReactNode }

const COLUMNS = { 3: 'lg:grid-cols-3', 4: 'lg:grid-cols-4' }

/** The fields of a filter, folded away where nothing is filtered. */
export function FilterPanel({ title, isOpen, columns, children }: PanelProps) {
  return (
    <details className="group rounded-lg border border-line" open={isOpen}>
      <summary className="flex min-h-11 items-center justify-between px-4 font-semibold text-river after:content-['▾'_/_''] group-open:after:rotate-180">
        {title}
      </summary>
      <div className={`grid gap-x-4 gap-y-3 px-4 pb-4 sm:grid-cols-2 ${COLUMNS[columns]}`}>{children}</div>
    </details>
  )
}

/** One control of a filter under its name. */
export function FilterField({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold text-sm">
        {name}
      </label>
      {children}
    </div>
  )
}
