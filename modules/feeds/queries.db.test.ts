import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createPost, createProject, createUnit } from '@/prisma/factories'
import { countSitemapPages, listFeedPosts, listNewsEntries, listSitemapPage } from './queries'

test('a feed holds the newest 30 published posts of its unit with their content', async () => {
  const unit = await createUnit(db)
  for (let minute = 0; minute < 32; minute++) {
    await createPost(db, {
      unitId: unit.id,
      title: `Berita ${minute}`,
      firstPublishedAt: new Date(Date.UTC(2026, 9, 5, 1, minute)),
    })
  }
  await createPost(db, { unitId: unit.id, status: 'draft', title: 'Rahasia' })
  const source = await listFeedPosts(unit.slug)
  expect(source?.unit?.slug).toBe(unit.slug)
  expect(source?.posts).toHaveLength(30)
  expect(source?.posts[0]?.title).toBe('Berita 31')
  expect(source?.posts[0]?.bodyHtml).toContain('<p>')
  expect(source?.posts.map((post) => post.title)).not.toContain('Rahasia')
})

test('a unit that does not exist has no feed; the city always has one', async () => {
  expect(await listFeedPosts('tidak-ada-unit-ini')).toBeNull()
  expect((await listFeedPosts(null))?.unit).toBeNull()
})

test('the sitemap lists units, public works and published posts, in parts that end', async () => {
  const post = await createPost(db)
  const draft = await createPost(db, { status: 'draft' })
  const work = await createProject(db)
  const untold = await createProject(db, { isPublic: false })
  const pages = await countSitemapPages()
  const parts = await Promise.all(Array.from({ length: pages }, (_, index) => listSitemapPage(index + 1)))
  const paths = parts.flatMap((part) => part ?? []).map((entry) => entry.path)
  expect(paths).toContain('/')
  expect(paths).toContain(`/pembangunan/${work.slug}`)
  expect(paths).not.toContain(`/pembangunan/${untold.slug}`)
  expect(paths).toContain(`/berita/${post.slug}`)
  expect(paths).not.toContain(`/berita/${draft.slug}`)
  expect(await listSitemapPage(pages + 1)).toBeNull()
  expect(await listSitemapPage(0)).toBeNull()
})

test('news are the posts of the last 48 hours', async () => {
  const now = new Date('2031-03-03T00:00:00Z')
  const fresh = await createPost(db, { firstPublishedAt: new Date('2031-03-02T00:00:00Z') })
  const old = await createPost(db, { firstPublishedAt: new Date('2031-02-28T00:00:00Z') })
  const paths = (await listNewsEntries(now)).map((entry) => entry.path)
  expect(paths).toContain(`/berita/${fresh.slug}`)
  expect(paths).not.toContain(`/berita/${old.slug}`)
})
