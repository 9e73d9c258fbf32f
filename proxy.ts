import { type NextRequest, NextResponse } from 'next/server'
import { getPostAddress } from '@/modules/posts/queries'
import { getMovedPost } from '@/modules/transfer/queries'

/** Posts, and the addresses that Blogger and WordPress give to posts. */
export const config = { matcher: ['/berita/:slug', '/:year(\\d{4})/:path+', '/p/:path+'] }

/**
 * What a page cannot do itself: answer for addresses whose post moved (301), was withdrawn or deleted (410), and for
 * those that it had on an old site (301).
 */
export async function proxy({ nextUrl }: NextRequest): Promise<NextResponse> {
  const moveTo = (slug: string) => NextResponse.redirect(new URL(`/berita/${slug}`, nextUrl), 301)
  if (!nextUrl.pathname.startsWith('/berita/')) {
    const moved = await getMovedPost(nextUrl.pathname)
    return moved ? moveTo(moved) : NextResponse.next()
  }
  const slug = decodeURIComponent(nextUrl.pathname.split('/').at(-1) ?? '')
  const address = await getPostAddress(slug)
  if (address?.state === 'moved') return moveTo(address.slug)
  if (address?.state === 'withdrawn' || address?.state === 'gone') {
    return NextResponse.rewrite(new URL(`/berita-ditarik/${encodeURIComponent(slug)}`, nextUrl), { status: 410 })
  }
  return NextResponse.next()
}
