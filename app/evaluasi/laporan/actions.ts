'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { askForReport, retryReport } from '@/modules/reports/commands'
import { AskReport, RetryReport } from '@/modules/reports/report'

export const askForReportAction = action(AskReport, async (actor, input) => {
  await askForReport(actor, input, new Date())
  redirect('/evaluasi/laporan?pesan=diminta')
})

export const retryReportAction = action(RetryReport, async (actor, input) => {
  await retryReport(actor, input)
  redirect('/evaluasi/laporan?pesan=diminta')
})
