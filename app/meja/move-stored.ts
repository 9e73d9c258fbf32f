import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { type PostVersion, PublishTime } from '@/modules/posts/draft'
import type { MovedPost } from '@/modules/posts/move-commands'
import { mustBeAhead, publishPost, schedulePost } from '@/modules/posts/publish-commands'
import { submitPost } from '@/modules/posts/review-commands'

type Stored = { id: string; version: number }
type Intent = {
  move: (actor: Actor, post: PostVersion, now: Date) => Promise<MovedPost>
  /** The messages for when the move is made, and when it is not. */
  done: string
  refused: string
}

/** The page of a post at the desk, with what to tell its writer. */
export const postPage = ({ id, version }: Stored, message: string): string =>
  `/meja/berita/${id}?pesan=${message}&v=${version}`

/**
 * What the button of a form asks for beside saving; null where it asks for nothing more. A time that cannot be is
 * refused here, before anything is stored. Throws `invalid`.
 */
export function intentOf(form: FormData, now: Date): Intent | null {
  switch (form.get('intent')) {
    case 'publish':
      return { move: publishPost, done: 'terbit', refused: 'belum-terbit' }
    case 'submit':
      return { move: submitPost, done: 'diajukan', refused: 'belum-diajukan' }
    case 'schedule': {
      const publishAt = publishTimeOf(form, now)
      return {
        move: (actor, post, at) => schedulePost(actor, { ...post, publishAt }, at),
        done: 'dijadwalkan',
        refused: 'belum-dijadwalkan',
      }
    }
    default:
      return null
  }
}

function publishTimeOf(form: FormData, now: Date): Date {
  const parsed = PublishTime.safeParse(form.get('publishAt') ?? '')
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? ''
    throw new DomainError('invalid', message, { publishAt: [message] })
  }
  mustBeAhead(parsed.data, now)
  return parsed.data
}

/** After a text was stored, goes on with what was asked for. Where something is missing its own page says what. */
export async function moveStored(actor: Actor, stored: Stored, intent: Intent | null): Promise<never> {
  if (!intent) redirect(postPage(stored, 'tersimpan'))
  const post = { postId: stored.id, version: stored.version }
  const moved = await intent.move(actor, post, new Date()).catch((error: unknown) => {
    if (error instanceof DomainError) return null
    throw error
  })
  redirect(moved ? postPage(moved, intent.done) : postPage(stored, intent.refused))
}
