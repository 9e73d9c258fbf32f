'use client'

import { useEffect, useState } from 'react'
import type { Likeness } from '@/modules/posts/likeness'

const PAUSE_MS = 2_000
const SLOWEST_MS = 15_000
const NOTHING: Likeness = { posts: [], photos: [] }

export type Written = { unitId: string; postId: string | null; plain: string; photoIds: string[] }

/** What the server finds to be like the text, two seconds after its last change. Where it does not answer, what it said before stays. */
export function useLikeness({ unitId, postId, plain, photoIds }: Written): Likeness {
  const [likeness, setLikeness] = useState(NOTHING)
  const photos = photoIds.join()
  useEffect(() => {
    if (!unitId || (plain.trim() === '' && photos === '')) return setLikeness(NOTHING)
    const ending = new AbortController()
    const timer = setTimeout(async () => {
      const body = JSON.stringify({ unitId, postId, plain, photoIds: photos === '' ? [] : photos.split(',') })
      const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(SLOWEST_MS)])
      const answer = await fetch('/meja/mirip', { method: 'POST', body, signal }).catch(() => null)
      const found = answer?.ok ? ((await answer.json().catch(() => null)) as Likeness | null) : null
      if (found && !ending.signal.aborted) setLikeness(found)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      ending.abort()
    }
  }, [unitId, postId, plain, photos])
  return likeness
}
