import type { Metadata } from 'next'
import { PageTitle } from '@/components/layout/page-title'

export const metadata: Metadata = { title: 'Terima kasih', robots: { index: false } }

export default function ThanksPage() {
  return (
    <>
      <PageTitle title="Terima kasih, laporan Anda kami terima">
        <p>
          Kominfotik memeriksanya dan menjawabnya di halaman “Akun resmi?”. Bila Anda sudah dirugikan, laporkan juga
          kepada polisi atau lewat lapor.go.id.
        </p>
      </PageTitle>
      <p>
        <a href="/kanal/periksa" className="link tap">
          Periksa akun lain
        </a>
      </p>
    </>
  )
}
