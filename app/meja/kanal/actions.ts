'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { DecideEvidence, NewEvidence } from '@/modules/channels/evidence'
import { decideEvidence, submitEvidence } from '@/modules/channels/evidence-commands'
import { ObserveNow, observeNow } from '@/modules/channels/monitor-commands'
import { ChangeChannel, ChannelVersion, MoveChannel, RegisterChannel } from '@/modules/channels/registration'
import { certifyChannel, changeChannel, registerChannel } from '@/modules/channels/registry-commands'
import { moveChannel } from '@/modules/channels/state-commands'

const pageOf = (id: string, message: string): string => `/meja/kanal/${id}?pesan=${message}&v=${Date.now()}`

export const registerChannelAction = action(RegisterChannel, async (actor, input) => {
  const { id } = await registerChannel(actor, input, new Date())
  redirect(pageOf(id, 'didaftarkan'))
})

export const changeChannelAction = action(ChangeChannel, async (actor, input) => {
  await changeChannel(actor, input, new Date())
  redirect(pageOf(input.channelId, 'disimpan'))
})

export const moveChannelAction = action(MoveChannel, async (actor, input) => {
  await moveChannel(actor, input, new Date())
  redirect(pageOf(input.channelId, input.move))
})

export const certifyChannelAction = action(ChannelVersion, async (actor, input) => {
  await certifyChannel(actor, input, new Date())
  refresh()
})

export const submitEvidenceAction = action(NewEvidence, async (actor, input) => {
  await submitEvidence(actor, input, new Date())
  redirect(pageOf(input.channelId, 'bukti'))
})

export const decideEvidenceAction = action(DecideEvidence, async (actor, input) => {
  await decideEvidence(actor, input, new Date())
  refresh()
})

export const observeNowAction = action(ObserveNow, async (actor, input) => {
  await observeNow(actor, input, new Date())
  redirect(pageOf(input.channelId, 'lihat'))
})
