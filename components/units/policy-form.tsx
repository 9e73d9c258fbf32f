'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionState } from '@/lib/web/action'
import { POLICY_NAMES, REVIEW_POLICIES, type ReviewPolicy } from '@/modules/units/unit'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  unit: { id: string; name: string; reviewPolicy: ReviewPolicy; version: number }
}

/** Who may publish in one unit. */
export function PolicyForm({ action, unit }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  return (
    <form action={send} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <input type="hidden" name="unitId" value={unit.id} />
      <input type="hidden" name="version" value={unit.version} />
      <fieldset className="min-w-0 flex-1 basis-80">
        <legend className="font-semibold">{unit.name}</legend>
        <div className="flex flex-wrap gap-x-5">
          {REVIEW_POLICIES.map((policy) => (
            <label key={policy} className="tap gap-2">
              <input
                type="radio"
                name="reviewPolicy"
                value={policy}
                defaultChecked={unit.reviewPolicy === policy}
                className="size-5"
              />
              {POLICY_NAMES[policy]}
            </label>
          ))}
        </div>
      </fieldset>
      <Button look="quiet" disabled={isSending} aria-label={`Simpan kebijakan ${unit.name}`}>
        Simpan
      </Button>
      <p role="status" className={`w-full ${state?.ok === false ? 'text-danger' : 'text-soft'}`}>
        {state?.message}
      </p>
    </form>
  )
}
