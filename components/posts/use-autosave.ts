'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { formatClock } from '@/lib/dates'
import { randomId } from '@/lib/random-id'
import { dropBackstop, keepBackstop, wordsOf } from './backstop'

const PAUSE_MS = 1_500
const AGAIN_MS = 5_000
const SLOWEST_MS = 15_000
const ADDRESS = '/meja/simpan-otomatis'

/** A post as the server has it. */
export type Kept = { id: string; version: number }
type Options = {
  form: RefObject<HTMLFormElement | null>
  writerId: string
  /** What the server has at the start; null for a post that is new. */
  kept: Kept | null
  /** Whether the server takes it by itself; else only this device keeps it. */
  isOnServer: boolean
}

const WRITTEN = [
  'title',
  'summary',
  'bodyPlain',
  'eventDate',
  'placeId',
  'placeDetail',
  'who',
  'why',
  'how',
  'projectId',
]

/** A form that was only opened makes no draft. */
const isWorthKeeping = (values: Record<string, string>): boolean =>
  WRITTEN.some((name) => values[name]?.trim()) || wordsOf(values.body) !== '' || (values.photos ?? '[]') !== '[]'

/**
 * What the server has now, as it answers; null where it does not say. After a try whose answer was lost, a conflict with
 * the writer's own text only means that it had arrived.
 */
async function keptIn(answer: Response, wasUnanswered: boolean): Promise<Kept | null> {
  const said = (await answer.json().catch(() => null)) as (Partial<Kept> & { isOwn?: boolean }) | null
  const isKept = answer.ok || (answer.status === 409 && wasUnanswered && said?.isOwn === true)
  return isKept && said?.id && said.version ? { id: said.id, version: said.version } : null
}

const SAYS: Record<number, string> = {
  401: 'Sesi Anda sudah berakhir. Naskah aman di perangkat ini: masuk lagi, lalu buka halaman ini.',
  409: 'Berita ini diubah orang lain. Simpan untuk membandingkan kedua naskah.',
}
const OFFLINE = 'Belum terkirim ke server. Naskah aman di perangkat ini dan dikirim lagi sendiri.'

/**
 * Keeps what is typed: at once on this device, and within two seconds of the last key on the server. `touch` tells that
 * something was typed; `kept` is what the server has, `message` what to tell the writer.
 */
export function useAutosave({ form, writerId, kept: first, isOnServer }: Options) {
  const [kept, setKept] = useState(first)
  const atStart = useRef(kept)
  const [message, setMessage] = useState('')
  const latest = useRef(kept)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef<Promise<void> | null>(null)
  const isDirty = useRef(false)
  const isEnded = useRef(false)
  const isUnanswered = useRef(false)
  const draftId = useRef('')

  const valuesOf = useCallback(() => {
    const entries = form.current ? [...new FormData(form.current)] : []
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  }, [form])

  const sendOnce = useCallback(async () => {
    const values = valuesOf()
    if (!values.unitId || !isWorthKeeping(values)) return
    isDirty.current = false
    const body = new FormData()
    for (const [name, value] of Object.entries(values)) body.set(name, value)
    // To write over somebody else's text is for the button alone.
    body.delete('overwriteVersion')
    if (latest.current) {
      body.set('postId', latest.current.id)
      body.set('version', String(latest.current.version))
    } else {
      draftId.current ||= randomId()
      body.set('draftId', draftId.current)
    }
    const answer = await fetch(ADDRESS, { method: 'POST', body, signal: AbortSignal.timeout(SLOWEST_MS) }).catch(
      () => null,
    )
    const wasUnanswered = isUnanswered.current
    const stored = answer && (await keptIn(answer, wasUnanswered))
    isUnanswered.current = answer === null
    if (stored) {
      const isNew = latest.current === null
      latest.current = stored
      if (isEnded.current) return
      setKept(stored)
      // What the server has is the text of the try whose answer was lost: what came later is sent once more.
      if (wasUnanswered) isDirty.current = true
      if (isNew) {
        dropBackstop(writerId, null)
        keepBackstop(writerId, stored.id, values)
      }
      if (!isDirty.current) dropBackstop(writerId, stored.id)
      if (!wasUnanswered) setMessage(`Tersimpan otomatis pukul ${formatClock(new Date())}.`)
    } else {
      isDirty.current = true
      setMessage((answer && SAYS[answer.status]) ?? (answer?.status === 422 ? '' : OFFLINE))
      if (answer && answer.status < 500) return
    }
    if (!isEnded.current && isDirty.current)
      timer.current = setTimeout(() => sendRef.current(), stored ? PAUSE_MS : AGAIN_MS)
  }, [valuesOf, writerId])

  const send = useCallback(() => {
    if (sending.current || isEnded.current || !form.current) return
    sending.current = sendOnce().finally(() => {
      sending.current = null
    })
  }, [form, sendOnce])
  const sendRef = useRef(send)
  sendRef.current = send

  const touch = useCallback(() => {
    isDirty.current = true
    clearTimeout(timer.current)
    // The fields of the form follow what was typed a moment later.
    timer.current = setTimeout(() => {
      keepBackstop(writerId, latest.current?.id ?? null, valuesOf())
      if (isOnServer) timer.current = setTimeout(send, PAUSE_MS)
    }, 200)
  }, [isOnServer, send, valuesOf, writerId])

  /** What was typed is sent now and not after the pause. */
  const flush = useCallback(() => {
    if (!isDirty.current || !isOnServer) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => sendRef.current(), 0)
  }, [isOnServer])

  /**
   * The form is being sent as a whole: nothing more by itself, and the device keeps the text until it has arrived. Gives
   * what was kept by itself meanwhile, null where nothing was.
   */
  const end = useCallback(async (): Promise<Kept | null> => {
    clearTimeout(timer.current)
    isEnded.current = true
    keepBackstop(writerId, latest.current?.id ?? null, valuesOf())
    await sending.current?.catch(() => {})
    return latest.current === atStart.current ? null : latest.current
  }, [valuesOf, writerId])

  const resume = useCallback(() => {
    isEnded.current = false
  }, [])

  useEffect(() => {
    const again = () => {
      if (isOnServer && isDirty.current) send()
    }
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
      clearTimeout(timer.current)
    }
  }, [isOnServer, send])

  return { kept, message, touch, flush, end, resume }
}
