import { env } from '@/lib/env'
import { pdfOf } from '@/lib/pdf'
import { verificationPath } from '@/modules/awards/certificate'
import { certificateFile, certificateInfo, certificateOf } from '@/modules/awards/certificate-pdf'
import { getCertificate } from '@/modules/awards/public-queries'
import { notFoundResponse } from '../../../../files'

type Context = { params: Promise<{ code: string }> }

/** The sheet of a certificate, with its address of verification as a QR code. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const certificate = await getCertificate((await params).code)
  if (!certificate) return notFoundResponse('Sertifikat itu tidak ditemukan.')
  const address = env().PUBLIC_URL.replace(/\/$/, '') + verificationPath(certificate.code)
  return new Response(await pdfOf(certificateOf(certificate, address), certificateInfo(certificate)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${certificateFile(certificate)}.pdf"`,
    },
  })
}
