'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/errors'
import { type ActionState, action } from '@/lib/web/action'
import { publicContentChanged } from '@/lib/web/cache'
import { getDeskPost } from '@/modules/posts/desk-queries'
import { ChangedPost, WithdrawPost } from '@/modules/posts/draft'
import { savePost } from '@/modules/posts/draft-commands'
import { publishPost, withdrawPost } from '@/modules/posts/publish-commands'
import { ofForm } from '../../post-form-schema'
import { sentPhotos } from '../../sent-photos'

const save = action(ofForm(ChangedPost), async (actor, input, form) => {
  const before = await getDeskPost(actor, input.postId)
  if (!before) throw new DomainError('not-found', 'Berita itu tidak ditemukan, atau bukan berita unit Anda.')
  const photos = [...input.photos, ...(await sentPhotos(actor, before.unitId, form))]
  const { id, version } = await savePost(actor, { ...input, photos }, new Date())
  if (before.status === 'published') publicContentChanged()
  if (form.get('intent') !== 'publish' || before.status === 'published')
    redirect(`/meja/berita/${id}?pesan=tersimpan&v=${version}`)
  try {
    await publishPost(actor, { postId: id, version }, new Date())
  } catch (error) {
    // What was typed is stored; the page says what is missing.
    if (error instanceof DomainError) redirect(`/meja/berita/${id}?pesan=belum-terbit&v=${version}`)
    throw error
  }
  publicContentChanged()
  redirect(`/meja/berita/${id}?pesan=terbit&v=${version + 1}`)
})

export async function savePostAction(previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await save(previous, form)
  // The page brings the text that somebody else stored, to be seen beside the writer's own.
  if (state?.ok === false && state.code === 'conflict') refresh()
  return state
}

export const withdrawPostAction = action(WithdrawPost, async (actor, input) => {
  const { id } = await withdrawPost(actor, input, new Date())
  publicContentChanged()
  redirect(`/meja/berita/${id}?pesan=ditarik&v=${input.version + 1}`)
})
