import { type NextRequest, NextResponse } from 'next/server'
import { getPostAddress } from '@/modules/posts/queries'

export const config = { matcher: '/berita/:slug' }

/** What a page cannot do itself: answer for addresses whose post moved (301), was withdrawn or deleted (410). */
export async function proxy({ nextUrl }: NextRequest): Promise<NextResponse> {
  const slug = decodeURIComponent(nextUrl.pathname.split('/').at(-1) ?? '')
  const address = await getPostAddress(slug)
  if (address?.state === 'moved') return NextResponse.redirect(new URL(`/berita/${address.slug}`, nextUrl), 301)
  if (address?.state === 'withdrawn' || address?.state === 'gone') {
    return NextResponse.rewrite(new URL(`/berita-ditarik/${encodeURIComponent(slug)}`, nextUrl), { status: 410 })
  }
  return NextResponse.next()
}
