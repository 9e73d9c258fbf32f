import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { env } from '@/lib/env'
import './globals.css'

// Nothing is drawn at build, which has no database, nor kept by Next: the front does that.
export const dynamic = 'force-dynamic'

const DESCRIPTION = 'Kabar resmi dari setiap SKPD, kecamatan, dan kelurahan Kota Banjarmasin, di satu tempat.'

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: { default: 'Warta Baimbai, berita Kota Banjarmasin', template: '%s · Warta Baimbai' },
    description: DESCRIPTION,
    openGraph: { siteName: 'Warta Baimbai', locale: 'id_ID', type: 'website' },
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1716' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id">
      <body>{children}</body>
    </html>
  )
}
