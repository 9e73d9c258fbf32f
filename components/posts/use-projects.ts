'use client'

import { useEffect, useRef, useState } from 'react'
import type { ProjectChoice } from '@/modules/projects/desk-queries'

const ADDRESS = '/meja/pembangunan/pilihan'
const OFFLINE = 'Belum dapat terhubung ke server. Coba lagi sebentar lagi.'

/** Answer of the server to a new work: the work, or why not. */
export type Made = { choice: ProjectChoice } | { message: string }

export type Works = { choices: ProjectChoice[]; make: (name: string, year: string) => Promise<Made> }

/** The works of the unit for which is written: those that came with the page, of another unit fetched, and new ones made on the way. */
export function useProjects(unitId: string, first: ProjectChoice[]): Works {
  const [choices, setChoices] = useState(first)
  const shown = useRef(first[0]?.unitId ?? unitId)

  useEffect(() => {
    if (!unitId || unitId === shown.current) return
    shown.current = unitId
    const stop = new AbortController()
    fetch(`${ADDRESS}?${new URLSearchParams({ unit: unitId })}`, { signal: stop.signal })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as { choices: ProjectChoice[] }).choices : []))
      .then(setChoices)
      .catch(() => {})
    return () => stop.abort()
  }, [unitId])

  async function make(name: string, year: string): Promise<Made> {
    const body = new FormData()
    for (const [key, value] of Object.entries({ unitId, name, year })) body.set(key, value)
    const answer = await fetch(ADDRESS, { method: 'POST', body }).catch(() => null)
    const said = (await answer?.json().catch(() => null)) as Partial<{ choice: ProjectChoice; message: string }> | null
    const choice = said?.choice
    if (!answer?.ok || !choice) return { message: said?.message ?? OFFLINE }
    setChoices((now) => [choice, ...now])
    return { choice }
  }

  return { choices, make }
}
