import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECK_VERDICTS, keysOf, meantBy, queryOf, strongest, unitNamedIn, verdictOf } from './check'

describe('what a person pasted', () => {
  it('is one account where it is an address, one on each platform where it is a handle', () => {
    expect(meantBy('https://www.instagram.com/dinkes/').map(({ key }) => key)).toEqual(['instagram:dinkes'])
    expect(meantBy('@dinkes').map(({ platform }) => platform)).toEqual([
      'instagram',
      'facebook',
      'tiktok',
      'x',
      'youtube',
    ])
    expect(meantBy('dinkes.bjm').map(({ key }) => key)).toContain('website:dinkes.bjm')
    expect(meantBy('dinkes.bjm').map(({ key }) => key)).toContain('instagram:dinkes.bjm')
    expect(meantBy('dinas kesehatan')).toEqual([])
    expect(meantBy('')).toEqual([])
  })

  it('never makes it fail, and is bounded', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string({ minLength: 600 })), (text) => {
        const query = queryOf(text)
        expect(query.length).toBeLessThanOrEqual(500)
        for (const address of meantBy(query)) {
          expect(keysOf(address)[0]?.length).toBeGreaterThan(0)
          expect(keysOf(address).length).toBeLessThanOrEqual(6)
        }
        unitNamedIn(query, [{ slug: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' }])
      }),
    ))
})

it('finds the site to which a page belongs', () => {
  expect(keysOf({ platform: 'website', key: 'website:a.go.id/x/y' })).toEqual([
    'website:a.go.id/x/y',
    'website:a.go.id/x',
    'website:a.go.id',
  ])
  expect(keysOf({ platform: 'instagram', key: 'instagram:a' })).toEqual(['instagram:a'])
})

it.each([
  [['verified'], [], 'official'],
  [['archived', 'verified'], ['confirmed'], 'official'],
  [['declared'], [], 'declared'],
  [['declared'], ['confirmed'], 'reported'],
  [['lost'], [], 'former'],
  [['archived'], ['waiting'], 'former'],
  [['lost'], ['confirmed'], 'reported'],
  [['rejected'], [], 'unknown'],
  [[], ['waiting', 'dismissed'], 'unknown'],
  [[], ['dismissed', 'confirmed'], 'reported'],
] as const)('registry %j, reports %j: %s', (states, reports, verdict) =>
  expect(verdictOf(states, reports)).toBe(verdict),
)

it('says of several accounts the word that weighs most', () => {
  expect(strongest(['unknown', 'former', 'official'])).toBe('official')
  expect(strongest([])).toBe('unknown')
  expect(CHECK_VERDICTS.map((verdict) => strongest([verdict]))).toEqual([...CHECK_VERDICTS])
})

describe('unitNamedIn', () => {
  const units = [
    { slug: 'dinkes', name: 'Dinas Kesehatan', shortName: 'Dinkes' },
    { slug: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' },
    { slug: 'kelurahan-teluk-dalam', name: 'Kelurahan Teluk Dalam', shortName: null },
    { slug: 'bagian-umum', name: 'Bagian Umum', shortName: 'Bagian Umum' },
  ]
  it.each([
    ['@dinkes_bjm_resmi', 'dinkes'],
    ['dinas kesehatan kota', 'dinkes'],
    ['https://instagram.com/dlh.bjm', 'dlh'],
    ['https://telukdalam.blogspot.com', 'kelurahan-teluk-dalam'],
    ['@kelurahan.teluk.dalam', 'kelurahan-teluk-dalam'],
    ['@wadlhi', null],
    ['@umumnya', null],
    ['', null],
  ])('%s calls to mind %s', (text, slug) => expect(unitNamedIn(text, units)?.slug ?? null).toBe(slug))
})
