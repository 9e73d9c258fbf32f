'use server'

import { action } from '@/lib/web/action'
import { NewPost } from '@/modules/posts/draft'
import { createPost } from '@/modules/posts/draft-commands'
import { moveStored } from '../move-stored'
import { ofForm } from '../post-form-schema'
import { sentPhotos } from '../sent-photos'

export const createPostAction = action(ofForm(NewPost), async (actor, input, form) => {
  const photos = [...input.photos, ...(await sentPhotos(actor, input.unitId, form))]
  return moveStored(actor, await createPost(actor, { ...input, photos }), form)
})
