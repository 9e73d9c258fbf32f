/** A request that cannot be served, as problem+json. */
export const problem = (status: 400 | 404, title: string, detail: string): Response =>
  Response.json(
    { type: 'about:blank', title, status, detail },
    { status, headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
  )
