import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChannelAddress, readHandle } from './address'

const keyOf = (text: string, platform?: Parameters<typeof readChannelAddress>[1]) =>
  readChannelAddress(text, platform)?.key ?? null

describe('one account has one key, however it is written', () => {
  it.each([
    [
      'instagram:dinkes.bjm',
      [
        'instagram.com/dinkes.bjm',
        'https://www.instagram.com/dinkes.bjm/',
        'http://instagram.com/Dinkes.BJM?igsh=abc',
        'https://instagram.com/@dinkes.bjm',
        'https://m.instagram.com/dinkes.bjm/?hl=id#x',
        'instagr.am/dinkes.bjm',
        ' HTTPS://INSTAGRAM.COM/dinkes.bjm ',
        'https://www.instagram.com/dinkes.bjm/reels/',
      ],
    ],
    [
      'facebook:kelurahanmawar',
      [
        'facebook.com/KelurahanMawar',
        'https://m.facebook.com/kelurahan.mawar/',
        'https://web.facebook.com/kelurahanmawar?_rdc=1',
        'fb.com/kelurahanmawar',
        'https://id-id.facebook.com/kelurahanmawar/photos',
      ],
    ],
    [
      'facebook:100064812345678',
      [
        'https://www.facebook.com/profile.php?id=100064812345678',
        'https://www.facebook.com/people/Kelurahan-Mawar/100064812345678/',
        'facebook.com/pages/Kelurahan-Mawar/100064812345678',
      ],
    ],
    [
      'youtube:pemkobjm',
      [
        'youtube.com/@PemkoBJM',
        'https://m.youtube.com/@pemkobjm/videos',
        'youtube.com/c/PemkoBJM',
        'youtube.com/user/pemkobjm',
      ],
    ],
    ['youtube:UCabcdefghijklmnopqrstuv', ['https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos']],
    ['tiktok:dlh_bjm', ['tiktok.com/@dlh_bjm', 'https://www.tiktok.com/@DLH_bjm?lang=id']],
    ['x:pemkobjm', ['twitter.com/PemkoBJM', 'https://x.com/pemkobjm', 'https://mobile.twitter.com/pemkobjm/status/1']],
    [
      'whatsapp:0029VaAbCdEf1234',
      ['https://whatsapp.com/channel/0029VaAbCdEf1234', 'www.whatsapp.com/channel/0029VaAbCdEf1234/'],
    ],
    [
      'website:dinkes.banjarmasinkota.go.id',
      [
        'dinkes.banjarmasinkota.go.id',
        'http://dinkes.banjarmasinkota.go.id/',
        'https://www.dinkes.banjarmasinkota.go.id/index.php',
        'https://DINKES.banjarmasinkota.go.id.',
        'https://dinkes.banjarmasinkota.go.id:443//',
      ],
    ],
    [
      'website:mawar.blogspot.com',
      ['mawar.blogspot.com', 'http://mawar.blogspot.co.id/', 'mawar.blogspot.sg', 'https://mawar.blogspot.com.au'],
    ],
    ['website:mawar.contoh.id/profil', ['mawar.contoh.id/profil/', 'https://www.mawar.contoh.id/profil']],
  ])('%s', (key, spellings) => {
    for (const spelling of spellings) expect([spelling, keyOf(spelling)]).toEqual([spelling, key])
  })

  it('reads a bare handle where the platform is named', () => {
    expect(keyOf('@dinkes', 'instagram')).toBe('instagram:dinkes')
    expect(keyOf('dinkes', 'tiktok')).toBe('tiktok:dinkes')
    expect(keyOf('@dinkes.bjm', 'instagram')).toBe('instagram:dinkes.bjm')
    expect(keyOf('dinkes.bjm', 'instagram')).toBe('instagram:dinkes.bjm')
    expect(keyOf('@dinkes')).toBeNull()
  })

  it('gives back what it has written', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9_]{3,15}$/),
        fc.constantFrom('instagram', 'tiktok', 'x', 'youtube'),
        (name, platform) => {
          const first = readChannelAddress(`@${name}`, platform as 'x')
          fc.pre(first !== null)
          expect(readChannelAddress(first?.address ?? '')).toEqual(first)
        },
      ),
    ))
})

it.each([
  '',
  'halo',
  'https://instagram.com/',
  'https://instagram.com/p/Cabc/',
  'https://www.facebook.com/groups/123',
  'https://youtu.be/abc',
  'https://vt.tiktok.com/ZSabc/',
  'https://fb.watch/abc/',
  'https://bit.ly/kelurahan',
  'https://instagram.com/_u/mawar',
  'javascript:alert(1)',
  'ftp://dinkes.go.id',
  'https://user:pass@dinkes.go.id',
  'http://localhost',
  'http://127.0.0.1/',
  'https://whatsapp.com/dl',
  'https://wa.me/628123',
  'dinkes .go.id',
])('%j is no channel', (text) => {
  const read = readChannelAddress(text)
  expect(read).toBeNull()
})

it('refuses an address of another platform than was chosen', () => {
  expect(keyOf('https://facebook.com/mawar', 'instagram')).toBeNull()
  expect(keyOf('https://instagram.com/mawar', 'website')).toBeNull()
  expect(keyOf('https://mawar.id/x', 'instagram')).toBeNull()
})

it('looks for a handle on every platform that could have it', () =>
  expect(readHandle('dinkes').map(({ key }) => key)).toEqual([
    'instagram:dinkes',
    'facebook:dinkes',
    'tiktok:dinkes',
    'x:dinkes',
    'youtube:dinkes',
  ]))

it('never throws, whatever it is given', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'grapheme' })), (text) => {
      const read = readChannelAddress(text)
      expect(read === null || read.key.startsWith(`${read.platform}:`)).toBe(true)
    }),
  ))
