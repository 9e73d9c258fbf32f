'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/web/action'
import { sessionCookieName } from '@/lib/web/auth'
import { getActor } from '@/lib/web/session'
import { revokeAllSessions, revokeSession } from '@/modules/accounts/commands'

const SessionChoice = z.object({ sessionId: z.uuid('Sesi itu tidak ditemukan.') })

export const revokeSessionAction = action(SessionChoice, async (actor, input) => {
  await revokeSession(actor, input, new Date())
  redirect('/akun')
})

export async function signOutAction(): Promise<void> {
  const actor = await getActor()
  if (actor?.sessionId) await revokeSession(actor, { sessionId: actor.sessionId }, new Date())
  const store = await cookies()
  store.delete(sessionCookieName())
  redirect('/masuk')
}

export const revokeAllSessionsAction = action(z.object({}), async (actor) => {
  await revokeAllSessions(actor, new Date())
  redirect('/masuk')
})
