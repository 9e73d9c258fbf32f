'use client'

import { useEffect, useRef } from 'react'

type Props = { message: string; fields?: Record<string, string[]>; attempt: unknown }

/** What went wrong, with a link to each field. Takes the focus at every new refusal; `attempt` tells one from another. */
export function ErrorSummary({ message, fields = {}, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [attempt])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border-2 border-danger p-4">
      <p className="font-bold text-danger">{message}</p>
      {Object.keys(fields).length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {Object.entries(fields).map(([name, texts]) => (
            <li key={name}>
              <a href={`#${name}`} className="link tap">
                {texts.join(' ')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
