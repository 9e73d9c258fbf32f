'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { cancelImport, resumeImport, startImport } from '@/modules/transfer/import-commands'
import { ImportVersion, StartImport } from '@/modules/transfer/options'

export const startImportAction = action(StartImport, async (actor, input) => {
  await startImport(actor, input)
  redirect(`/kelola/impor/${input.importId}`)
})

export const cancelImportAction = action(ImportVersion, async (actor, input) => {
  await cancelImport(actor, input)
  redirect(`/kelola/impor/${input.importId}`)
})

export const resumeImportAction = action(ImportVersion, async (actor, input) => {
  await resumeImport(actor, input)
  redirect(`/kelola/impor/${input.importId}`)
})
