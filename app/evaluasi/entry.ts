import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'

/** What of the evaluation somebody may enter. */
export type Entry = { actor: Actor; evaluates: boolean; judges: boolean }

/** Who asks, where anything of the evaluation is theirs; for everybody else there is nothing here. */
export async function requireEntry(): Promise<Entry> {
  const actor = await requireActor()
  const [evaluates, judges] = [can(actor, 'evaluation:open'), can(actor, 'award:judge')]
  if (!evaluates && !judges) notFound()
  return { actor, evaluates, judges }
}
