import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createUnit, createUser, postOf, unique } from '@/prisma/factories'
import { getPublishedPost } from './article-queries'
import { getPostAddress, listLastPublished, listPublishedPosts } from './queries'
import { searchPosts } from './search-queries'

let kecamatan: string
let kelurahan: string
let office: string
let slugs: string[]

const word = unique('sungai').replace(/[^a-z]/g, 'q')
const at = (hour: number) => new Date(Date.parse('2026-09-01T00:00:00Z') + hour * 3_600_000)

beforeAll(async () => {
  const parent = await createUnit(db, { kind: 'kecamatan', league: 'kecamatan' })
  const child = await createUnit(db, { parentId: parent.id })
  const dinas = await createUnit(db, { kind: 'skpd', league: 'skpd-layanan' })
  const author = await createUser(db)
  kecamatan = parent.slug
  kelurahan = child.slug
  office = dinas.slug
  slugs = []
  for (let i = 0; i < 7; i++) {
    const slug = unique('berita-kueri')
    slugs.push(slug)
    await db.post.create({
      data: postOf({
        slug,
        unitId: i % 2 === 0 ? child.id : dinas.id,
        placeId: i === 1 ? child.id : null,
        authorId: author.id,
        type: i === 6 ? 'pengumuman' : 'kegiatan',
        title: `Perbaikan siring ${word} <tahap> ${i}`,
        // Two share an instant, so that the id decides.
        firstPublishedAt: at(i === 3 ? 2 : i),
      }),
    })
  }
  await db.post.create({
    data: postOf({ slug: unique('draf'), status: 'draft', unitId: child.id, authorId: author.id, title: word }),
  })
})

const walk = async (filter: Parameters<typeof listPublishedPosts>[0], take: number) => {
  const seen: string[] = []
  const backwards: string[] = []
  let before: string | undefined
  let last: string | null = null
  for (;;) {
    const page = await listPublishedPosts(filter, { before, take })
    seen.push(...page.posts.map((post) => post.slug))
    last = page.previous
    if (!page.next) break
    before = page.next
  }
  while (last) {
    const page = await listPublishedPosts(filter, { after: last, take })
    backwards.unshift(...page.posts.map((post) => post.slug))
    last = page.previous
  }
  return { seen, backwards }
}

test('pages follow each other without a gap or a repetition, in both directions', async () => {
  const { seen, backwards } = await walk({ kelurahan }, 2)
  expect(seen).toEqual([slugs[6], slugs[4], slugs[2], slugs[1], slugs[0]])
  expect(seen.slice(0, backwards.length)).toEqual(backwards)
})

test('a kecamatan holds what its kelurahan publish and what happens in them', async () => {
  const ofKecamatan = await listPublishedPosts({ kecamatan })
  expect(ofKecamatan.posts.map((post) => post.slug)).toEqual([slugs[6], slugs[4], slugs[2], slugs[1], slugs[0]])
  expect((await listPublishedPosts({ kecamatan, unit: office })).posts.map((post) => post.slug)).toEqual([slugs[1]])
})

test('filters by unit, type and day of Makassar', async () => {
  expect((await listPublishedPosts({ unit: kelurahan, type: 'pengumuman' })).posts.map((post) => post.slug)).toEqual([
    slugs[6],
  ])
  expect((await listPublishedPosts({ unit: kelurahan, from: '2026-09-02' })).posts).toEqual([])
  expect((await listPublishedPosts({ unit: kelurahan, to: '2026-09-01' })).posts).toHaveLength(4)
})

test.each([{ unit: 'tidak-ada' }, { kecamatan: 'tidak-ada' }, { kelurahan: 'tidak-ada' }])(
  'an unknown place is an empty page',
  async (filter) => {
    expect(await listPublishedPosts(filter)).toEqual({ posts: [], next: null, previous: null })
  },
)

test('a text that is no cursor is an empty page', async () => {
  expect((await listPublishedPosts({}, { before: '\0x' })).posts).toEqual([])
})

test('search finds other forms of a word, marks it and keeps markup as text', async () => {
  const result = await searchPosts(`memperbaiki ${word}`, {}, { take: 3 })
  expect(result.posts).toHaveLength(3)
  const rest = await searchPosts(`memperbaiki ${word}`, {}, { take: 3, after: result.next ?? '' })
  expect(rest.posts.map((post) => post.id)).not.toContain(result.posts[0]?.id)
  const marked = await searchPosts(`tepian ${word}`, { kelurahan })
  expect(marked.posts[0]?.snippetHtml).toContain('<mark>tepian</mark>')
})

test('search forgives a typing error and says so', async () => {
  const result = await searchPosts(`${word.slice(0, -1)}x`, {})
  expect(result.isSimilar).toBe(true)
  expect(result.posts.length).toBeGreaterThan(0)
  const marked = await searchPosts(`${word.slice(0, -1)}x tepiam`, {})
  expect(marked.posts[0]?.snippetHtml).toContain('<mark>tepian</mark>')
})

test('search shows what holds some of the words where nothing holds all', async () => {
  const result = await searchPosts(`${word} zzyzx`, {})
  expect(result.isSimilar).toBe(true)
  expect(result.posts.length).toBeGreaterThan(0)
})

test.each(['', '\0', '" or "', 'yang', '-', '\ud800', '🙂', "');--", '%', 'a:*|!b'])(
  'odd search %#: no error',
  async (text) => {
    expect((await searchPosts(text, {}, { after: '\0' })).posts).toEqual([])
    await expect(searchPosts(text, {})).resolves.toBeDefined()
  },
)

test('addresses: published, moved, withdrawn, draft and unknown', async () => {
  const [first, second] = slugs as [string, string]
  const post = await db.post.findUniqueOrThrow({ where: { slug: first } })
  const former = unique('lama')
  await db.formerSlug.create({ data: { slug: former, postId: post.id } })
  await db.post.update({
    where: { slug: second },
    data: { status: 'withdrawn', withdrawnAt: at(40), withdrawalReason: 'Datanya keliru.' },
  })
  expect(await getPostAddress(first)).toEqual({ state: 'published' })
  expect(await getPostAddress(former)).toEqual({ state: 'moved', slug: first })
  expect(await getPostAddress(second)).toMatchObject({
    state: 'withdrawn',
    reason: 'Datanya keliru.',
    unitSlug: office,
  })
  expect(await getPostAddress('tidak-ada')).toBeNull()
  expect(await getPostAddress('\0')).toBeNull()
  expect(await getPublishedPost(second)).toBeNull()
  expect(await getPublishedPost(first)).toMatchObject({
    slug: first,
    blocks: [{ kind: 'text', html: expect.stringContaining('<p>') }],
  })
})

test('when a unit last published', async () => {
  expect((await listLastPublished()).get(kelurahan)).toEqual(at(6))
})
