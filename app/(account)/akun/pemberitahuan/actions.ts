'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { chooseNotices } from '@/modules/notices/commands'
import { NoticeChoices } from '@/modules/notices/notice'

export const chooseNoticesAction = action(NoticeChoices, async (actor, input) => {
  await chooseNotices(actor, input)
  redirect('/akun/pemberitahuan?pesan=tersimpan')
})
