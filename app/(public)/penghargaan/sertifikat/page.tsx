import type { Metadata } from 'next'
import { CertificateFacts } from '@/components/awards/certificate-facts'
import { CodeForm } from '@/components/awards/code-form'
import { UnknownCertificate } from '@/components/awards/unknown-certificate'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { getCertificate } from '@/modules/awards/public-queries'

export const metadata: Metadata = {
  title: 'Periksa sertifikat',
  description: 'Periksa apakah sertifikat penghargaan unit Pemerintah Kota Banjarmasin asli.',
  robots: { index: false, follow: true },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const LONGEST = 40
const textOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

export default async function CheckCertificatePage({ searchParams }: Props) {
  const params = await searchParams
  const typed = textOf(params.kode).slice(0, LONGEST)
  const certificate = typed === '' ? null : await getCertificate(typed)
  return (
    <>
      <BackLink href="/penghargaan" name="Semua penghargaan" />
      <PageTitle title="Periksa sertifikat" />
      {certificate ? (
        <CertificateFacts certificate={certificate} />
      ) : typed === '' ? (
        <CodeForm />
      ) : (
        <UnknownCertificate typed={typed} />
      )}
    </>
  )
}
