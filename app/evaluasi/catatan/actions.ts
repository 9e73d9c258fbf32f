'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { ChangeNote, DeleteNote, MoveNote, NewNote } from '@/modules/evaluation/note'
import { changeNote, deleteNote, moveNote, writeNote } from '@/modules/evaluation/note-commands'

export const writeNoteAction = action(NewNote, async (actor, input) => {
  await writeNote(actor, input, new Date())
  refresh()
  return { ok: true, message: input.audience === 'unit' ? 'Catatan dikirim kepada unit.' : 'Catatan disimpan.' }
})

export const changeNoteAction = action(ChangeNote, async (actor, input) => {
  await changeNote(actor, input, new Date())
  refresh()
  return { ok: true, message: 'Catatan disimpan.' }
})

export const deleteNoteAction = action(DeleteNote, async (actor, input) => {
  await deleteNote(actor, input)
  redirect('/evaluasi/catatan?keadaan=pribadi')
})

export const moveNoteAction = action(MoveNote, async (actor, input) => {
  await moveNote(actor, input, new Date())
  refresh()
})
