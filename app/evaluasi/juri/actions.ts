'use server'

import { redirect } from 'next/navigation'
import { formatClock } from '@/lib/dates'
import { action } from '@/lib/web/action'
import { SaveMarks, SubmitSheet } from '@/modules/awards/mark'
import { saveMarks, submitSheet } from '@/modules/awards/sheet-commands'

export const saveMarksAction = action(SaveMarks, async (actor, input) => {
  const now = new Date()
  await saveMarks(actor, input, now)
  return { ok: true, message: `Tersimpan pukul ${formatClock(now)}.` }
})

export const submitSheetAction = action(SubmitSheet, async (actor, input) => {
  await submitSheet(actor, input, new Date())
  redirect('/evaluasi/juri?pesan=terkirim')
})
