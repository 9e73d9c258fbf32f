'use server'

import { redirect } from 'next/navigation'
import { getActor } from '@/lib/web/session'
import { readNotices } from '@/modules/notices/commands'

export async function readNoticesAction(): Promise<void> {
  const actor = await getActor()
  if (actor) await readNotices(actor, new Date())
  redirect('/meja/pemberitahuan')
}
