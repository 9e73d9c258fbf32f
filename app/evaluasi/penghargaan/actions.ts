'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { AddJuror, ExcuseJuror, MoveRound, OpenRound, StartJudging } from '@/modules/awards/award'
import { decideRound, publishRound } from '@/modules/awards/decide-commands'
import { addJuror, excuseJuror, startJudging } from '@/modules/awards/judging-commands'
import { openRound } from '@/modules/awards/open-commands'

export const openRoundAction = action(OpenRound, async (actor, input) => {
  const { id } = await openRound(actor, input, new Date())
  redirect(`/evaluasi/penghargaan/${id}?pesan=dibuka`)
})

export const startJudgingAction = action(StartJudging, async (actor, input) => {
  await startJudging(actor, input, new Date())
  redirect(`/evaluasi/penghargaan/${input.roundId}?pesan=dinilai`)
})

export const addJurorAction = action(AddJuror, async (actor, input) => {
  await addJuror(actor, input, new Date())
  refresh()
})

export const excuseJurorAction = action(ExcuseJuror, async (actor, input) => {
  await excuseJuror(actor, input, new Date())
  refresh()
})

export const decideRoundAction = action(MoveRound, async (actor, input) => {
  await decideRound(actor, input, new Date())
  redirect(`/evaluasi/penghargaan/${input.roundId}?pesan=ditetapkan`)
})

export const publishRoundAction = action(MoveRound, async (actor, input) => {
  await publishRound(actor, input, new Date())
  redirect(`/evaluasi/penghargaan/${input.roundId}?pesan=diumumkan`)
})
