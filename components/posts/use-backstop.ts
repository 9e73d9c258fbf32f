'use client'

import { useEffect, useState } from 'react'
import { type Backstop, dropBackstop, findBackstop, wordsOf } from './backstop'
import type { PostFields } from './post-fields'

/** Whether what the device keeps is what the server gave: then it has arrived. */
function hasArrived({ values }: Backstop, { texts, body, plain, photos }: PostFields): boolean {
  const isSame = Object.entries(texts).every(([name, text]) => (values[name] ?? text).trim() === text.trim())
  const words = wordsOf(values.body) || (values.bodyPlain ?? '')
  const photoIds = (json: string) => [...json.matchAll(/"photoId":"([^"]+)"/g)].map(([, id]) => id).join()
  return (
    isSame &&
    words.replace(/\s+/g, ' ').trim() === (wordsOf(body) || plain).replace(/\s+/g, ' ').trim() &&
    photoIds(values.photos ?? '[]') === photoIds(JSON.stringify(photos))
  )
}

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
