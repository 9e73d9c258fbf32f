'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { action } from '@/lib/web/action'
import { runImport, sendImport } from '@/modules/projects/import-commands'

export const sendImportAction = action(z.object({}), async (actor, _input, form) => {
  const file = form.get('berkas')
  if (!(file instanceof File) || file.size === 0) {
    const message = 'Pilih berkas CSV dari perangkat Anda.'
    throw new DomainError('invalid', message, { berkas: [message] })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { id } = await sendImport(actor, { fileName: file.name, bytes }, new Date())
  redirect(`/meja/pembangunan/impor/${id}`)
})

export const runImportAction = action(z.object({ importId: z.uuid() }), async (actor, { importId }) => {
  await runImport(actor, importId, new Date())
  redirect(`/meja/pembangunan/impor/${importId}`)
})
