'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'
import { KIND_TEXTS, type NoticeChoice } from '@/modules/notices/notice'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  email: string
  choices: NoticeChoice[]
}

/** What a person wants to be told, at the desk and by mail; a refused form keeps its boxes as they were set. */
export function NoticeForm({ action, email, choices }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const isOn = (name: string, stored: boolean) => (refusal ? refusal.values[name] === 'ya' : stored)
  return (
    <form action={send} className="max-w-3xl space-y-6" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <TextInput
        id="email"
        type="email"
        autoComplete="email"
        label="Surel Anda"
        hint="Kosongkan bila Anda tidak ingin menerima surat. Tidak ditampilkan kepada siapa pun."
        defaultValue={refusal?.values.email ?? email}
        errors={refusal?.fields?.email}
      />
      <table className="w-full text-left">
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className="py-2">
              Yang terjadi
            </th>
            <th scope="col" className="w-20 text-center">
              Di meja
            </th>
            <th scope="col" className="w-20 text-center">
              Surel
            </th>
          </tr>
        </thead>
        <tbody>
          {choices.map(({ kind, isShown, isMailed }) => (
            <tr key={kind} className="border-line border-b">
              <th scope="row" className="py-2 font-normal">
                {KIND_TEXTS[kind].choice}
              </th>
              <Box
                name={`${kind}-meja`}
                label={`${KIND_TEXTS[kind].choice}, di meja`}
                isOn={isOn(`${kind}-meja`, isShown)}
              />
              <Box
                name={`${kind}-surel`}
                label={`${KIND_TEXTS[kind].choice}, lewat surel`}
                isOn={isOn(`${kind}-surel`, isMailed)}
              />
            </tr>
          ))}
        </tbody>
      </table>
      <Button disabled={isSending}>Simpan pilihan</Button>
    </form>
  )
}

function Box({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <td className="text-center">
      <label className="tap min-w-11 justify-center">
        <input type="checkbox" name={name} value="ya" defaultChecked={isOn} className="size-6" />
        <span className="sr-only">{label}</span>
      </label>
    </td>
  )
}
