import { z } from 'zod'
import { stripUnprintable } from '@/lib/text'
import { Version } from '@/lib/version'

export const NOTE_STATES = ['private', 'waiting', 'answered', 'followedUp'] as const
/** Where a note on a unit stands: for the office alone, or sent and waiting, answered, followed up. */
export type NoteState = (typeof NOTE_STATES)[number]

export const NOTE_STATE_NAMES: Record<NoteState, string> = {
  private: 'Pribadi',
  waiting: 'Menunggu jawaban',
  answered: 'Dijawab',
  followedUp: 'Ditindaklanjuti',
}

export const NOTE_MOVES = ['answer', 'askAgain', 'followUp'] as const
/** What can be done to a note that was sent: the unit answers; the office asks again, or has seen to it. */
export type NoteMove = (typeof NOTE_MOVES)[number]
export type NoteReplyKind = 'answer' | 'question' | 'followUp'

type Rule = {
  from: readonly NoteState[]
  to: NoteState
  by: 'unit' | 'office'
  kind: NoteReplyKind
  needsText: boolean
}

/** Which move may be made from where, by whom, and where it leads. */
export const NOTE_RULES: Record<NoteMove, Rule> = {
  answer: { from: ['waiting'], to: 'answered', by: 'unit', kind: 'answer', needsText: true },
  askAgain: { from: ['answered'], to: 'waiting', by: 'office', kind: 'question', needsText: true },
  followUp: { from: ['waiting', 'answered'], to: 'followedUp', by: 'office', kind: 'followUp', needsText: false },
}

export const LONGEST_NOTE = 2_000
const SHORTEST = 5

/** Why a move cannot be made now, as sentences; an empty list means that it can. */
export function moveBlockers(state: NoteState, move: NoteMove, text: string): string[] {
  const { from, needsText } = NOTE_RULES[move]
  if (state === 'private') return ['Catatan pribadi tidak dikirim kepada siapa pun.']
  if (!from.includes(state)) return [`Catatan ini sudah berkeadaan “${NOTE_STATE_NAMES[state]}”.`]
  if (needsText && text.length < SHORTEST) return [TOO_SHORT]
  return []
}

/** What the office does with a private note alone: its text and whether it is sent. */
export const isEditable = (note: { state: NoteState; authorId: string }, userId: string): boolean =>
  note.state === 'private' && note.authorId === userId

const TOO_SHORT = `Tuliskan paling sedikit ${SHORTEST} karakter.`
const TOO_LONG = `Paling panjang ${LONGEST_NOTE.toLocaleString('id-ID')} karakter.`
const NOT_FOUND = 'Catatan itu tidak ditemukan.'

const words = z
  .string()
  .default('')
  .transform((text) => stripUnprintable(text).replaceAll('\r\n', '\n').trim())
  .refine((text) => text.length <= LONGEST_NOTE, TOO_LONG)
const text = words.refine((value) => value.length >= SHORTEST, TOO_SHORT)
const audience = z.enum(['office', 'unit'], 'Pilih siapa yang membaca catatan ini.')

export const NewNote = z.object({ unitId: z.uuid('Unit itu tidak ditemukan.'), text, audience })
export type NewNote = z.output<typeof NewNote>

export const ChangeNote = z.object({ noteId: z.uuid(NOT_FOUND), version: Version, text, audience })
export type ChangeNote = z.output<typeof ChangeNote>

export const DeleteNote = z.object({ noteId: z.uuid(NOT_FOUND), version: Version })
export type DeleteNote = z.output<typeof DeleteNote>

export const MoveNote = z
  .object({ noteId: z.uuid(NOT_FOUND), version: Version, move: z.enum(NOTE_MOVES, 'Pilih tindakan.'), text: words })
  .superRefine(({ move, text: said }, context) => {
    if (NOTE_RULES[move].needsText && said.length < SHORTEST)
      context.addIssue({ code: 'custom', path: ['text'], message: TOO_SHORT })
  })
export type MoveNote = z.output<typeof MoveNote>
