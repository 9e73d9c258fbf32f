'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { DeclarationVersion, DeclineDeclaration } from '@/modules/projects/declaration'
import { acceptDeclaration, declineDeclaration } from '@/modules/projects/declaration-commands'

export const acceptDeclarationAction = action(DeclarationVersion, async (actor, input) => {
  await acceptDeclaration(actor, input, new Date())
  refresh()
})

export const declineDeclarationAction = action(DeclineDeclaration, async (actor, input) => {
  await declineDeclaration(actor, input, new Date())
  refresh()
})
