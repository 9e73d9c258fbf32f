'use client'

import { useEffect, useState } from 'react'
import { type FormPhoto, photosFrom } from '@/components/media/photo-fields'
import { type Backstop, dropBackstop, findBackstop, outlineOf } from './backstop'
import type { PostFields } from './post-fields'

/** Whether what the device keeps is what the server gave: then it has arrived. */
function hasArrived({ values }: Backstop, { texts, body, plain, photos }: PostFields): boolean {
  const isSame = Object.entries(texts).every(([name, text]) => (values[name] ?? text).trim() === text.trim())
  const isSameBody = values.body
    ? outlineOf(values.body) === outlineOf(body)
    : (values.bodyPlain ?? '').replace(/\s+/g, ' ').trim() === plain.replace(/\s+/g, ' ').trim()
  return isSame && isSameBody && toldOf(photosFrom(values)) === toldOf(photos)
}

const toldOf = (photos: FormPhoto[]): string =>
  JSON.stringify(
    photos.map(({ photoId, altText, isDecorative, caption, credit }) => [
      photoId,
      altText,
      isDecorative,
      caption,
      credit,
    ]),
  )

/** The text of this device that the server has not, to be offered once; and how to say that the offer was answered. */
export function useBackstop(writerId: string, postId: string | null, atStart: PostFields) {
  const [offer, setOffer] = useState<Backstop | null>(null)
  const [first] = useState(atStart)
  useEffect(() => {
    const kept = findBackstop(writerId, postId)
    if (kept && hasArrived(kept, first)) dropBackstop(writerId, postId)
    else setOffer(kept)
    // A new text that was sent as a whole has become this post.
    const fresh = postId && findBackstop(writerId, null)
    if (fresh && hasArrived(fresh, first)) dropBackstop(writerId, null)
  }, [writerId, postId, first])
  const answer = () => {
    dropBackstop(writerId, postId)
    setOffer(null)
  }
  return [offer, answer] as const
}
