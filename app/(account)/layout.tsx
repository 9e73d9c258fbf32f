import type { ReactNode } from 'react'
import { Footer } from '@/components/layout/footer'
import { Masthead } from '@/components/layout/masthead'
import { SkipLink } from '@/components/layout/skip-link'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Masthead />
      <main id="isi" tabIndex={-1} className="wrap pt-6">
        {children}
      </main>
      <Footer />
    </>
  )
}
