import type { ReactNode } from 'react'

export function Notice({ children, tone = 'good' }: { children: ReactNode; tone?: 'good' | 'warning' }) {
  return (
    <div
      role="status"
      className={`rounded-md border-l-4 bg-mist p-4 ${tone === 'good' ? 'border-river' : 'border-kuning'}`}
    >
      {children}
    </div>
  )
}
