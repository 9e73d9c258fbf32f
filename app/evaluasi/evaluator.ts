import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'

/** Who asks, where they may open the evaluation; for everybody else there is nothing here. */
export async function requireEvaluator(): Promise<Actor> {
  const actor = await requireActor()
  if (!can(actor, 'evaluation:open')) notFound()
  return actor
}
