import { describe, expect, it } from 'vitest'
import { captionOf, hashtagsOf, NewShare } from './share'

const post = {
  type: 'kegiatan' as const,
  title: 'Posyandu lansia dibuka lagi',
  summary: 'Mulai pukul 09.00 di balai kelurahan.',
  unit: {
    slug: 'kelurahan-pelambuan',
    name: 'Kelurahan Pelambuan',
    shortName: null,
    kind: 'kelurahan' as const,
    league: 'kelurahan' as const,
  },
  place: { name: 'Kelurahan Pelambuan' },
}
const ADDRESS = 'https://warta.test/berita/posyandu'

describe('captionOf', () => {
  it('leads from WhatsApp to the story, with the title in bold', () =>
    expect(captionOf(post, 'whatsapp', ADDRESS)).toBe(
      `*Posyandu lansia dibuka lagi*\n\nMulai pukul 09.00 di balai kelurahan.\n\nBaca selengkapnya: ${ADDRESS}`,
    ))
  it('carries the hashtags where they are read', () => {
    expect(captionOf(post, 'instagram', ADDRESS)).toContain('#KelurahanPelambuan #Pelambuan #Banjarmasin #WartaBaimbai')
    expect(captionOf(post, 'facebook', ADDRESS)).toContain(ADDRESS)
  })
  it('leaves out what is not there', () =>
    expect(captionOf({ ...post, summary: '' }, 'facebook', ADDRESS)).not.toContain('\n\n\n'))
})

it('writes hashtags without signs, each once', () =>
  expect(hashtagsOf({ unit: { ...post.unit, shortName: 'Disdik & PAUD' }, place: null })).toEqual([
    '#DisdikPAUD',
    '#Banjarmasin',
    '#WartaBaimbai',
  ]))

describe('NewShare', () => {
  const postId = crypto.randomUUID()
  it.each([
    ['instagram', 'https://www.instagram.com/p/abc/'],
    ['facebook', 'https://m.facebook.com/story.php?id=1'],
    ['whatsapp', 'https://whatsapp.com/channel/abc'],
    ['x', 'https://twitter.com/a/status/1'],
    ['youtube', 'https://youtu.be/abc'],
  ])('takes a link of %s', (channel, url) => expect(NewShare.safeParse({ postId, channel, url }).success).toBe(true))
  it.each([
    ['instagram', 'https://facebook.com/x'],
    ['instagram', 'http://instagram.com/p/a'],
    ['instagram', 'https://instagram.com.lain.test/p/a'],
    ['facebook', 'javascript:alert(1)'],
    ['instagram', 'https://nama:sandi@www.instagram.com/p/a'],
    ['instagram', 'https://www.instagram.com:8443/p/a'],
    ['x', ''],
  ])('refuses for %s the link %j', (channel, url) =>
    expect(NewShare.safeParse({ postId, channel, url }).error?.issues[0]?.path).toEqual(['url']),
  )
})
