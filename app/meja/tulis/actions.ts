'use server'

import { type ActionState, action } from '@/lib/web/action'
import { NewPost } from '@/modules/posts/draft'
import { createPost } from '@/modules/posts/draft-commands'
import { savePostAction } from '../berita/[id]/actions'
import { intentOf, moveStored } from '../move-stored'
import { ofForm } from '../post-form-schema'
import { sentPhotos } from '../sent-photos'

const create = action(ofForm(NewPost), async (actor, input, form) => {
  const intent = intentOf(form, new Date())
  const photos = [...input.photos, ...(await sentPhotos(actor, input.unitId, form))]
  return moveStored(actor, await createPost(actor, { ...input, photos }), intent)
})

/** A new text that has been kept by itself meanwhile is a stored post already. */
export async function createPostAction(previous: ActionState, form: FormData): Promise<ActionState> {
  return form.get('postId') ? savePostAction(previous, form) : create(previous, form)
}
