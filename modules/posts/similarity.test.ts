import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bandsOf,
  bytesOf,
  estimateOf,
  isNearDuplicate,
  jaccard,
  mayBeAlike,
  shinglesOf,
  signatureIn,
  signatureOf,
  wordsOf,
} from './similarity'

const numbered = (from: number, count: number) => Array.from({ length: count }, (_, at) => `kata${from + at}`)
const text = fc
  .array(fc.constantFrom(...numbered(0, 40)), { minLength: 5, maxLength: 80 })
  .map((words) => words.join(' '))
const set = (from: number, count: number) => new Set(numbered(from, count))

/** Two sets of which this share of all is common. */
function pairOf(seed: number, share: number): [Set<string>, Set<string>] {
  const all = 200
  const common = Math.round(all * share)
  const alone = (all - common) / 2
  const from = seed * all
  return [set(from, common + alone), new Set([...set(from, common), ...set(from + common + alone, alone)])]
}
const isFound = (one: Set<string>, other: Set<string>) => {
  const bands = new Set(bandsOf(signatureOf(one)))
  return bandsOf(signatureOf(other)).some((band) => bands.has(band))
}

describe('the words that are compared', () => {
  test('case, punctuation, layout and width of letters make no difference', () => {
    expect(wordsOf('  Warga RT 05 —\n“gotong-royong”, Ｂ!')).toEqual(['warga', 'rt', '05', 'gotong', 'royong', 'b'])
  })

  test('five in a row are a shingle; fewer words have none and are like nothing, not even themselves', () => {
    expect([...shinglesOf('satu dua tiga empat lima enam')]).toEqual([
      'satu dua tiga empat lima',
      'dua tiga empat lima enam',
    ])
    const few = shinglesOf('Selamat hari jadi kota')
    expect(few.size).toBe(0)
    expect(jaccard(few, few)).toBe(0)
    expect(estimateOf(signatureOf(few), signatureOf(few))).toBe(0)
    expect(bandsOf(signatureOf(few))).toEqual([])
  })
})

describe('similarity', () => {
  test('equal texts are alike by 1, and the order of the two makes no difference', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [shinglesOf(one), shinglesOf(other)]
        expect(jaccard(a, a)).toBe(1)
        expect(estimateOf(signatureOf(a), signatureOf(a))).toBe(1)
        expect(jaccard(a, b)).toBe(jaccard(b, a))
        expect(estimateOf(signatureOf(a), signatureOf(b))).toBe(estimateOf(signatureOf(b), signatureOf(a)))
        expect(jaccard(a, b)).toBeGreaterThanOrEqual(0)
        expect(jaccard(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('it is the share of common shingles among all', () => {
    const shingles = (count: number, ...more: string[]) => shinglesOf([...numbered(0, count), ...more].join(' '))
    expect(jaccard(shingles(14), shingles(12))).toBeCloseTo(8 / 10)
    expect(jaccard(shingles(10, 'a', 'b'), shingles(10, 'c', 'd'))).toBeCloseTo(6 / 10)
    expect(jaccard(set(0, 10), set(10, 10))).toBe(0)
  })

  test('the estimate lies within five standard errors of the truth', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 0, max: 20 }), (seed, twentieths) => {
        const [one, other] = pairOf(seed, twentieths / 20)
        const truth = jaccard(one, other)
        const error = Math.sqrt((truth * (1 - truth)) / 120)
        expect(Math.abs(estimateOf(signatureOf(one), signatureOf(other)) - truth)).toBeLessThanOrEqual(5 * error)
      }),
      { numRuns: 300 },
    )
  })

  test('an own text is a near-duplicate from 0.8 on, one of another unit from 0.85 on', () => {
    expect([0.79, 0.8, 0.85].map((share) => isNearDuplicate(share, true))).toEqual([false, true, true])
    expect([0.8, 0.84, 0.85].map((share) => isNearDuplicate(share, false))).toEqual([false, false, true])
  })
})

describe('candidates', () => {
  const pairs = 2_000
  const foundOf = (share: number, isOwn: boolean) =>
    Array.from({ length: pairs }, (_, seed) => pairOf(seed, share)).filter(
      ([one, other]) => isFound(one, other) && mayBeAlike(signatureOf(one), signatureOf(other), isOwn),
    ).length / pairs

  test('of pairs that are alike by 0.8 more than 99 % are found, of those alike by 0.85 hardly any is missed', () => {
    expect(foundOf(0.8, true)).toBeGreaterThan(0.99)
    expect(foundOf(0.85, false)).toBeGreaterThan(0.998)
  })

  test('of pairs that are alike by 0.3 few are looked at, none further than its signature', () => {
    const looked = Array.from({ length: 500 }, (_, seed) => pairOf(seed, 0.3)).filter(([one, other]) =>
      isFound(one, other),
    )
    expect(looked.length).toBeLessThan(25)
    expect(foundOf(0.3, true)).toBe(0)
  })
})

test('a signature comes back from its bytes as it was, in numbers that every database can hold', () => {
  fc.assert(
    fc.property(text, (words) => {
      const signature = signatureOf(shinglesOf(words))
      expect(signatureIn(bytesOf(signature))).toEqual(signature)
      for (const band of bandsOf(signature)) expect(band | 0).toBe(band)
    }),
  )
})

test('the signature of a text never changes: the database holds those of years', () => {
  const signature = signatureOf(shinglesOf('warga dan petugas membersihkan tepian sungai sejak pagi'))
  expect(signature.slice(0, 3)).toMatchInlineSnapshot(`
    [
      712772354,
      2755096777,
      961375898,
    ]
  `)
  expect(bandsOf(signature).slice(0, 2)).toMatchInlineSnapshot(`
    [
      -54943314,
      -853474643,
    ]
  `)
})
