import { UnknownCertificate } from '@/components/awards/unknown-certificate'
import { PageTitle } from '@/components/layout/page-title'

export default function CertificateNotFound() {
  return (
    <>
      <PageTitle title="Sertifikat penghargaan" />
      <UnknownCertificate />
    </>
  )
}
