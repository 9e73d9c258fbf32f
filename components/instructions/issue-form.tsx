'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { addDays, type Day } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import type { Candidate } from '@/modules/instructions/candidate-queries'
import { type Demand, demandWords, writeDemand } from '@/modules/instructions/demand'
import { AddresseeBoxes } from './addressee-boxes'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  candidates: readonly Candidate[]
  /** Whether they are chosen until somebody takes one out. */
  isChosen: boolean
  rule: string
  demand: Demand
  /** The instruction that this one repeats. */
  repeatsId?: string
  today: Day
  dueDay: Day
  words: { title: string; text: string }
}

const countBoxes = (form: HTMLFormElement): number => form.querySelectorAll('input[type="checkbox"]:checked').length

/** Whom an instruction is for, by name, and its words; once issued they stay as they are. */
export function IssueForm({ action, candidates, isChosen, rule, demand, repeatsId, today, dueDay, words }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const errors = refusal?.fields ?? {}
  const typed = (name: string, otherwise: string) => refusal?.values[name] ?? otherwise
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState(isChosen ? candidates.length : 0)

  // Boxes can be changed before this script is there.
  useEffect(() => {
    if (form.current) setChosen(countBoxes(form.current))
  }, [])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const filled = new FormData(event.currentTarget)
    startTransition(() => send(filled))
  }

  function chooseAll(isOn: boolean) {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])
      box.checked = isOn
    setChosen(isOn ? candidates.length : 0)
  }

  return (
    <form
      ref={form}
      action={send}
      onSubmit={submit}
      onChange={({ currentTarget }) => setChosen(countBoxes(currentTarget))}
      className="max-w-3xl space-y-6"
      noValidate
    >
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="demand" value={writeDemand(demand)} />
      <input type="hidden" name="repeatsId" value={repeatsId ?? ''} />
      <AddresseeBoxes
        candidates={candidates}
        chosen={chosen}
        errors={errors.addressees}
        isOn={(id) => (refusal ? refusal.values[`unit-${id}`] === 'ya' : isChosen)}
        chooseAll={chooseAll}
      />
      <TextInput
        id="title"
        label="Perihal"
        maxLength={150}
        defaultValue={typed('title', words.title)}
        errors={errors.title}
      />
      <Textarea
        id="text"
        label="Isi instruksi"
        hint="Tampil di surat. Satu baris menjadi satu paragraf."
        rows={9}
        maxLength={4_000}
        defaultValue={typed('text', words.text)}
        errors={errors.text}
      />
      <TextInput
        id="dueDay"
        type="date"
        label="Batas waktu"
        hint="Unit diingatkan 7, 3 dan 1 hari sebelumnya, lalu setiap minggu."
        min={addDays(today, 1)}
        max={addDays(today, 365)}
        defaultValue={typed('dueDay', dueDay)}
        errors={errors.dueDay}
        className="max-w-60"
      />
      <p className="rounded-md bg-mist p-4">
        Yang diminta: {demandWords(demand)}.{' '}
        {demand.kind === 'channel'
          ? 'Instruksi selesai dengan sendirinya bagi unit yang kanalnya terverifikasi.'
          : 'Anda menerima atau mengembalikan laporan setiap unit.'}{' '}
        Setelah terbit, isi dan batas waktunya tidak dapat diubah; instruksi dapat diulangi atau dicabut.
      </p>
      <Button disabled={isSending}>Terbitkan instruksi</Button>
    </form>
  )
}
