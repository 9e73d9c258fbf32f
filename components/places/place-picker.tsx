'use client'

import { type ReactNode, useRef, useState } from 'react'
import { CityMap } from '@/components/map/city-map'
import { Button } from '@/components/ui/button'
import type { CityMap as Drawing, MapArea } from '@/modules/boundaries/map'

type Props = {
  /** The select of the form that lists the same kelurahan, by their ids. */
  selectId: string
}

const LOST = 'Peta tidak dapat dibuka. Pilih kelurahan dari daftar, atau coba lagi.'

/** Chooses a kelurahan on the map for a list of the form; where no script runs the list stands alone. */
export function PlacePicker({ selectId }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [map, setMap] = useState<Drawing | null>(null)
  const [message, setMessage] = useState('')

  async function open() {
    dialog.current?.showModal()
    if (map) return
    setMessage('Membuka peta.')
    try {
      const answer = await fetch('/meja/peta')
      if (!answer.ok) throw new Error(String(answer.status))
      setMap(await answer.json())
      setMessage('')
    } catch {
      setMessage(LOST)
    }
  }

  function choose({ id, name }: MapArea) {
    const select = document.getElementById(selectId)
    dialog.current?.close()
    if (!(select instanceof HTMLSelectElement)) return
    select.value = id
    // The form hears of it as if the list had been used.
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }))
    setMessage(`${name} dipilih.`)
    select.focus()
  }

  const button = (area: MapArea, name: string, look: string, drawn: ReactNode) => (
    <g
      key={area.id}
      role="button"
      tabIndex={0}
      className={look}
      aria-label={name}
      onClick={() => choose(area)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose(area)
      }}
    >
      <title>{name}</title>
      {drawn}
    </g>
  )

  return (
    <div>
      <Button type="button" look="quiet" onClick={open} className="only-scripted">
        Pilih di peta
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={`${selectId}-peta`}
        className="m-auto max-h-[95dvh] w-[min(52rem,100vw)] max-w-none rounded-lg border border-line bg-paper p-2 text-ink backdrop:bg-black/60 sm:p-4"
      >
        <div className="mb-2 flex items-center justify-between gap-3">
          <h2 id={`${selectId}-peta`} className="section-title">
            Pilih kelurahan
          </h2>
          <Button type="button" look="quiet" onClick={() => dialog.current?.close()}>
            Tutup
          </Button>
        </div>
        {map && <CityMap map={map} label="Peta kelurahan untuk dipilih" wrap={button} />}
        {map === null && <p>{message}</p>}
      </dialog>
      <p role="status" className="text-sm text-soft">
        {message}
      </p>
    </div>
  )
}
