'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/errors'
import { type ActionState, action } from '@/lib/web/action'
import { assignPost } from '@/modules/posts/assign-commands'
import { type DeskPost, getDeskPost } from '@/modules/posts/desk-queries'
import {
  AssignPost,
  BypassPost,
  ChangedPost,
  NewRemark,
  PostVersion,
  RedirectPost,
  ResolveRemark,
  ReturnPost,
  WithdrawPost,
} from '@/modules/posts/draft'
import { savePost } from '@/modules/posts/draft-commands'
import { deskPathOf } from '@/modules/posts/post'
import {
  deletePost,
  publishPostAlone,
  redirectPost,
  unschedulePost,
  withdrawPost,
} from '@/modules/posts/publish-commands'
import { addRemark, resolveRemark } from '@/modules/posts/remark-commands'
import { returnPost, reviewPost } from '@/modules/posts/review-commands'
import { intentOf, moveStored, postPage } from '../../move-stored'
import { ofForm } from '../../post-form-schema'
import { sentPhotos } from '../../sent-photos'

const save = action(ofForm(ChangedPost), async (actor, input, form) => {
  const before = await getDeskPost(actor, input.postId)
  if (!before) throw new DomainError('not-found', 'Berita itu tidak ditemukan, atau bukan berita unit Anda.')
  const intent = intentOf(form, new Date())
  const photos = [...input.photos, ...(await sentPhotos(actor, before.unitId, form))]
  const body = isUntouched(form, before) ? before.body : input.body
  return moveStored(actor, await savePost(actor, { ...input, body, photos }, new Date()), intent)
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

export const withdrawPostAction = action(WithdrawPost, async (actor, input) =>
  redirect(postPage(await withdrawPost(actor, input, new Date()), 'ditarik')),
)

export const redirectPostAction = action(RedirectPost, async (actor, input) =>
  redirect(postPage(await redirectPost(actor, input, new Date()), 'dialihkan')),
)

export const returnPostAction = action(ReturnPost, async (actor, input) =>
  redirect(postPage(await returnPost(actor, input, new Date()), 'dikembalikan')),
)

export const publishAloneAction = action(BypassPost, async (actor, input) =>
  redirect(postPage(await publishPostAlone(actor, input, new Date()), 'terbit')),
)

export const unschedulePostAction = action(PostVersion, async (actor, input) =>
  redirect(postPage(await unschedulePost(actor, input, new Date()), 'jadwal-dibatalkan')),
)

export const reviewPostAction = action(PostVersion, async (actor, input) =>
  redirect(postPage(await reviewPost(actor, input, new Date()), 'ditinjau')),
)

export const deletePostAction = action(PostVersion, async (actor, input) => {
  await deletePost(actor, input, new Date())
  redirect('/meja/berita?pesan=dihapus')
})

export const assignPostAction = action(AssignPost, async (actor, input) => {
  await assignPost(actor, input, new Date())
  redirect(`${deskPathOf(input.postId)}?pesan=ditugaskan#redaksi`)
})

export const addRemarkAction = action(NewRemark, async (actor, input) => {
  await addRemark(actor, input, new Date())
  redirect(`${deskPathOf(input.postId)}?pesan=dicatat#redaksi`)
})

export const resolveRemarkAction = action(ResolveRemark, async (actor, input) => {
  const { postId } = await resolveRemark(actor, input, new Date())
  redirect(`${deskPathOf(postId)}?pesan=catatan-selesai#redaksi`)
})
