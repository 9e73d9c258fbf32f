import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'

/** Who asks, where they may judge; for everybody else there is nothing here. */
export async function requireJuror(): Promise<Actor> {
  const actor = await requireActor()
  if (!can(actor, 'award:judge')) notFound()
  return actor
}
