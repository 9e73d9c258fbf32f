import { type NextRequest, NextResponse } from 'next/server'
import { getPostAddress } from '@/modules/posts/queries'

export const config = { matcher: '/berita/:slug' }

/** Answers for addresses whose post moved (301) or was withdrawn (410); a page cannot send these statuses itself. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const last = request.nextUrl.pathname.split('/').at(-1) ?? ''
  let slug: string
  try {
    slug = decodeURIComponent(last)
  } catch {
    return new NextResponse('Alamat ini tidak dapat dibaca. Periksa kembali tautannya.', {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  const address = await getPostAddress(slug)
  if (address?.state === 'moved') return NextResponse.redirect(new URL(`/berita/${address.slug}`, request.nextUrl), 301)
  if (address?.state === 'withdrawn') {
    return NextResponse.rewrite(new URL(`/berita-ditarik/${encodeURIComponent(slug)}`, request.nextUrl), { status: 410 })
  }
  return NextResponse.next()
}
