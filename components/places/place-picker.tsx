'use client'

import { type ReactNode, useRef, useState } from 'react'
import { CityMap } from '@/components/map/city-map'
import { Button } from '@/components/ui/button'
import type { CityMap as Drawing, MapArea } from '@/modules/boundaries/map'

type Props = {
  id: string
  /** Chooses the same kelurahan in the list of the form, and gives the control that now says so; null where there is none. */
  onChoose: (area: MapArea) => HTMLElement | null
}

/** Chooses it in a select that lists the kelurahan by their ids. */
export const chooseIn =
  (selectId: string) =>
  ({ id }: MapArea): HTMLElement | null => {
    const select = document.getElementById(selectId)
    if (!(select instanceof HTMLSelectElement)) return null
    select.value = id
    return select
  }

const LOST = 'Peta tidak dapat dibuka. Pilih kelurahan dari daftar, atau coba lagi.'

/** Chooses a kelurahan on the map for a list of the form; where no script runs the list stands alone. */
export function PlacePicker({ id, onChoose }: Props) {
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

  function choose(area: MapArea) {
    dialog.current?.close()
    const control = onChoose(area)
    if (!control) return
    // The form hears of it as if the list had been used.
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }))
    setMessage(`${area.name} dipilih.`)
    control.focus()
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
        aria-labelledby={`${id}-peta`}
        className="m-auto max-h-[95dvh] w-[min(52rem,100vw)] max-w-none rounded-lg border border-line bg-paper p-2 text-ink backdrop:bg-black/60 sm:p-4"
      >
        <div className="mb-2 flex items-center justify-between gap-3">
          <h2 id={`${id}-peta`} className="section-title">
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
