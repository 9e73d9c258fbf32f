'use client'

import { useEffect, useState } from 'react'

const EVERY_MS = 20_000

/** Tells who else has the post open to change it, while the page is looked at; says so to them too. */
export function PresentEditors({ postId }: { postId: string }) {
  const [names, setNames] = useState<string[]>([])
  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return
      const body = new FormData()
      body.set('postId', postId)
      const answer = await fetch('/meja/sedang-menyunting', { method: 'POST', body }).catch(() => null)
      const said: unknown = answer?.ok ? await answer.json().catch(() => null) : null
      if (Array.isArray(said)) setNames(said.map(String))
    }
    void ask()
    const timer = setInterval(ask, EVERY_MS)
    addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      removeEventListener('visibilitychange', ask)
    }
  }, [postId])
  return (
    <div role="status">
      {names.length > 0 && (
        <p className="rounded-lg border-2 border-kuning p-3 font-semibold">
          Sedang disunting oleh {names.join(', ')}. Bila Anda juga menyunting, salah satu akan diminta membandingkan
          kedua naskah.
        </p>
      )}
    </div>
  )
}
