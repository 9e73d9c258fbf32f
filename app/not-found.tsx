import type { Metadata } from 'next'
import { Footer } from '@/components/layout/footer'
import { Masthead } from '@/components/layout/masthead'
import { PageTitle } from '@/components/layout/page-title'
import { SkipLink } from '@/components/layout/skip-link'

export const metadata: Metadata = { title: 'Halaman tidak ditemukan', robots: { index: false } }

export default function NotFound() {
  return (
    <>
      <SkipLink />
      <Masthead />
      <main id="isi" tabIndex={-1} className="wrap pt-6">
        <PageTitle title="Halaman ini tidak ditemukan">
          <p>Mungkin alamatnya salah tulis, atau halamannya memang tidak pernah ada.</p>
        </PageTitle>
        <form action="/cari" role="search" className="flex max-w-xl gap-2">
          <label htmlFor="cari-lagi" className="sr-only">
            Cari berita
          </label>
          <input id="cari-lagi" name="q" type="search" maxLength={200} className="field" placeholder="Cari berita" />
          <button type="submit" className="button">
            Cari
          </button>
        </form>
        <p className="mt-4">
          <a href="/" className="link tap">
            Kembali ke halaman depan
          </a>
        </p>
      </main>
      <Footer />
    </>
  )
}
