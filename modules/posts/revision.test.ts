import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFromText } from './body'
import { differencesOf, type RevisionContent } from './revision'

const content = (changes: Partial<RevisionContent> = {}): RevisionContent => ({
  type: 'kegiatan',
  title: 'Posyandu Melati buka lagi',
  summary: '',
  body: bodyFromText('Warga datang sejak pagi.'),
  eventDate: null,
  placeId: null,
  placeDetail: '',
  who: '',
  why: '',
  how: '',
  report: null,
  photos: [],
  ...changes,
})
const names = { placeName: () => 'Pelambuan', projectName: () => 'Titian Gang Seroja' }
const differences = (before: RevisionContent, after: RevisionContent) => differencesOf(before, after, names)

describe('differencesOf', () => {
  it('finds nothing between two that say the same', () => expect(differences(content(), content())).toEqual([]))

  it('shows a changed word in its sentence', () => {
    expect(differences(content(), content({ title: 'Posyandu Mawar buka lagi' }))).toEqual([
      {
        field: 'Judul',
        parts: [
          { kind: 'same', text: 'Posyandu ' },
          { kind: 'removed', text: 'Melati' },
          { kind: 'added', text: 'Mawar' },
          { kind: 'same', text: ' buka lagi' },
        ],
      },
    ])
  })

  it('tells what was said of a work in its words', () => {
    const report = {
      projectId: 'w',
      state: 'tertunda' as const,
      percent: 45,
      reason: 'Air pasang tinggi.',
      beforePhotoId: null,
      afterPhotoId: 'f',
    }
    const [change] = differences(content(), content({ report }))
    expect(change?.field).toBe('Pembangunan')
    expect(change?.parts.map(({ text }) => text).join('')).toBe(
      'Titian Gang Seroja · Tertunda, 45 persen · Air pasang tinggi. · dengan foto sesudah',
    )
  })

  it('names places, kinds and photos as a person would', () => {
    const photo = { photoId: 'x', altText: 'Warga antre', isDecorative: false, caption: '', credit: 'Kelurahan' }
    const changed = differences(content(), content({ type: 'agenda', placeId: 'p', photos: [photo] }))
    expect(
      changed.map(({ field, parts }) => [field, parts.filter(({ kind }) => kind === 'added').map((p) => p.text)]),
    ).toEqual([
      ['Jenis', ['Agenda']],
      ['Kelurahan', ['Pelambuan']],
      ['Foto', ['Foto 1 · Warga antre · Kelurahan']],
    ])
  })

  it('loses no word of either side', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '.') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [difference] = differences(content({ who: before }), content({ who: after }))
        const side = (kind: string) =>
          difference?.parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('')
        return before === after ? difference === undefined : side('removed') === before && side('added') === after
      }),
    )
  })
})
