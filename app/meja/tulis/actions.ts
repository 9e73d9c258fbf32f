'use server'

import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/errors'
import { action } from '@/lib/web/action'
import { publicContentChanged } from '@/lib/web/cache'
import { NewPost } from '@/modules/posts/draft'
import { createPost } from '@/modules/posts/draft-commands'
import { publishPost } from '@/modules/posts/publish-commands'
import { ofForm } from '../post-form-schema'
import { sentPhotos } from '../sent-photos'

export const createPostAction = action(ofForm(NewPost), async (actor, input, form) => {
  const photos = [...input.photos, ...(await sentPhotos(actor, input.unitId, form))]
  const { id, version } = await createPost(actor, { ...input, photos })
  if (form.get('intent') !== 'publish') redirect(`/meja/berita/${id}?pesan=tersimpan&v=${version}`)
  try {
    await publishPost(actor, { postId: id, version }, new Date())
  } catch (error) {
    // The draft is stored; its own page says what is missing.
    if (error instanceof DomainError) redirect(`/meja/berita/${id}?pesan=belum-terbit&v=${version}`)
    throw error
  }
  publicContentChanged()
  redirect(`/meja/berita/${id}?pesan=terbit&v=${version + 1}`)
})
