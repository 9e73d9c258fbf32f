/** A table file to be kept under this name. */
export const csvResponse = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })

export const notFoundResponse = (): Response =>
  new Response('Kanal itu tidak ditemukan.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
