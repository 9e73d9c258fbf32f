'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { acceptAnswer, returnAnswer } from '@/modules/instructions/answer-commands'
import { AddresseeVersion, IssueInstruction, ReturnAnswer, RevokeInstruction } from '@/modules/instructions/instruction'
import { issueInstruction, revokeInstruction } from '@/modules/instructions/issue-commands'

export const issueInstructionAction = action(IssueInstruction, async (actor, input) => {
  const { id } = await issueInstruction(actor, input, new Date())
  redirect(`/evaluasi/instruksi/${id}?pesan=terbit`)
})

export const revokeInstructionAction = action(RevokeInstruction, async (actor, input) => {
  await revokeInstruction(actor, input, new Date())
  redirect(`/evaluasi/instruksi/${input.instructionId}?pesan=dicabut`)
})

export const acceptAnswerAction = action(AddresseeVersion, async (actor, input) => {
  await acceptAnswer(actor, input, new Date())
  refresh()
})

export const returnAnswerAction = action(ReturnAnswer, async (actor, input) => {
  await returnAnswer(actor, input, new Date())
  refresh()
})
