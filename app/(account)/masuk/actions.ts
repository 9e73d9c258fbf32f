'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/errors'
import { type ActionState, refusal, textsOf } from '@/lib/web/action'
import { sessionCookie, signInInput } from '@/lib/web/auth'
import { signIn } from '@/modules/accounts/commands'

/** Only an address of the portal itself is followed after signing in. */
const destinationOf = (next: string | undefined) => (next && /^\/[a-z][a-z0-9/?=&%_-]*$/i.test(next) ? next : '/meja')

export async function signInAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  const texts = textsOf(form)
  try {
    const session = await signIn(signInInput(texts.username, texts.password, await headers()), new Date())
    if (!session) {
      return refusal(
        new DomainError(
          'invalid',
          'Nama pengguna atau kata sandi salah. Periksa huruf besar dan kecilnya, lalu coba lagi.',
        ),
        texts,
      )
    }
    const store = await cookies()
    store.set(await sessionCookie(session.userId, session.sessionId))
  } catch (error) {
    if (error instanceof DomainError) return refusal(error, texts)
    throw error
  }
  redirect(destinationOf(texts.next))
}
