'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'

type Props = { action: (previous: ActionState, form: FormData) => Promise<ActionState>; next: string }

export function SignInForm({ action, next }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const errors = refusal?.fields ?? {}
  return (
    <form action={send} className="max-w-md space-y-5" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={errors} attempt={state} />}
      <input type="hidden" name="next" value={next} />
      <TextInput
        id="username"
        label="Nama pengguna"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={refusal?.values.username}
        errors={errors.username}
        maxLength={200}
        required
      />
      <TextInput
        id="password"
        type="password"
        label="Kata sandi"
        autoComplete="current-password"
        errors={errors.password}
        required
      />
      <Button disabled={isSending}>Masuk</Button>
    </form>
  )
}
