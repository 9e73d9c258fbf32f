import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import { oneLine } from '@/lib/text'
import { textsOf } from '@/lib/web/action'
import { ReportImpersonation } from '@/modules/channels/report'
import { reportImpersonation } from '@/modules/channels/report-commands'

const THANKS = '/kanal/lapor/terima-kasih'

const leadTo = (path: string, parameters?: Record<string, string>) =>
  new Response(null, {
    status: 303,
    headers: { location: parameters ? `${path}?${new URLSearchParams(parameters)}` : path },
  })

/** Where the front, or a proxy that it trusts, says that the request comes from. */
const addressOf = (request: Request): string =>
  request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'

/** Takes a report from anybody. What is wrong is told by the form's own page, with what was typed. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const { alamat = '', platform = '', catatan = '', situs = '' } = textsOf(form)
  if (situs !== '') return leadTo(THANKS)
  const backWith = (salah: string) =>
    leadTo('/kanal/lapor', {
      salah,
      alamat: oneLine(alamat).slice(0, 500),
      platform: oneLine(platform).slice(0, 20),
      catatan: oneLine(catatan).slice(0, 600),
    })
  const report = ReportImpersonation.safeParse({ alamat, platform, catatan })
  if (!report.success) return backWith(report.error.issues[0]?.message ?? 'alamat')
  try {
    await reportImpersonation(report.data, addressOf(request), new Date())
    return leadTo(THANKS)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'conflict')
      return leadTo('/kanal/periksa', { alamat: report.data.account.address })
    if (error instanceof DomainError) return backWith('batas')
    log.error({ err: error }, 'report not taken')
    return backWith('nanti')
  }
}
