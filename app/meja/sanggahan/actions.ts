'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { AnswerDeduction } from '@/modules/evaluation/deduction'
import { answerDeduction } from '@/modules/evaluation/deduction-commands'
import { NewObjection, ObjectionVersion } from '@/modules/evaluation/objection'
import { retractObjection, submitObjection } from '@/modules/evaluation/objection-commands'

const done = (message: string): never => redirect(`/meja/sanggahan?pesan=${message}&v=${Date.now()}`)

export const submitObjectionAction = action(NewObjection, async (actor, input) => {
  await submitObjection(actor, input, new Date())
  done('diajukan')
})

export const retractObjectionAction = action(ObjectionVersion, async (actor, input) => {
  await retractObjection(actor, input)
  done('ditarik')
})

export const answerDeductionAction = action(AnswerDeduction, async (actor, input) => {
  await answerDeduction(actor, input, new Date())
  done('ditanggapi')
})
