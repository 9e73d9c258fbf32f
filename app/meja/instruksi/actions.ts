'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { acknowledgeInstruction, answerInstruction } from '@/modules/instructions/answer-commands'
import { AddresseeVersion, AnswerInstruction } from '@/modules/instructions/instruction'

const pageOf = (form: FormData, message: string): string => {
  const [id, unit] = ['instructionId', 'unitId'].map((name) => encodeURIComponent(String(form.get(name) ?? '')))
  return `/meja/instruksi/${id}?unit=${unit}&pesan=${message}`
}

export const acknowledgeAction = action(AddresseeVersion, async (actor, input, form) => {
  await acknowledgeInstruction(actor, input, new Date())
  redirect(pageOf(form, 'diterima'))
})

export const answerAction = action(AnswerInstruction, async (actor, input, form) => {
  await answerInstruction(actor, input, new Date())
  redirect(pageOf(form, 'dilaporkan'))
})
