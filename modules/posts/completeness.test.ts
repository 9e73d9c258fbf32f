import { expect, test } from 'vitest'
import {
  type CheckKey,
  type CompletenessFacts,
  completenessChecks,
  completenessOf,
  type PhotoFacts,
} from './completeness'

const photo: PhotoFacts = {
  altText: 'Warga mengangkat sampah dari sungai',
  isDecorative: false,
  caption: 'Gotong royong di Sungai Kuin',
  credit: 'Kelurahan Kuin Utara',
  fileName: 'IMG_2210_sungai.jpg',
  isNew: true,
}
const full: CompletenessFacts = {
  title: 'Warga bersihkan sungai bersama',
  summary: 's'.repeat(120),
  words: 150,
  photos: [photo],
  eventDate: true,
  place: true,
  project: false,
  who: 'Warga RT 5',
  why: 'Sungai dangkal',
  how: '',
}
const isDone = (key: CheckKey, change: Partial<CompletenessFacts>) =>
  completenessChecks({ ...full, ...change }).find((check) => check.key === key)?.done

test('a full post passes all eight checks', () => {
  const checks = completenessChecks(full)
  expect(checks).toHaveLength(8)
  expect(completenessOf(checks)).toBe(1)
})

test('an empty post passes none', () => {
  const empty = {
    title: '',
    summary: '',
    words: 0,
    photos: [],
    eventDate: false,
    place: false,
    project: false,
    who: '',
    why: '',
    how: '',
  }
  expect(completenessOf(completenessChecks(empty))).toBe(0)
})

test.each([
  [79, false],
  [80, true],
  [200, true],
  [201, false],
])('a summary of %i characters: %s', (length, done) => {
  expect(isDone('summary', { summary: 's'.repeat(length) })).toBe(done)
})

test('a body of 120 words, or of 60 with three photos', () => {
  expect(isDone('body', { words: 119 })).toBe(false)
  expect(isDone('body', { words: 120 })).toBe(true)
  expect(isDone('body', { words: 60, photos: [photo, photo] })).toBe(false)
  expect(isDone('body', { words: 60, photos: [photo, photo, photo] })).toBe(true)
  expect(isDone('body', { words: 59, photos: [photo, photo, photo] })).toBe(false)
})

test('one new photo is enough, an old one is not', () => {
  expect(isDone('photo', { photos: [{ ...photo, isNew: false }] })).toBe(false)
  expect(isDone('photo', { photos: [{ ...photo, isNew: false }, photo] })).toBe(true)
})

test('a post without a photo fails both checks of photos', () => {
  expect(isDone('photo', { photos: [] })).toBe(false)
  expect(isDone('altText', { photos: [] })).toBe(false)
  expect(isDone('caption', { photos: [] })).toBe(false)
})

test.each(['', 'Sungai', ' warga  BERSIHKAN sungai bersama ', 'img_2210_sungai.jpg', 'IMG_2210_sungai'])(
  'the alternative text %j describes nothing',
  (altText) => {
    expect(isDone('altText', { photos: [photo, { ...photo, altText }] })).toBe(false)
    expect(isDone('altText', { photos: [photo, { ...photo, altText, isDecorative: true }] })).toBe(true)
  },
)

test('only the lead photo needs a caption and a credit', () => {
  expect(isDone('caption', { photos: [photo, { ...photo, caption: '', credit: '' }] })).toBe(true)
  expect(isDone('caption', { photos: [{ ...photo, credit: ' ' }] })).toBe(false)
})

test('a project stands for who, why and how', () => {
  expect(isDone('context', { why: '' })).toBe(false)
  expect(isDone('context', { why: '', project: true })).toBe(true)
})
