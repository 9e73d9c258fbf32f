import { ButtonForm } from '@/components/ui/button-form'
import { formatDay, startOfDay } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import type { DeskUpdate } from '@/modules/projects/desk-queries'
import { STATE_NAMES } from '@/modules/projects/project'

type Props = {
  updates: DeskUpdate[]
  projectId: string
  takeBack: (previous: ActionState, form: FormData) => Promise<ActionState>
}

/** The timeline of a work for its officers: what the public knows, what is being written, what can be taken back. */
export function DeskTimeline({ updates, projectId, takeBack }: Props) {
  if (updates.length === 0) return <p className="text-soft">Belum ada kabar tentang pembangunan ini.</p>
  return (
    <ol>
      {updates.map(({ id, state, percent, reason, day, isPublic, post, author }) => (
        <li key={id} className="border-line border-b py-3">
          <p className="tabular font-semibold">
            {formatDay(startOfDay(day))}: {STATE_NAMES[state].toLowerCase()}, {percent}%
          </p>
          {reason && <p>Alasan: {reason}</p>}
          <div className="flex flex-wrap items-center gap-x-4 text-soft">
            {post ? (
              <p>
                {isPublic ? 'Dikabarkan oleh ' : 'Belum terbit: '}
                <a href={`/meja/berita/${post.id}`} className="link">
                  {post.title || 'Tanpa judul'}
                </a>
              </p>
            ) : (
              <>
                <p>Dicatat {author}, tanpa berita</p>
                <ButtonForm
                  action={takeBack}
                  values={{ projectId, updateId: id }}
                  name="Tarik catatan ini"
                  label={`Tarik catatan ${formatDay(startOfDay(day))}`}
                />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
