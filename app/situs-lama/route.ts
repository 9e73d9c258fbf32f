import { getOldAddress } from '@/modules/transfer/queries'

/** Where an address of a unit's old site leads now. Only the front asks, for readers who come by that site's name. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const found = await getOldAddress(searchParams.get('situs') ?? '', searchParams.get('alamat') ?? '')
  if (!found) return new Response('Tidak ada apa-apa di alamat ini.\n', { status: 404 })
  const place = found.kind === 'post' ? 'berita' : 'unit'
  return new Response(null, { status: 301, headers: { location: `/${place}/${found.slug}` } })
}
