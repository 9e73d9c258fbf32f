import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { authOptions } from '@/lib/web/auth'
import type { Actor } from '@/modules/accounts/actor'
import { getActorOfSession } from '@/modules/accounts/queries'

/** Who asks, read from the database once a request; null for a visitor. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions)
  const sessionId = session?.sessionId
  return sessionId ? getActorOfSession(sessionId, new Date()) : null
})

/** Who asks; a visitor is sent to sign in. */
export async function requireActor(): Promise<Actor> {
  return (await getActor()) ?? redirect('/masuk')
}
