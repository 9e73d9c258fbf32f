import { type NextRequest, NextResponse } from 'next/server'
import { getCertificate } from '@/modules/awards/public-queries'
import { getPostAddress } from '@/modules/posts/queries'
import { getMovedPost } from '@/modules/transfer/queries'

/** Posts, the addresses that Blogger and WordPress give to posts, and certificates. */
export const config = {
  matcher: ['/berita/:slug', '/:year(\\d{4})/:path+', '/p/:path+', '/penghargaan/sertifikat/:code'],
}

const CERTIFICATE = '/penghargaan/sertifikat'

/**
 * What a page cannot do itself: answer for addresses whose post moved (301), was withdrawn or deleted (410), and for
 * those that it had on an old site (301), and help whoever types the code of no certificate (404).
 */
export async function proxy({ nextUrl }: NextRequest): Promise<NextResponse> {
  if (nextUrl.pathname.startsWith(`${CERTIFICATE}/`)) return answerForCertificate(nextUrl)
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

/** Where there is no such certificate, the page that says so, under the address that was asked for. */
async function answerForCertificate(address: NextRequest['nextUrl']): Promise<NextResponse> {
  const code = decodeURIComponent(address.pathname.split('/').at(-1) ?? '')
  if (await getCertificate(code)) return NextResponse.next()
  const help = new URL(CERTIFICATE, address)
  help.searchParams.set('kode', code.slice(0, 40))
  return NextResponse.rewrite(help, { status: 404 })
}
