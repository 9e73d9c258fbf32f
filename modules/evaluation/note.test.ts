import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isEditable,
  MoveNote,
  moveBlockers,
  NewNote,
  NOTE_MOVES,
  NOTE_RULES,
  NOTE_STATES,
  type NoteState,
} from './note'

const id = '0197c1d2-0000-7000-8000-000000000001'

describe('the way of a note that was sent', () => {
  test.each([
    ['waiting', ['answer', 'followUp']],
    ['answered', ['askAgain', 'followUp']],
    ['followedUp', []],
    ['private', []],
  ] as const)('%s: %s', (state, moves) => {
    expect(NOTE_MOVES.filter((move) => moveBlockers(state, move, 'Sudah kami tangani.').length === 0)).toEqual(moves)
  })

  test('an answer and a question say something; what is seen to needs no words', () => {
    expect(moveBlockers('waiting', 'answer', 'ya')).toEqual(['Tuliskan paling sedikit 5 karakter.'])
    expect(moveBlockers('answered', 'askAgain', '')).not.toEqual([])
    expect(moveBlockers('answered', 'followUp', '')).toEqual([])
  })

  test('whatever is done, a note that was sent is never private again, and one that was followed up stays so', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NOTE_MOVES)), (moves) => {
        const walked: NoteState[] = ['waiting']
        for (const move of moves) {
          const state = walked.at(-1) ?? 'waiting'
          if (moveBlockers(state, move, 'Cukup panjang.').length === 0) walked.push(NOTE_RULES[move].to)
        }
        const end = walked.indexOf('followedUp')
        return !walked.includes('private') && (end < 0 || end === walked.length - 1)
      }),
    )
  })
})

test('only its author edits a note, and only while it is private', () => {
  for (const state of NOTE_STATES) {
    expect(isEditable({ state, authorId: 'a' }, 'a')).toBe(state === 'private')
    expect(isEditable({ state, authorId: 'a' }, 'b')).toBe(false)
  }
})

describe('the forms', () => {
  test('a note has a text of its own lines, and says who reads it', () => {
    expect(NewNote.parse({ unitId: id, text: '  Baris satu.\r\nBaris dua.\u0000 ', audience: 'office' }).text).toBe(
      'Baris satu.\nBaris dua.',
    )
    const refused = NewNote.safeParse({ unitId: 'x', text: 'a', audience: 'semua' }).error?.issues
    expect(refused?.map(({ path }) => path[0])).toEqual(['unitId', 'text', 'audience'])
    expect(NewNote.safeParse({ unitId: id, text: 'a'.repeat(2_001), audience: 'unit' }).success).toBe(false)
  })

  test('a move tells at its field what is missing', () => {
    const move = (name: string, text?: string) => MoveNote.safeParse({ noteId: id, version: '1', move: name, text })
    expect(move('answer', ' ya ').error?.issues[0]?.path).toEqual(['text'])
    expect(move('followUp').success).toBe(true)
    expect(move('hapus', 'Panjang sekali').success).toBe(false)
  })
})
