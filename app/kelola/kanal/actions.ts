'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { MoveChannel } from '@/modules/channels/registration'
import { moveChannel } from '@/modules/channels/state-commands'

export const moveChannelAction = action(MoveChannel, async (actor, input) => {
  await moveChannel(actor, input, new Date())
  refresh()
})
