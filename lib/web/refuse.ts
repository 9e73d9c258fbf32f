import type { ErrorCode } from '@/lib/errors'

const STATUSES: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  unavailable: 503,
}

/** A refusal as the answer of a route that scripts ask; `more` for what the script needs beside the sentence. */
export const refuse = (code: ErrorCode, message: string, more: Record<string, unknown> = {}): Response =>
  Response.json({ code, message, ...more }, { status: STATUSES[code] })
