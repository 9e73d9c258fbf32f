import type { ReactNode } from 'react'
import { Footer } from './footer'
import { Masthead } from './masthead'
import { SkipLink } from './skip-link'

/** What stands around every page outside the desk. */
export function SiteFrame({ children }: { children: ReactNode }) {
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
