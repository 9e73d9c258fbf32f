import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AdminNav } from '@/components/layout/admin-nav'
import { SasiranganBand } from '@/components/layout/sasirangan-band'
import { SkipLink } from '@/components/layout/skip-link'
import { requireActor } from '@/lib/web/session'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  // Each page's queries and commands authorize for themselves; this only spares others the menu.
  if (!actor.roles.some(({ role }) => role === 'administrator')) notFound()
  return (
    <>
      <SkipLink />
      <header>
        <div className="wrap flex flex-wrap items-center gap-x-4 py-2">
          <a
            href="/"
            className="tap font-extrabold font-heading text-lg no-underline"
            aria-label="Warta Baimbai, halaman depan"
          >
            Warta <span className="ml-1 text-river">Baimbai</span>
          </a>
          <p className="text-sm text-soft">Administrasi Kominfotik</p>
          <a href="/meja" className="link tap ml-auto">
            Meja kerja
          </a>
        </div>
        <SasiranganBand />
      </header>
      <div className="wrap flex-1 gap-8 py-6 lg:flex">
        <AdminNav />
        <main id="isi" tabIndex={-1} className="min-w-0 flex-1">
          {children}
        </main>
      </div>
    </>
  )
}
