'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/web/action'
import { readNotices } from '@/modules/notices/commands'

export const readNoticesAction = action(z.object({}), async (actor) => {
  await readNotices(actor, new Date())
  redirect('/meja/pemberitahuan')
})
