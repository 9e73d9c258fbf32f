'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { blockerOfReading, readPoint, writePoint } from '@/modules/boundaries/point'

type Props = {
  name: string
  /** What is stored or was typed, as `writePoint` writes it. */
  value: string
  errors?: string[]
  onChange?: (text: string) => void
}

/** Why a device does not say where it is, by the codes of GeolocationPositionError. */
const REFUSALS: Record<number, string> = {
  1: 'Ponsel Anda tidak mengizinkan lokasi dipakai. Izinkan di setelan peramban, atau ketik titiknya.',
  2: 'Lokasi ponsel sedang tidak tersedia. Nyalakan GPS lalu coba lagi, atau ketik titiknya.',
  3: 'Lokasi ponsel belum ditemukan. Pindah ke tempat terbuka lalu coba lagi, atau ketik titiknya.',
}
const PATIENCE_MS = 20_000

/** Where something lies, in one line of text; a phone that stands there can fill it in. */
export function PointField({ name, value, errors, onChange }: Props) {
  const [text, setText] = useState(value)
  const [message, setMessage] = useState('')
  const [isSeeking, setIsSeeking] = useState(false)
  useEffect(() => setText(value), [value])

  const change = (next: string) => {
    setText(next)
    onChange?.(next)
  }

  function seek() {
    if (!navigator.geolocation) return setMessage(REFUSALS[2] ?? '')
    setIsSeeking(true)
    setMessage('Mencari lokasi ponsel Anda.')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setIsSeeking(false)
        const blocker = blockerOfReading(coords)
        if (blocker) return setMessage(blocker)
        const read = readPoint(writePoint(coords))
        if ('point' in read) change(writePoint(read.point))
        setMessage(`Lokasi ponsel dipakai, meleset paling jauh ${Math.round(coords.accuracy)} meter.`)
      },
      ({ code }) => {
        setIsSeeking(false)
        setMessage(REFUSALS[code] ?? REFUSALS[2] ?? '')
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    )
  }

  /** What is typed is looked at once the field is left, not while it is being typed. */
  function look() {
    const read = text.trim() === '' ? null : readPoint(text)
    setMessage(read && 'problem' in read ? read.problem : '')
    if (read && 'point' in read) change(writePoint(read.point))
  }

  return (
    <div className="space-y-2">
      <TextInput
        id={name}
        label="Titik lokasi"
        hint="Lintang lalu bujur, misalnya -3.3194, 114.5908, atau tempel alamat dari Google Maps."
        value={text}
        errors={errors}
        maxLength={2_000}
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
        onBlur={look}
      />
      <Button type="button" look="quiet" disabled={isSeeking} onClick={seek} className="only-scripted">
        Pakai lokasi ponsel
      </Button>
      <p role="status" className="text-soft">
        {message}
      </p>
    </div>
  )
}
