import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { ADDRESS_HEADER } from '@/lib/address-header'
import { authOptions } from '@/lib/web/auth'
import type { Actor } from '@/modules/accounts/actor'
import { getActorOfSession } from '@/modules/accounts/queries'

/** Who asks, read from the database once a request; null for a visitor. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions)
  const sessionId = session?.sessionId
  return sessionId ? getActorOfSession(sessionId, new Date()) : null
})

/** Who asks; a visitor is sent to sign in, and from there back to the address that was asked for. */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor()
  if (actor) return actor
  const address = (await headers()).get(ADDRESS_HEADER)
  redirect(address ? `/masuk?next=${encodeURIComponent(address)}` : '/masuk')
}
