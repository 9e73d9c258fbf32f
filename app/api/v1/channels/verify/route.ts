import { env } from '@/lib/env'
import { checkAccount } from '@/modules/channels/check-queries'
import { verificationOf } from '@/modules/channels/verification'

const problem = (detail: string): Response =>
  Response.json(
    { type: 'about:blank', title: 'Bad Request', status: 400, detail },
    { status: 400, headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
  )

/** Whether an address or a handle is an official channel of the city. Documented in docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url).searchParams.get('url')?.trim() ?? ''
  if (url === '') return problem('Sertakan parameter url: alamat atau nama akun yang diperiksa.')
  const check = await checkAccount(url)
  if (!check.isReadable) return problem('Parameter url bukan alamat atau nama sebuah akun.')
  return Response.json(verificationOf(check, env().PUBLIC_URL))
}
