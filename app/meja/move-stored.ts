import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/errors'
import { refusal, textsOf } from '@/lib/web/action'
import type { Actor } from '@/modules/accounts/actor'
import { type PostVersion, SchedulePost } from '@/modules/posts/draft'
import type { MovedPost } from '@/modules/posts/move-commands'
import { publishPost, schedulePost } from '@/modules/posts/publish-commands'
import { submitPost } from '@/modules/posts/review-commands'

type Stored = { id: string; version: number }

/** The page of a post at the desk, with what to tell its writer. */
export const postPage = ({ id, version }: Stored, message: string): string =>
  `/meja/berita/${id}?pesan=${message}&v=${version}`

/** What a button of the form asks for beside saving: the move, and the messages for when it is made and when it is not. */
const INTENTS = {
  publish: { move: publishPost, done: 'terbit', refused: 'belum-terbit' },
  submit: { move: submitPost, done: 'diajukan', refused: 'belum-diajukan' },
} as const satisfies Record<
  string,
  { move: (actor: Actor, input: PostVersion, now: Date) => Promise<MovedPost>; done: string; refused: string }
>
const isIntent = (text: unknown): text is keyof typeof INTENTS =>
  typeof text === 'string' && Object.hasOwn(INTENTS, text)

/**
 * After a text was stored, goes on with what the button asked for. Where something is missing the text stays as it was
 * stored, and its own page says what.
 */
export async function moveStored(actor: Actor, { id, version }: Stored, form: FormData) {
  const intent = form.get('intent')
  if (intent === 'schedule') return scheduleStored(actor, { id, version }, form)
  if (!isIntent(intent)) redirect(postPage({ id, version }, 'tersimpan'))
  const { move, done, refused } = INTENTS[intent]
  const moved = await move(actor, { postId: id, version }, new Date()).catch((error: unknown) => {
    if (error instanceof DomainError) return null
    throw error
  })
  redirect(moved ? postPage(moved, done) : postPage({ id, version }, refused))
}

/** A time that cannot be is told beside its field, where a stored text has one; a new text gets its page first. */
async function scheduleStored(actor: Actor, { id, version }: Stored, form: FormData) {
  const input = SchedulePost.safeParse({ postId: id, version, publishAt: form.get('publishAt') ?? '' })
  try {
    if (!input.success) {
      const message = input.error.issues[0]?.message ?? ''
      throw new DomainError('invalid', message, { publishAt: [message] })
    }
    const moved = await schedulePost(actor, input.data, new Date())
    redirect(postPage(moved, 'dijadwalkan'))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (!form.get('postId')) redirect(postPage({ id, version }, 'belum-dijadwalkan'))
    return refusal(error, { ...textsOf(form), version: String(version) })
  }
}
