'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  photo: { id: string; version: number }
  blockers: string[]
}

/** Deletes a photo for good after a second look, or says why it cannot be. */
export function DeletePhotoForm({ action, photo, blockers }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <details open={refusal !== null} className="border-line border-t py-2">
      <summary className="tap font-semibold text-danger">Hapus foto ini</summary>
      {blockers.length > 0 ? (
        blockers.map((blocker) => (
          <p key={blocker} className="mt-2">
            {blocker}
          </p>
        ))
      ) : (
        <form action={send} className="mt-2 space-y-4">
          {refusal && <ErrorSummary message={refusal.message} attempt={state} />}
          <p>Foto dan semua berkasnya dihapus dan tidak dapat dikembalikan.</p>
          <input type="hidden" name="photoId" value={photo.id} />
          <input type="hidden" name="version" value={photo.version} />
          <Button look="danger" disabled={isSending}>
            Hapus selamanya
          </Button>
        </form>
      )}
    </details>
  )
}
