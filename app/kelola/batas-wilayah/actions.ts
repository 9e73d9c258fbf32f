'use server'

import { refresh } from 'next/cache'
import { DomainError } from '@/lib/errors'
import { action } from '@/lib/web/action'
import {
  adoptBoundaries,
  BoundariesOrigin,
  BoundariesVersion,
  removeBoundaries,
  uploadBoundaries,
} from '@/modules/boundaries/commands'
import { MAX_FILE_BYTES } from '@/modules/boundaries/geojson'

export const uploadBoundariesAction = action(BoundariesOrigin, async (actor, input, form) => {
  const file = form.get('berkas')
  const isFile = file instanceof File
  // What is too large is not read.
  if (isFile && file.size > MAX_FILE_BYTES)
    throw new DomainError('invalid', 'Berkas ini terlalu besar.', { berkas: ['Paling besar 5 MB.'] })
  await uploadBoundaries(actor, input, isFile ? { name: file.name, text: await file.text() } : { name: '', text: '' })
  refresh()
})

export const adoptBoundariesAction = action(BoundariesVersion, async (actor, input) => {
  await adoptBoundaries(actor, input)
  refresh()
})

export const removeBoundariesAction = action(BoundariesVersion, async (actor, input) => {
  await removeBoundaries(actor, input)
  refresh()
})
