import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SasiranganBand } from '@/components/layout/sasirangan-band'
import { SkipLink } from '@/components/layout/skip-link'
import { requireActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'

export default async function EvaluationLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  if (!can(actor, 'evaluation:open')) notFound()
  return (
    <>
      <SkipLink />
      <header className="no-print">
        <div className="wrap flex flex-wrap items-center gap-x-4 py-2">
          <a
            href="/"
            className="tap font-extrabold font-heading text-lg no-underline"
            aria-label="Warta Baimbai, halaman depan"
          >
            Warta <span className="ml-1 text-river">Baimbai</span>
          </a>
          <p className="order-last w-full text-sm text-soft sm:order-none sm:w-auto">Kantor Walikota</p>
          <nav aria-label="Evaluasi" className="ml-auto flex flex-wrap items-center justify-end gap-x-3">
            <a href="/evaluasi/instruksi" className="link tap">
              Instruksi
            </a>
            <a href="/evaluasi/laporan" className="link tap">
              Laporan
            </a>
            <a href="/meja" className="link tap">
              Meja kerja
            </a>
          </nav>
        </div>
        <SasiranganBand />
      </header>
      <main id="isi" tabIndex={-1} className="wrap flex-1 pt-6 pb-12">
        {children}
      </main>
    </>
  )
}
