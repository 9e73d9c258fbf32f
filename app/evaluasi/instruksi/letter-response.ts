import { pdfOf } from '@/lib/pdf'
import { getActor } from '@/lib/web/session'
import { letterFile, letterInfo, letterOf } from '@/modules/instructions/letter'
import { getLetter } from '@/modules/instructions/letter-queries'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The letter of an instruction, for whoever may read it; whoever is signed out is led to sign in. */
export async function letterResponse(request: Request, id: string): Promise<Response> {
  const actor = await getActor()
  if (!actor) {
    const next = encodeURIComponent(new URL(request.url).pathname)
    return new Response(null, { status: 303, headers: { location: `/masuk?next=${next}` } })
  }
  const letter = UUID.test(id) ? await getLetter(actor, id) : null
  if (!letter) return new Response('Surat itu tidak ditemukan.\n', { status: 404 })
  return new Response(await pdfOf(letterOf(letter), letterInfo(letter)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${letterFile(letter)}.pdf"`,
      'cache-control': 'no-store',
    },
  })
}
