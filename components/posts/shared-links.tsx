'use client'

import { useActionState } from 'react'
import { formatDateTime } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import { SHARE_CHANNEL_NAMES } from '@/modules/posts/share'
import type { SharedLinkRow } from '@/modules/posts/share-queries'

type Props = {
  links: SharedLinkRow[]
  removeAction: (previous: ActionState, form: FormData) => Promise<ActionState>
}

/** The evidence that a post was passed on, each link to be taken back. */
export function SharedLinks({ links, removeAction }: Props) {
  const [, remove, isRemoving] = useActionState(removeAction, null)
  if (links.length === 0) return <p className="text-soft">Belum ada tautan yang dicatat.</p>
  return (
    <ul>
      {links.map(({ id, channel, url, at, by }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-line border-t py-2">
          <div className="min-w-0">
            <p className="font-semibold">{SHARE_CHANNEL_NAMES[channel]}</p>
            <a href={url} rel="noopener nofollow" className="link tap break-all text-sm">
              {url}
            </a>
            <p className="text-sm text-soft">
              {formatDateTime(at)} · {by}
            </p>
          </div>
          <form action={remove}>
            <input type="hidden" name="shareId" value={id} />
            <button type="submit" disabled={isRemoving} className="link tap cursor-pointer text-danger">
              Hapus<span className="sr-only"> tautan {SHARE_CHANNEL_NAMES[channel]} ini</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
