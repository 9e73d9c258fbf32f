'use client'

import { startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'
import { CRITERIA, CRITERION_TEXTS, type Criterion, type PartialMarks } from '@/modules/awards/mark'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  candidateId: string
  marks: PartialMarks
}

const PAUSE_MS = 700

/** The marks of one nominee: stored by themselves while they are typed, or with the button where no script runs. */
export function MarkForm({ action, candidateId, marks }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const refusal = state?.ok === false ? state : null
  const [typed, setTyped] = useState<Record<Criterion, string>>(
    () =>
      Object.fromEntries(CRITERIA.map((key) => [key, refusal?.values[key] ?? marks[key]?.toString() ?? ''])) as never,
  )
  const [isLater, setLater] = useState(false)
  const store = () => {
    clearTimeout(pause.current)
    setLater(false)
    const element = form.current
    if (element) startTransition(() => send(new FormData(element)))
  }
  const change = (key: Criterion, value: string) => {
    setTyped((before) => ({ ...before, [key]: value }))
    setLater(true)
    clearTimeout(pause.current)
    pause.current = setTimeout(store, PAUSE_MS)
  }
  useEffect(() => () => clearTimeout(pause.current), [])
  useEffect(() => {
    if (!isLater && !isSending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isLater, isSending])
  return (
    <form
      ref={form}
      action={send}
      onSubmit={(event) => {
        event.preventDefault()
        store()
      }}
      className="space-y-4"
      noValidate
    >
      <input type="hidden" name="candidateId" value={candidateId} />
      {CRITERIA.map((key) => (
        <TextInput
          key={key}
          id={key}
          label={`${CRITERION_TEXTS[key].name}, 0 sampai 100`}
          hint={CRITERION_TEXTS[key].question}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          className="max-w-28"
          value={typed[key]}
          onChange={(event) => change(key, event.target.value)}
          onBlur={() => isLater && store()}
          errors={refusal?.fields?.[key]}
        />
      ))}
      {refusal && !refusal.fields && (
        <p role="alert" className="font-semibold text-danger">
          {refusal.message}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button look="quiet" disabled={isSending}>
          Simpan nilai
        </Button>
        <p role="status" className="font-semibold text-river">
          {isLater || isSending ? 'Menyimpan …' : state?.ok ? state.message : ''}
        </p>
      </div>
    </form>
  )
}
