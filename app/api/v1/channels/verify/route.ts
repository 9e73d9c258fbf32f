import { env } from '@/lib/env'
import { checkAccount } from '@/modules/channels/check-queries'
import { verificationOf } from '@/modules/channels/verification'
import { problem } from '../../problem'

/** Whether an address or a handle is an official channel of the city. Documented in docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url).searchParams.get('url')?.trim() ?? ''
  if (url === '') return problem(400, 'Bad Request', 'Sertakan parameter url: alamat atau nama akun yang diperiksa.')
  const check = await checkAccount(url)
  if (!check.isReadable) return problem(400, 'Bad Request', 'Parameter url bukan alamat atau nama sebuah akun.')
  return Response.json(verificationOf(check, env().PUBLIC_URL))
}
