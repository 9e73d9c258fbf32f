import { DomainError } from '@/lib/errors'
import { textsOf } from '@/lib/web/action'
import { refuse } from '@/lib/web/refuse'
import { getActor } from '@/lib/web/session'
import { getDeskPost } from '@/modules/posts/desk-queries'
import { AutosavedNewPost, AutosavedPost } from '@/modules/posts/draft'
import { autosavePost, createPost } from '@/modules/posts/draft-commands'
import { ofForm } from '../post-form-schema'

/** Keeps what is being written: the same fields as the form, as a new draft or over the version that was seen. */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return refuse('unauthenticated', 'Sesi Anda sudah berakhir.')
  const form = await request.formData().catch(() => null)
  const { overwriteVersion: _, ...texts } = form ? textsOf(form) : {}
  try {
    if (texts.postId) {
      const parsed = ofForm(AutosavedPost).safeParse(texts)
      if (!parsed.success) return refuse('invalid', 'Ada isian yang belum benar.')
      return Response.json(await autosavePost(actor, parsed.data, new Date()))
    }
    const parsed = ofForm(AutosavedNewPost).safeParse(texts)
    if (!parsed.success) return refuse('invalid', 'Ada isian yang belum benar.')
    return Response.json(await createPost(actor, parsed.data))
  } catch (error) {
    if (error instanceof DomainError && error.code === 'conflict' && texts.postId) {
      const post = await getDeskPost(actor, texts.postId)
      const isOwn = post !== null && post.lastEditorId === actor.id
      const { code, message } = error
      return refuse(code, message, { id: post?.id, version: post?.version, isOwn })
    }
    if (error instanceof DomainError) return refuse(error.code, error.message)
    throw error
  }
}
