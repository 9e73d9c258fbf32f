/** A table file to be kept under this name. */
export const csvResponse = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })

/** Why there is no such file, in a sentence. */
export const notFoundResponse = (sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
