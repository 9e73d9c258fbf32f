import { expect, test } from 'vitest'
import { POST_TYPES } from './post'
import { missingFields, TEMPLATES } from './template'

const empty = { eventDate: null, placeId: null, placeDetail: '', who: ' ', why: '', how: '' }
const full = { eventDate: '2026-11-24', placeId: null, placeDetail: 'Aula', who: 'Warga', why: 'Air', how: 'Bersama' }

test.each(POST_TYPES)('%s asks for its own fields, and is content once they are filled', (type) => {
  expect(missingFields({ type, ...empty }).map(({ field }) => field)).toEqual(TEMPLATES[type].required)
  expect(missingFields({ type, ...full })).toEqual([])
})

test('a greeting asks for nothing, a clarification for the rumour and the facts by their own names', () => {
  expect(missingFields({ type: 'ucapan', ...empty })).toEqual([])
  expect(missingFields({ type: 'klarifikasi', ...empty }).map(({ sentence }) => sentence)).toEqual([
    'Isi “Kabar yang beredar”: diperlukan untuk berita jenis ini.',
    'Isi “Faktanya”: diperlukan untuk berita jenis ini.',
  ])
})

test('a place is a kelurahan or words', () => {
  expect(missingFields({ type: 'kegiatan', ...full, placeDetail: '', placeId: 'x' })).toEqual([])
  expect(missingFields({ type: 'kegiatan', ...full, placeDetail: ' ' })).toMatchObject([{ field: 'place' }])
})
