'use server'

import { redirect } from 'next/navigation'
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

const PLACE = '/kelola/batas-wilayah'

export const uploadBoundariesAction = action(BoundariesOrigin, async (actor, input, form) => {
  const file = form.get('berkas')
  const isFile = file instanceof File
  // What is too large is not read.
  if (isFile && file.size > MAX_FILE_BYTES)
    throw new DomainError('invalid', 'Berkas ini terlalu besar.', { berkas: ['Paling besar 5 MB.'] })
  await uploadBoundaries(actor, input, isFile ? { name: file.name, text: await file.text() } : { name: '', text: '' })
  redirect(`${PLACE}#pratinjau`)
})

export const adoptBoundariesAction = action(BoundariesVersion, async (actor, input) => {
  await adoptBoundaries(actor, input)
  redirect(PLACE)
})

export const removeBoundariesAction = action(BoundariesVersion, async (actor, input) => {
  await removeBoundaries(actor, input)
  redirect(PLACE)
})
