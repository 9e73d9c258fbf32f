'use server'

import { redirect } from 'next/navigation'
import { dayOf } from '@/lib/dates'
import { action } from '@/lib/web/action'
import { monthOf } from '@/modules/evaluation/period'
import { PostVersion, SchedulePost } from '@/modules/posts/draft'
import { schedulePost, unschedulePost } from '@/modules/posts/publish-commands'

export const movePublishTimeAction = action(SchedulePost, async (actor, input) => {
  await schedulePost(actor, input, new Date())
  redirect(`/meja/jadwal?bulan=${monthOf(dayOf(input.publishAt))}&pesan=dipindahkan`)
})

export const cancelScheduleAction = action(PostVersion, async (actor, input) => {
  await unschedulePost(actor, input, new Date())
  redirect('/meja/jadwal?pesan=dibatalkan')
})
