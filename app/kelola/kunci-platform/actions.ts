'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { ForgetPlatformToken, SetPlatformToken } from '@/modules/channels/platform-token'
import { forgetPlatformToken, setPlatformToken } from '@/modules/channels/platform-token-commands'

export const setPlatformTokenAction = action(SetPlatformToken, async (actor, input) => {
  await setPlatformToken(actor, input, new Date())
  redirect('/kelola/kunci-platform?pesan=disimpan')
})

export const forgetPlatformTokenAction = action(ForgetPlatformToken, async (actor, input) => {
  await forgetPlatformToken(actor, input)
  redirect('/kelola/kunci-platform?pesan=dihapus')
})
