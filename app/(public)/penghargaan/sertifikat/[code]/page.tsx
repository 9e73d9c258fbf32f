import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CertificateFacts } from '@/components/awards/certificate-facts'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { prizeOf } from '@/modules/awards/certificate'
import { getCertificate } from '@/modules/awards/public-queries'

type Props = { params: Promise<{ code: string }> }

const read = cache(getCertificate)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const certificate = await read((await params).code)
  return {
    title: certificate ? `${certificate.unitName}: ${prizeOf(certificate)}` : 'Sertifikat tidak ditemukan',
    robots: { index: false, follow: true },
  }
}

export default async function CertificatePage({ params }: Props) {
  const certificate = await read((await params).code)
  if (!certificate) notFound()
  return (
    <>
      <BackLink href="/penghargaan" name="Semua penghargaan" />
      <PageTitle title="Sertifikat penghargaan" />
      <CertificateFacts certificate={certificate} />
    </>
  )
}
