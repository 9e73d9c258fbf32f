import type { ReactNode } from 'react'
import { DeskNav } from '@/components/layout/desk-nav'
import { NoticeLink } from '@/components/layout/notice-link'
import { SasiranganBand } from '@/components/layout/sasirangan-band'
import { SkipLink } from '@/components/layout/skip-link'
import { requireActor } from '@/lib/web/session'
import { can, canAnywhere } from '@/modules/accounts/permissions'
import { listMyUnits } from '@/modules/accounts/queries'
import { countUnreadNotices } from '@/modules/notices/queries'
import { signOutAction } from '../(account)/akun/actions'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const [[unit], unread] = await Promise.all([listMyUnits(actor), countUnreadNotices(actor)])
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
          <p className="order-last w-full text-sm text-soft sm:order-none sm:w-auto">{unit?.name ?? 'Meja kerja'}</p>
          <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3">
            <NoticeLink unread={unread} />
            {can(actor, 'evaluation:open') && (
              <a href="/evaluasi" className="link tap">
                Evaluasi
              </a>
            )}
            {can(actor, 'administration:open') && (
              <a href="/kelola" className="link tap">
                Kelola
              </a>
            )}
            <a href="/akun" className="link tap">
              Akun
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
      <div className="wrap flex-1 gap-8 pt-6 pb-28 lg:flex lg:pb-12">
        <DeskNav isWriter={canAnywhere(actor, 'post:write')} canEvaluate={can(actor, 'evaluation:open')} />
        <main id="isi" tabIndex={-1} className="min-w-0">
          {children}
        </main>
      </div>
    </>
  )
}
