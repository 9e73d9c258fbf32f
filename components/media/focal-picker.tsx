'use client'

import { type MouseEvent, useState } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { largestUrl } from '@/modules/media/photo'

type Percent = { focalX: string; focalY: string }
type Props = {
  photo: { id: string; width: number; height: number; renditions: number[] }
  atStart: Percent
  errors: Record<string, string[]>
}

const shown = (text: string): number => Math.min(100, Math.max(0, Number(text) || 0))

/** Where a photo is looked at first: by a tap on it, or by two numbers, which is enough for the keyboard and without JavaScript. */
export function FocalPicker({ photo, atStart, errors }: Props) {
  const [focal, setFocal] = useState(atStart)
  const position = `${shown(focal.focalX)}% ${shown(focal.focalY)}%`

  function choose(event: MouseEvent<HTMLImageElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    const percent = (at: number, from: number, size: number) =>
      String(Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 100))
    setFocal({
      focalX: percent(event.clientX, box.left, box.width),
      focalY: percent(event.clientY, box.top, box.height),
    })
  }

  const input = (name: keyof Percent, label: string, hint: string) => (
    <TextInput
      id={name}
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      min={0}
      max={100}
      step={1}
      value={focal[name]}
      onChange={(event) => setFocal({ ...focal, [name]: event.target.value })}
      errors={errors[name]}
      className="tabular"
    />
  )

  return (
    <fieldset className="space-y-3">
      <legend className="section-title">Titik fokus</legend>
      <p className="text-soft">Ketuk bagian foto yang tidak boleh terpotong, misalnya wajah. Atau isi angkanya.</p>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="relative w-fit max-w-full self-start">
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the two numbers below do the same by keyboard. */}
          <img
            src={largestUrl(photo)}
            alt="Foto utuh"
            width={photo.width}
            height={photo.height}
            onClick={choose}
            className="h-auto max-h-[70vh] w-auto max-w-full cursor-crosshair rounded bg-mist"
          />
          <span
            aria-hidden="true"
            className="pointer-events-none absolute size-8 -translate-1/2 rounded-full border-4 border-kuning shadow-[0_0_0_2px_#15211f]"
            style={{ left: `${shown(focal.focalX)}%`, top: `${shown(focal.focalY)}%` }}
          />
        </div>
        <div className="grid grid-cols-2 content-start gap-3 sm:grid-cols-1">
          {(['aspect-[1200/630]', 'aspect-3/2'] as const).map((ratio, at) => (
            <figure key={ratio}>
              <img
                src={largestUrl(photo)}
                alt=""
                className={`${ratio} w-full rounded bg-mist object-cover`}
                style={{ objectPosition: position }}
              />
              <figcaption className="text-sm text-soft">{at === 0 ? 'Di WhatsApp' : 'Di daftar berita'}</figcaption>
            </figure>
          ))}
        </div>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {input('focalX', 'Mendatar, dalam persen', '0 paling kiri, 100 paling kanan.')}
        {input('focalY', 'Tegak, dalam persen', '0 paling atas, 100 paling bawah.')}
      </div>
    </fieldset>
  )
}
