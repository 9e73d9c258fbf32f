import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { formatDateTime, writeMinute } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import type { ScheduledPost } from '@/modules/posts/desk-queries'
import { MoveForm } from './move-form'

type Action = (previous: ActionState, form: FormData) => Promise<ActionState>
type Props = { posts: ScheduledPost[]; moved: string; moveAction: Action; cancelAction: Action }

const DONE: Record<string, string> = {
  dipindahkan: 'Jadwal sudah dipindahkan.',
  dibatalkan: 'Jadwal dibatalkan. Beritanya kembali menjadi draf.',
}

/** What is due, soonest first, each to be moved or cancelled here. */
export function ScheduledList({ posts, moved, moveAction, cancelAction }: Props) {
  return (
    <>
      {DONE[moved] && <Notice>{DONE[moved]}</Notice>}
      <ul className="mt-4 max-w-3xl">
        {posts.map((post) => (
          <li key={post.id} id={`jadwal-${post.id}`} className="border-line border-t py-3">
            <p className="text-sm text-soft">
              <time dateTime={post.publishAt.toISOString()} className="font-bold text-ink">
                {formatDateTime(post.publishAt)}
              </time>{' '}
              · {post.unitName}
            </p>
            <p className="font-bold font-heading text-lg">
              <a href={`/meja/berita/${post.id}`} className="tap hover:text-river">
                {post.title}
              </a>
            </p>
            <MoveForm action={moveAction} post={post} title="Pindahkan" button="Pindahkan jadwal">
              <TextInput
                id={`waktu-${post.id}`}
                name="publishAt"
                type="datetime-local"
                label="Waktu terbit (WITA)"
                defaultValue={writeMinute(post.publishAt)}
              />
            </MoveForm>
            <MoveForm action={cancelAction} post={post} title="Batalkan" button="Batalkan jadwal" look="danger" />
          </li>
        ))}
      </ul>
    </>
  )
}
