'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { ChangedPhoto, PhotoVersion } from '@/modules/media/library'
import { changePhoto, deletePhoto } from '@/modules/media/library-commands'

export const changePhotoAction = action(ChangedPhoto, async (actor, input) => {
  await changePhoto(actor, input)
  redirect(`/meja/pustaka/${input.photoId}?pesan=tersimpan`)
})

export const deletePhotoAction = action(PhotoVersion, async (actor, input) => {
  await deletePhoto(actor, input)
  redirect('/meja/pustaka?pesan=dihapus')
})
