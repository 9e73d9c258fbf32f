'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  platform: string
  accountLabel: string
  accountHint: string
}

/** The key with which a platform is asked; it is never shown again. */
export function TokenForm({ action, platform, accountLabel, accountHint }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="max-w-2xl space-y-4" noValidate>
      {refusal && !refusal.fields && (
        <p role="alert" className="text-danger">
          {refusal.message}
        </p>
      )}
      <input type="hidden" name="platform" value={platform} />
      <TextInput
        id={`accountId-${platform}`}
        name="accountId"
        label={accountLabel}
        hint={accountHint}
        inputMode="numeric"
        maxLength={25}
        defaultValue={refusal?.values.accountId}
        errors={refusal?.fields?.accountId}
      />
      <TextInput
        id={`token-${platform}`}
        name="token"
        type="password"
        autoComplete="off"
        label="Kunci akses"
        hint="Disimpan tersandi dan tidak ditampilkan lagi."
        maxLength={1000}
        errors={refusal?.fields?.token}
      />
      <Button disabled={isSending}>Simpan kunci</Button>
    </form>
  )
}
