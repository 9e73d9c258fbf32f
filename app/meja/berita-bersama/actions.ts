'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { NewSupport, SupportChoice } from '@/modules/posts/support'
import {
  acceptSupport,
  declineSupport,
  inviteUnit,
  removeSupport,
  requestSupport,
} from '@/modules/posts/support-commands'

export const requestSupportAction = action(NewSupport, async (actor, input) => {
  await requestSupport(actor, input, new Date())
  redirect('/meja/berita-bersama?pesan=diminta')
})

export const acceptSupportAction = action(SupportChoice, async (actor, input) => {
  await acceptSupport(actor, input, new Date())
  redirect('/meja/berita-bersama?pesan=diterima')
})

export const declineSupportAction = action(SupportChoice, async (actor, input) => {
  await declineSupport(actor, input, new Date())
  redirect('/meja/berita-bersama?pesan=ditolak')
})

export const leaveSupportAction = action(SupportChoice, async (actor, input) => {
  await removeSupport(actor, input)
  redirect('/meja/berita-bersama?pesan=diakhiri')
})

export const inviteUnitAction = action(NewSupport, async (actor, input) => {
  await inviteUnit(actor, input, new Date())
  redirect(`/meja/berita/${input.postId}?pesan=diajak`)
})

export const removeSupportAction = action(SupportChoice, async (actor, input) => {
  const { postId } = await removeSupport(actor, input)
  redirect(`/meja/berita/${postId}?pesan=dilepas`)
})
