'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { DecideWarning } from '@/modules/channels/warning'
import { decideWarning } from '@/modules/channels/warning-commands'

export const decideWarningAction = action(DecideWarning, async (actor, input) => {
  await decideWarning(actor, input, new Date())
  refresh()
})
