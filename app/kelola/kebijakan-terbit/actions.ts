'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { SetReviewPolicy, setReviewPolicy } from '@/modules/units/commands'

export const setReviewPolicyAction = action(SetReviewPolicy, async (actor, input) => {
  await setReviewPolicy(actor, input)
  refresh()
  return { ok: true, message: 'Tersimpan.' }
})
