import { type NextRequest, NextResponse } from 'next/server'
import { ADDRESS_HEADER } from '@/lib/web/session'
import { getPostAddress } from '@/modules/posts/queries'

// Next cuts a body over 10 MB that passes here and says nothing: what carries a body goes past, photos above all.
export const config = {
  matcher: [
    '/berita/:slug',
    '/unit/:slug',
    '/kelurahan/:slug',
    { source: '/meja/:path*', missing: [{ type: 'header', key: 'content-type' }] },
    { source: '/akun', missing: [{ type: 'header', key: 'content-type' }] },
  ],
}

const LONGEST_SLUG = 200

/**
 * What a page cannot do itself: answer for addresses whose post moved (301) or was withdrawn (410), and know the address
 * that was asked for, to come back to it after signing in.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  let slug: string
  try {
    slug = decodeURIComponent(pathname.split('/').at(-1) ?? '')
  } catch {
    return new NextResponse('Alamat ini tidak dapat dibaca. Periksa kembali tautannya.', {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  // Next cannot keep a page under such a name, so it never gets there.
  if (slug.length > LONGEST_SLUG || /\p{Cc}/u.test(slug)) {
    return NextResponse.rewrite(new URL('/tidak-ditemukan', request.nextUrl))
  }
  if (pathname.startsWith('/meja') || pathname === '/akun') {
    const headers = new Headers(request.headers)
    headers.set(ADDRESS_HEADER, pathname + request.nextUrl.search)
    return NextResponse.next({ request: { headers } })
  }
  if (!pathname.startsWith('/berita/')) return NextResponse.next()
  const address = await getPostAddress(slug)
  if (address?.state === 'moved') return NextResponse.redirect(new URL(`/berita/${address.slug}`, request.nextUrl), 301)
  if (address?.state === 'withdrawn') {
    return NextResponse.rewrite(new URL(`/berita-ditarik/${encodeURIComponent(slug)}`, request.nextUrl), {
      status: 410,
    })
  }
  return NextResponse.next()
}
