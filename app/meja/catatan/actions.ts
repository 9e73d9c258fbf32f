'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { MoveNote } from '@/modules/evaluation/note'
import { moveNote } from '@/modules/evaluation/note-commands'

export const moveNoteAction = action(MoveNote, async (actor, input) => {
  await moveNote(actor, input, new Date())
  refresh()
})
