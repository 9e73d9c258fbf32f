import { describe, expect, test } from 'vitest'
import {
  BLOG,
  bloggerEntry,
  bloggerFeed,
  eventsOf,
  itemsOf,
  takeoutEntry,
  takeoutFeed,
  wordpressFeed,
  wordpressItem,
} from './samples.fixture'

const refusalOf = (text: string) =>
  eventsOf(text).then(
    () => 'accepted',
    (error: Error) => `${'code' in error ? error.code : 'bug'}: ${error.message}`,
  )

describe("Blogger's own backup", () => {
  test('posts, pages, drafts and comments, with labels, dates and addresses', async () => {
    const file = bloggerFeed([
      bloggerEntry({ id: 1, title: 'Rapat & <kerja>', labels: ['Kegiatan', "Jum'at"], path: '/2021/11/rapat.html' }),
      bloggerEntry({ id: 2, kind: 'page', path: '/p/profil.html' }),
      bloggerEntry({ id: 3, isDraft: true }),
      bloggerEntry({ id: 4, kind: 'comment', parent: 1, html: 'Bagus', author: 'Warga' }),
    ])
    const events = await eventsOf(file)
    expect(events[0]).toEqual({ type: 'site', name: 'disdik-bjm.blogspot.com' })
    expect(events.filter(({ type }) => type === 'ignored')).toHaveLength(1)
    expect(events).toContainEqual({ type: 'format', format: 'blogger' })
    const items = await itemsOf(file)
    expect(items).toMatchObject([
      {
        kind: 'post',
        key: `${BLOG}.post-1`,
        title: 'Rapat & <kerja>',
        html: '<p>Isi berita nomor 1 dari situs lama.</p>',
        labels: ['Kegiatan', "Jum'at"],
        addresses: ['http://disdik-bjm.blogspot.com/2021/11/rapat.html'],
        author: 'Admin Disdik',
        publishedAt: new Date('2021-11-02T01:00:00Z'),
        status: 'published',
      },
      { kind: 'page', addresses: ['http://disdik-bjm.blogspot.com/p/profil.html'] },
      { kind: 'post', status: 'draft', addresses: [] },
      { kind: 'comment', parentKey: `${BLOG}.post-1`, html: 'Bagus', author: 'Warga', addresses: [] },
    ])
    for (const size of [1, 7, 100_000]) expect(await itemsOf(file, size)).toEqual(items)
  })
})

describe("Google Takeout's feed.atom", () => {
  test('the same things by their own elements; thrown away ones and spam are left out', async () => {
    const comment = (status: string) =>
      takeoutEntry('<blogger:parent>p</blogger:parent>')
        .replace('POST<', 'COMMENT<')
        .replace('LIVE', status)
        .replace('post-1<', `post-${status}<`)
    const file = takeoutFeed([
      takeoutEntry(''),
      takeoutEntry('').replace('LIVE', 'DRAFT'),
      takeoutEntry('').replace('LIVE', 'SOFT_TRASHED'),
      takeoutEntry('').replace('<blogger:trashed/>', '<blogger:trashed>2022-01-01T00:00:00Z</blogger:trashed>'),
      comment('LIVE'),
      comment('SPAM_COMMENT'),
    ])
    expect(await itemsOf(file)).toMatchObject([
      {
        kind: 'post',
        key: `${BLOG}.post-1`,
        status: 'published',
        labels: ['Kegiatan'],
        addresses: ['/2021/11/rapat.html'],
        author: 'Admin',
        publishedAt: new Date('2021-11-02T01:00:00Z'),
      },
      { status: 'draft', addresses: [] },
      { kind: 'comment', parentKey: 'p' },
    ])
    const events = await eventsOf(file)
    expect(events.filter(({ type }) => type === 'ignored')).toHaveLength(3)
    expect(events).toContainEqual({ type: 'format', format: 'takeout' })
  })
})

describe("WordPress' WXR", () => {
  const field = (name: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${name}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
  const comment = (id: number, approved: string, type = '') =>
    `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Warga]]></wp:comment_author><wp:comment_date_gmt>2021-11-03 00:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Bagus]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type></wp:comment>`

  test('posts with authors, labels, addresses, comments and their photo', async () => {
    const labels =
      '<category domain="category" nicename="kegiatan"><![CDATA[Kegiatan]]></category><category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category><category domain="post_tag" nicename="x"><![CDATA[Sungai]]></category>'
    const [post, kept, ...rest] = await itemsOf(
      wordpressFeed([
        wordpressItem({
          id: 5,
          fields:
            labels + field('_thumbnail_id', '9') + comment(1, '1') + comment(2, 'spam') + comment(3, '1', 'pingback'),
        }),
      ]),
    )
    expect(post).toMatchObject({
      key: 'wordpress:disdik.test:5',
      author: 'Admin Dinas',
      labels: ['Kegiatan', 'Sungai'],
      addresses: ['https://disdik.test/2021/11/02/berita-5/', 'https://disdik.test/?p=5'],
      photoKeys: ['wordpress:disdik.test:9'],
      publishedAt: new Date('2021-11-02T01:00:00Z'),
    })
    expect(kept).toMatchObject({ kind: 'comment', key: 'wordpress:disdik.test:5#1', author: 'Warga', html: 'Bagus' })
    expect(rest).toEqual([])
  })

  test('what was not open to everybody becomes a draft, what was thrown away nothing', async () => {
    const items = await itemsOf(
      wordpressFeed([
        wordpressItem({ id: 1, status: 'private' }),
        wordpressItem({ id: 2, fields: '<wp:post_password>rahasia</wp:post_password>' }),
        wordpressItem({ id: 3, status: 'future' }),
        wordpressItem({ id: 4, status: 'trash' }),
        wordpressItem({ id: 5, type: 'nav_menu_item' }),
        wordpressItem({
          id: 6,
          type: 'attachment',
          status: 'inherit',
          fields: '<wp:attachment_url>https://disdik.test/a.jpg</wp:attachment_url>',
        }),
      ]),
    )
    expect(items.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'post draft',
      'post draft',
      'post draft',
      'attachment published',
    ])
    expect(items[3]?.fileUrl).toBe('https://disdik.test/a.jpg')
  })

  test('local time where no other is told, none where it is no date', async () => {
    const noGmt = wordpressItem({ id: 1 }).replace('2021-11-02 01:00:00', '0000-00-00 00:00:00')
    const none = wordpressItem({ id: 2 })
      .replace('2021-11-02 01:00:00', '0000-00-00 00:00:00')
      .replace('2021-11-02 09:00:00', 'kemarin')
      .replace('Tue, 02 Nov 2021 01:00:00 +0000', '99/99/9999')
    const items = await itemsOf(wordpressFeed([noGmt, none]))
    expect(items.map((item) => item.publishedAt)).toEqual([new Date('2021-11-02T01:00:00Z'), null])
  })
})

describe('what is no export', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><feed><entry><title>&c;</title></entry></feed>`
  const outside = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>`
  const whole = bloggerFeed([bloggerEntry({ id: 1 })])

  test.each([
    ['entities that multiply', laughs, 'invalid: Berkas ini memuat deklarasi dokumen'],
    ['entities from outside', outside, 'invalid: Berkas ini memuat deklarasi dokumen'],
    ['entities that nobody declared', whole.replace('Disdik<', '&x;<'), 'invalid: Berkas ini rusak di sekitar baris'],
    ['a page of the web', '<!DOCTYPE html><html><body>x</body></html>', 'invalid: Berkas ini bukan ekspor'],
    ['nothing at all', '', 'invalid: Berkas ini bukan ekspor'],
    ['words', 'halo dunia', 'invalid: Berkas ini bukan ekspor'],
    ['another XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'invalid: Berkas ini bukan ekspor'],
    ['a file cut off', whole.slice(0, whole.length - 40), 'invalid: Berkas ini terpotong'],
    ['a file cut off in a tag', whole.slice(0, whole.length - 3), 'invalid: Berkas ini terpotong'],
    ['crossed tags', whole.replace('</title><content', '</judul><content'), 'invalid: Berkas ini rusak'],
    ['endless nesting', `<feed>${'<a>'.repeat(10_000)}`, 'invalid: Susunan berkas ini terlalu bertingkat'],
    [
      'a feed of news',
      wordpressFeed([wordpressItem({ id: 1 })]).replace('<wp:wxr_version>1.2</wp:wxr_version>', ''),
      'invalid: Berkas ini umpan RSS biasa',
    ],
    ['no posts', bloggerFeed([]), 'invalid: Tidak ada satu pun tulisan'],
    ['JSON of others', '{"posts":[]}', 'invalid: Berkas posts.json ini rusak'],
  ])('%s: a clear sentence', async (_name, text, sentence) => {
    expect(await refusalOf(text)).toContain(sentence)
  })

  test('other codings than UTF-8', async () => {
    const bytes = Buffer.from(whole.replace('Disdik', 'D\u00efsdik'), 'latin1')
    const { readSource } = await import('./read')
    const { Readable } = await import('node:stream')
    const reading = (async () => {
      for await (const _ of readSource(Readable.from([bytes])));
    })()
    await expect(reading).rejects.toThrow('bukan UTF-8')
  })

  test('control characters, which old WordPress leaves in, do no harm', async () => {
    const [item] = await itemsOf(wordpressFeed([wordpressItem({ id: 1, title: 'Rapat\u000b\u0000 kerja' })]))
    expect(item?.title).toBe('Rapat kerja')
  })

  test('one post of absurd size is left out, the others are read', async () => {
    const events = await eventsOf(
      bloggerFeed([bloggerEntry({ id: 1, html: 'x'.repeat(17 * 1024 * 1024) }), bloggerEntry({ id: 2 })]),
      1_000_000,
    )
    expect(events).toContainEqual({ type: 'refused', title: 'Berita 1', reason: 'Tulisan ini lebih dari 16 MB.' })
    expect(events.filter(({ type }) => type === 'item')).toHaveLength(1)
  })
})
