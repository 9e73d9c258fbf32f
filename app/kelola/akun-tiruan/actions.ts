'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { DecideReport } from '@/modules/channels/report'
import { decideReport } from '@/modules/channels/report-commands'

export const decideReportAction = action(DecideReport, async (actor, input) => {
  await decideReport(actor, input, new Date())
  refresh()
})
