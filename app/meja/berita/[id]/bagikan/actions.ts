'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/web/action'
import { NewShare } from '@/modules/posts/share'
import { recordShare, removeShare } from '@/modules/posts/share-commands'

const SharedLinkChoice = z.object({ shareId: z.uuid('Tautan itu sudah tidak ada.') })

export const recordShareAction = action(NewShare, async (actor, input) => {
  await recordShare(actor, input, new Date())
  redirect(`/meja/berita/${input.postId}/bagikan`)
})

export const removeShareAction = action(SharedLinkChoice, async (actor, input) => {
  const { postId } = await removeShare(actor, input)
  redirect(`/meja/berita/${postId}/bagikan`)
})
