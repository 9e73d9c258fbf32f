import type { ReactNode } from 'react'
import { EvaluationNav } from '@/components/layout/evaluation-nav'
import { NoticeLink } from '@/components/layout/notice-link'
import { SasiranganBand } from '@/components/layout/sasirangan-band'
import { SkipLink } from '@/components/layout/skip-link'
import { countUnreadNotices } from '@/modules/notices/queries'
import { signOutAction } from '../(account)/akun/actions'
import { requireEntry } from './entry'

export default async function EvaluationLayout({ children }: { children: ReactNode }) {
  const { actor, evaluates, judges } = await requireEntry()
  const unread = await countUnreadNotices(actor)
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
          <p className="order-last w-full text-sm text-soft sm:order-none sm:w-auto">
            {evaluates ? 'Evaluasi Kantor Walikota' : 'Penjurian penghargaan'}
          </p>
          <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3">
            <NoticeLink unread={unread} />
            <a href="/meja" className="link tap">
              Meja kerja
            </a>
            <form action={signOutAction}>
              <button type="submit" className="link tap cursor-pointer">
                Keluar
              </button>
            </form>
          </div>
        </div>
        <SasiranganBand />
      </header>
      <div className="wrap flex-1 gap-8 pt-6 pb-12 lg:flex">
        <EvaluationNav evaluates={evaluates} judges={judges} />
        <main id="isi" tabIndex={-1} className="min-w-0 flex-1">
          {children}
        </main>
      </div>
    </>
  )
}
