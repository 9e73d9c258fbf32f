'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

type Props = { title: string; address: string; images: { name: string; href: string; ratio: number }[] }

const WIDTH = 270

/** The drawn pictures of a post, to be downloaded, or handed to an app of the phone together with the address. */
export function ShareImages({ title, address, images }: Props) {
  const [canShare, setCanShare] = useState(false)
  useEffect(() => setCanShare('share' in navigator), [])
  async function share(href: string) {
    const picture = await fetch(href)
      .then((answer) => answer.blob())
      .catch(() => null)
    const files = picture ? [new File([picture], 'warta-baimbai.jpg', { type: 'image/jpeg' })] : []
    const data = { title, text: `${title}\n${address}`, ...(navigator.canShare?.({ files }) && { files }) }
    // A writer who closes the list of apps has changed their mind: nothing to tell.
    await navigator.share(data).catch(() => {})
  }
  return (
    <section aria-labelledby="gambar">
      <h2 id="gambar" className="section-title mb-3">
        Gambar
      </h2>
      <ul className="flex flex-wrap items-start gap-6">
        {images.map(({ name, href, ratio }) => (
          <li key={href} className="space-y-2">
            <img
              src={href}
              alt={`Gambar berjudul “${title}”`}
              width={WIDTH}
              height={Math.round(WIDTH * ratio)}
              className="h-auto max-w-full rounded bg-mist"
            />
            <p className="text-sm text-soft">{name}</p>
            <p className="flex flex-wrap gap-2">
              <a href={href} download={href.split('/').at(-1)} className="button-quiet">
                Unduh
              </a>
              {canShare && (
                <Button type="button" look="quiet" onClick={() => void share(href)}>
                  Kirim ke aplikasi
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
