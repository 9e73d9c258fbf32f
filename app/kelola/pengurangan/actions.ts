'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { DecideDeduction, NewDeduction } from '@/modules/evaluation/deduction'
import { decideDeduction, proposeDeduction } from '@/modules/evaluation/deduction-commands'

export const proposeDeductionAction = action(NewDeduction, async (actor, input) => {
  await proposeDeduction(actor, input, new Date())
  redirect(`/kelola/pengurangan?pesan=diusulkan&v=${Date.now()}`)
})

export const decideDeductionAction = action(DecideDeduction, async (actor, input) => {
  await decideDeduction(actor, input, new Date())
  redirect(`/kelola/pengurangan?pesan=diputus&v=${Date.now()}`)
})
