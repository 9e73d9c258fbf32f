'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { requestRun } from '@/modules/jobs/commands'
import { JobChoice } from '@/modules/jobs/job'

export const runNowAction = action(JobChoice, async (actor, input) => {
  await requestRun(actor, input, new Date())
  refresh()
})
