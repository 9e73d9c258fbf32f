'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/errors'
import { type ActionState, action } from '@/lib/web/action'
import { type DeskPost, getDeskPost } from '@/modules/posts/desk-queries'
import { ChangedPost, WithdrawPost } from '@/modules/posts/draft'
import { savePost } from '@/modules/posts/draft-commands'
import { withdrawPost } from '@/modules/posts/publish-commands'
import { ofForm } from '../../post-form-schema'
import { postPage, publishStored } from '../../publish-stored'
import { sentPhotos } from '../../sent-photos'

const save = action(ofForm(ChangedPost), async (actor, input, form) => {
  const before = await getDeskPost(actor, input.postId)
  if (!before) throw new DomainError('not-found', 'Berita itu tidak ditemukan, atau bukan berita unit Anda.')
  const photos = [...input.photos, ...(await sentPhotos(actor, before.unitId, form))]
  const body = isUntouched(form, before) ? before.body : input.body
  const stored = await savePost(actor, { ...input, body, photos }, new Date())
  if (before.status !== 'published' && form.get('intent') === 'publish') await publishStored(actor, stored)
  redirect(postPage(stored, 'tersimpan'))
})

// Without JavaScript the words come as plain text. Where they are as they were, their headings and lists stay.
const isUntouched = (form: FormData, { bodyText }: DeskPost): boolean =>
  !form.get('body') && String(form.get('bodyPlain') ?? '').replaceAll('\r\n', '\n') === bodyText

export async function savePostAction(previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await save(previous, form)
  // The page brings the text that somebody else stored, to be seen beside the writer's own.
  if (state?.ok === false && state.code === 'conflict') refresh()
  return state
}

export const withdrawPostAction = action(WithdrawPost, async (actor, input) => {
  const { id } = await withdrawPost(actor, input, new Date())
  redirect(postPage({ id, version: input.version + 1 }, 'ditarik'))
})
