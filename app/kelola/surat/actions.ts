'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/web/action'
import { sendMailAgain } from '@/modules/notices/mail-commands'

const MailChoice = z.object({ mailId: z.uuid('Surat itu tidak ditemukan.') })

export const sendAgainAction = action(MailChoice, async (actor, input) => {
  await sendMailAgain(actor, input, new Date())
  redirect('/kelola/surat?keadaan=menunggu')
})
