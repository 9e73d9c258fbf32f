import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'

/** Who asks, where they may have reports made; for everybody else there is nothing here. */
export async function requireReporter(): Promise<Actor> {
  const actor = await requireActor()
  if (!can(actor, 'report:make')) notFound()
  return actor
}
