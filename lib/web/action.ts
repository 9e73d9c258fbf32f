import type { z } from 'zod'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { getActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'

export type ActionState =
  | { ok: true; message?: string }
  | { ok: false; code: ErrorCode; message: string; fields?: Record<string, string[]>; values: Record<string, string> }
  | null

const SIGNED_OUT =
  'Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu kirim ulang formulir ini: isiannya tidak hilang.'
/** What a form never gets back. */
const SECRET = ['password', 'token']
const MAX_KEPT_CHARACTERS = 700_000

/** The texts of a form; where a name comes twice, the last one. Files are left out. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [])),
  )

/**
 * Turns a command into a Server Action: parse the form, find the actor, run, and turn a refusal into the state of the
 * form, with what was typed.
 */
export function action<S extends z.ZodType>(
  schema: S,
  run: (actor: Actor, input: z.output<S>, form: FormData) => Promise<ActionState | void>,
) {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const texts = textsOf(form)
    const parsed = schema.safeParse(texts)
    if (!parsed.success) {
      return refusal(new DomainError('invalid', 'Periksa lagi isian yang ditandai.', fieldErrors(parsed.error)), texts)
    }
    try {
      const actor = await getActor()
      if (!actor) throw new DomainError('unauthenticated', SIGNED_OUT)
      return (await run(actor, parsed.data, form)) ?? { ok: true }
    } catch (error) {
      if (error instanceof DomainError) return refusal(error, texts)
      throw error
    }
  }
}

/** A refusal as the state of a form; values too long to send back are cut. */
export function refusal(error: DomainError, texts: Record<string, string>): ActionState {
  const values = Object.fromEntries(
    Object.entries(texts)
      .filter(([name]) => !SECRET.includes(name))
      .map(([name, value]) => [name, value.slice(0, MAX_KEPT_CHARACTERS)]),
  )
  return { ok: false, code: error.code, message: error.message, values, ...(error.fields && { fields: error.fields }) }
}

function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? '')
    fields[name] = [...(fields[name] ?? []), issue.message]
  }
  return fields
}
