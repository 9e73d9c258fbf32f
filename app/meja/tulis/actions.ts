'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { NewPost } from '@/modules/posts/draft'
import { createPost } from '@/modules/posts/draft-commands'
import { ofForm } from '../post-form-schema'
import { postPage, publishStored } from '../publish-stored'
import { sentPhotos } from '../sent-photos'

export const createPostAction = action(ofForm(NewPost), async (actor, input, form) => {
  const photos = [...input.photos, ...(await sentPhotos(actor, input.unitId, form))]
  const stored = await createPost(actor, { ...input, photos })
  if (form.get('intent') === 'publish') await publishStored(actor, stored)
  redirect(postPage(stored, 'tersimpan'))
})
