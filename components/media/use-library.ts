'use client'

import { useCallback, useRef, useState } from 'react'
import { z } from 'zod'

const LibraryPage = z.object({
  next: z.string().nullable(),
  photos: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      width: z.number(),
      renditions: z.array(z.number()),
      focalX: z.number(),
      focalY: z.number(),
      altText: z.string(),
      caption: z.string(),
      credit: z.string(),
      isNew: z.boolean(),
    }),
  ),
})
type LibraryPage = z.infer<typeof LibraryPage>
export type ListedPhoto = LibraryPage['photos'][number]

const SLOWEST_MS = 15_000
const LOST = 'Pustaka tidak dapat dibuka. Periksa sambungan internet Anda, lalu coba lagi.'
const SIGNED_OUT = 'Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu coba lagi.'

/** The photos of a unit's library as they are asked for: `load` begins anew, `more` goes on where it ended. */
export function useLibrary(unitId: string) {
  const [photos, setPhotos] = useState<ListedPhoto[]>([])
  const [next, setNext] = useState<string | null>(null)
  const [state, setState] = useState<'idle' | 'loading' | 'done'>('idle')
  const [error, setError] = useState('')
  const turn = useRef(0)
  const asked = useRef('')

  const read = useCallback(
    async (text: string, before: string | null) => {
      turn.current += 1
      const mine = turn.current
      asked.current = text
      setState('loading')
      setError('')
      const query = new URLSearchParams({ unit: unitId, cari: text, ...(before && { sebelum: before }) })
      const signal = AbortSignal.timeout(SLOWEST_MS)
      const answer = await fetch(`/meja/pustaka/daftar?${query}`, { signal }).catch(() => null)
      const page = answer?.ok ? LibraryPage.safeParse(await answer.json().catch(() => null)).data : undefined
      // Somebody has searched for something else meanwhile.
      if (mine !== turn.current) return
      setState('done')
      if (!page) return setError(answer?.status === 401 ? SIGNED_OUT : LOST)
      setPhotos((all) => (before ? [...all, ...page.photos] : page.photos))
      setNext(page.next)
    },
    [unitId],
  )

  return {
    photos,
    hasMore: next !== null,
    isLoading: state === 'loading',
    isEmpty: state === 'done' && photos.length === 0 && error === '',
    error,
    load: useCallback((text: string) => void read(text, null), [read]),
    more: () => void read(asked.current, next),
  }
}
