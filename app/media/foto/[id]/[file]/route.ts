import { getPhotoFile } from '@/modules/media/queries'

type Context = { params: Promise<{ id: string; file: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params
  const found = await getPhotoFile(id, file)
  if (!found)
    return new Response('Foto tidak ditemukan.', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  // What stands at an address never changes, so its name is its version.
  const etag = `"${id}-${file}"`
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(found.bytes), {
    headers: { ...headers, 'Content-Type': found.contentType, 'Content-Length': String(found.bytes.length) },
  })
}
