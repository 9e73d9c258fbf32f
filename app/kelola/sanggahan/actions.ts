'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { ObjectionVersion, ProposeGrant, ProposeRejection, ReturnOutcome } from '@/modules/evaluation/objection'
import { confirmOutcome, proposeGrant, proposeRejection, returnOutcome } from '@/modules/evaluation/objection-commands'

const pageOf = (id: string, message: string): string => `/kelola/sanggahan/${id}?pesan=${message}&v=${Date.now()}`

export const proposeGrantAction = action(ProposeGrant, async (actor, input) => {
  await proposeGrant(actor, input, new Date())
  redirect(pageOf(input.objectionId, 'diusulkan'))
})

export const proposeRejectionAction = action(ProposeRejection, async (actor, input) => {
  await proposeRejection(actor, input, new Date())
  redirect(pageOf(input.objectionId, 'diusulkan'))
})

export const returnOutcomeAction = action(ReturnOutcome, async (actor, input) => {
  await returnOutcome(actor, input)
  redirect(pageOf(input.objectionId, 'dikembalikan'))
})

export const confirmOutcomeAction = action(ObjectionVersion, async (actor, input) => {
  await confirmOutcome(actor, input, new Date())
  redirect(pageOf(input.objectionId, 'diputus'))
})
