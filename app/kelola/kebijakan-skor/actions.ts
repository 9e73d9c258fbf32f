'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { publishPolicy } from '@/modules/evaluation/policy-commands'
import { NewPolicy } from '@/modules/evaluation/policy-form'

export const publishPolicyAction = action(NewPolicy, async (actor, input) => {
  await publishPolicy(actor, input, new Date())
  redirect(`/kelola/kebijakan-skor?pesan=terbit&v=${Date.now()}`)
})
