'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ActionState } from '@/lib/web/action'
import type { ProjectState } from '@/modules/projects/project'
import { StateFields } from './state-fields'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  project: { id: string; state: ProjectState; percent: number }
  today: string
}

/** A new state of a work, told without a post. */
export function UpdateForm({ action, project, today }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const typed = (name: string, otherwise = '') => refusal?.values[name] ?? otherwise

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }

  return (
    <form action={send} onSubmit={submit} className="space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <input type="hidden" name="projectId" value={project.id} />
      <StateFields
        values={{
          projectState: typed('projectState', project.state) as ProjectState,
          projectPercent: typed('projectPercent', String(project.percent)),
          projectReason: typed('projectReason'),
          day: typed('day'),
        }}
        errors={refusal?.fields ?? {}}
        today={today}
      />
      <Button disabled={isSending}>Kabarkan keadaan ini</Button>
    </form>
  )
}
