import { describe, expect, test } from 'vitest'
import { ChangedPhoto, deleteBlockers, orphanedBefore, patternsOf } from './library'

const photo = { photoId: '019aa000-0000-7000-8000-000000000000', version: '3', focalX: '50', focalY: ' 100 ' }
const focal = (text: string) => ChangedPhoto.safeParse({ ...photo, focalX: text })

describe('what is typed of a photo', () => {
  test('percent become shares, white space is folded', () => {
    expect(ChangedPhoto.parse({ ...photo, altText: ' Balita  ditimbang\n' })).toMatchObject({
      version: 3,
      focalX: 0.5,
      focalY: 1,
      altText: 'Balita ditimbang',
      caption: '',
    })
  })

  test.each(['', '-1', '101', '50.5', '5e1', 'tengah', '1e999'])(
    '"%s" is no focal point, and the field says why',
    (text) => {
      expect(focal(text).error?.issues[0]).toMatchObject({
        path: ['focalX'],
        message: expect.stringContaining('0 sampai 100'),
      })
    },
  )

  test('texts have an end', () =>
    expect(ChangedPhoto.safeParse({ ...photo, altText: 'a'.repeat(301) }).success).toBe(false))
})

test('a photo is deleted only where no post and no earlier save uses it', () => {
  expect(deleteBlockers({ posts: 0, revisions: 0 })).toEqual([])
  expect(deleteBlockers({ posts: 2, revisions: 5 })[0]).toContain('2 berita')
  expect(deleteBlockers({ posts: 0, revisions: 1 })[0]).toContain('naskah lama')
})

test('what was uploaded 30 days ago may be an orphan', () => {
  expect(orphanedBefore(new Date('2026-11-30T19:45:00Z'))).toEqual(new Date('2026-10-31T19:45:00Z'))
})

test('each word is looked for by itself; what LIKE reads as a sign stands for itself', () => {
  expect(patternsOf('  balita   50%_a\\b ')).toEqual(['%balita%', '%50\\%\\_a\\\\b%'])
  expect(patternsOf(' \0 ')).toEqual([])
  expect(patternsOf('a b c d e f g')).toHaveLength(6)
})
