import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { bodyFromText, bodyTextOf, parseBody, type RichNode, type RichText, withPhotoIds } from '@/modules/posts/body'
import { attachPhoto, createOfficer, createPost, createUnit } from '@/prisma/factories'
import { StartImport } from './options'

vi.stubEnv('DATA_DIR', await mkdtemp(path.join(tmpdir(), 'warta-ekspor-')))
const { uploadPhoto } = await import('@/modules/media/commands')
const { advanceImports } = await import('./advance-commands')
const { exportUnit } = await import('./export-commands')
const { readUnitPosts } = await import('./export-queries')
const { startImport } = await import('./import-commands')
const { getImport } = await import('./queries')
const { createAdministrator, picture, upload } = await import('./transfer.fixture')

const now = new Date('2026-11-25T04:00:00Z')
let administrator: Actor
beforeAll(async () => {
  administrator = await createAdministrator()
})

async function importInto(unitId: string, source: Buffer | string, pictures: Buffer[] = []) {
  const id = await upload(administrator, unitId, source, pictures)
  await advanceImports(now)
  const checked = await getImport(administrator, id)
  await startImport(administrator, StartImport.parse({ importId: id, version: checked?.version }))
  await advanceImports(now, 120_000)
  return getImport(administrator, id)
}

/** What an export tells of a unit's posts, but for the names that are each unit's own. */
async function contentOf(unitId: string) {
  const posts = []
  for await (const { id: _id, slug: _slug, photos, comments, ...post } of readUnitPosts(administrator, unitId)) {
    const shown = photos.map(({ altText, isDecorative, caption, credit }) => ({
      altText,
      isDecorative,
      caption,
      credit,
    }))
    // A photo has another id in each unit: it is told by its place among the photos of the post.
    const body = withPhotoIds(post.body, (photoId) => String(photos.findIndex((photo) => photo.id === photoId)))
    posts.push({ ...post, body, photos: shown, comments: comments.map(({ id: _, ...comment }) => comment) })
  }
  return posts.sort((a, b) => (a.title < b.title ? -1 : 1))
}

const word = fc.stringMatching(/^[a-zA-Z<>&"'\]é✓0-9-]{1,12}$/)
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const inline: fc.Arbitrary<RichNode> = fc
  .tuple(
    line,
    fc.constantFrom<NonNullable<RichNode['marks']>>(
      [],
      [{ type: 'bold' }],
      [{ type: 'link', attrs: { href: 'https://a.test/?x=1&y="' } }],
    ),
  )
  .map(([words, marks]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) }))
const paragraph = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .map((content): RichNode => ({ type: 'paragraph', content }))
const body: fc.Arbitrary<RichText> = fc
  .array(
    fc.oneof(
      paragraph,
      line.map(
        (words): RichNode => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: words }] }),
      ),
      paragraph.map(
        (content): RichNode => ({ type: 'bulletList', content: [{ type: 'listItem', content: [content] }] }),
      ),
      paragraph.map((content): RichNode => {
        const cell = (type: 'tableHeader' | 'tableCell'): RichNode => ({ type, content: [content] })
        const row = (type: 'tableHeader' | 'tableCell'): RichNode => ({
          type: 'tableRow',
          content: [cell(type), cell(type)],
        })
        return { type: 'table', content: [row('tableHeader'), row('tableCell')] }
      }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((content) => ({ type: 'doc', content }))
const at = fc.integer({ min: Date.parse('2019-01-01'), max: Date.parse('2026-01-01') }).map((ms) => new Date(ms))
const post = fc.record({
  title: line,
  summary: fc.oneof(fc.constant(''), line),
  body,
  type: fc.constantFrom('kegiatan' as const, 'agenda' as const, 'klarifikasi' as const),
  status: fc.constantFrom('published' as const, 'draft' as const, 'withdrawn' as const),
  firstPublishedAt: at,
  eventDate: fc.option(at.map((date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`))),
  labels: fc.uniqueArray(line, { maxLength: 3 }),
  who: fc.oneof(fc.constant(''), line),
  comment: fc.option(line),
  photo: fc.option(
    fc.record({ altText: fc.oneof(fc.constant(''), line), caption: line, credit: line, isDecorative: fc.boolean() }),
  ),
})

test('an export imports again to the same, as JSON with its photos and as WXR', { timeout: 120_000 }, async () => {
  const image = await picture('#c0ffee')
  await fc.assert(
    fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 6 }), async (posts) => {
      const unit = await createUnit(db)
      const officer = await createOfficer(db, unit.id, { name: 'Budi Penulis' })
      const place = await createUnit(db, { kind: 'kelurahan' })
      const { id: photoId } = await uploadPhoto(administrator, { unitId: unit.id, fileName: 'a.jpg', bytes: image })
      for (const [index, { photo, comment, status, firstPublishedAt, body: words, ...fields }] of posts.entries()) {
        const wasPublic = status !== 'draft'
        const shown = { type: 'photos' as const, attrs: { photoIds: [photoId] } }
        const document: RichText = { ...words, content: photo ? [...words.content, shown] : words.content }
        expect(parseBody(JSON.stringify(document))).not.toBeNull()
        const { id } = await createPost(db, {
          ...fields,
          title: `${index} ${fields.title}`,
          unitId: unit.id,
          authorId: officer.id,
          placeId: place.id,
          status,
          body: document,
          bodyText: bodyTextOf(document),
          firstPublishedAt: wasPublic ? firstPublishedAt : null,
          changedAt: wasPublic ? firstPublishedAt : null,
          ...(status === 'withdrawn' && { withdrawnAt: firstPublishedAt, withdrawalReason: 'Ditarik dahulu.' }),
        })
        if (photo) await attachPhoto(db, id, photoId, photo)
        if (comment) {
          await db.importedComment.create({
            data: { postId: id, sourceKey: 'x', authorName: 'Warga', at: firstPublishedAt, text: comment },
          })
        }
        if (wasPublic)
          await db.oldPath.create({
            data: { host: `${unit.slug}.test`, path: `/2021/11/${index} a?b.html`, postId: id },
          })
      }
      const before = await contentOf(unit.id)
      expect(before).toHaveLength(posts.length)
      const zip = await buffer((await exportUnit(administrator, unit.id, 'json', '2026-11-25')).content)
      const wxr = await text((await exportUnit(administrator, unit.id, 'wxr', '2026-11-25')).content)
      for (const [source, pictures] of [
        [zip, []],
        [wxr, [zip]],
      ] as const) {
        // An address leads to one post; the new one takes it over.
        await db.oldPath.deleteMany({ where: { host: `${unit.slug}.test` } })
        const empty = await createUnit(db)
        const done = await importInto(empty.id, source, [...pictures])
        expect(done).toMatchObject({ state: 'done', progress: { failed: 0, skipped: 0 } })
        expect(await contentOf(empty.id)).toEqual(before)
        const copies = await db.post.findMany({ where: { unitId: empty.id }, select: { importId: true } })
        expect(copies.every(({ importId }) => importId === done?.id)).toBe(true)
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
})

test('an export into the unit that it came from adds nothing', async () => {
  const unit = await createUnit(db)
  await createPost(db, { unitId: unit.id })
  const { content, fileName, contentType } = await exportUnit(administrator, unit.id, 'json', '2026-11-25')
  expect([fileName, contentType]).toEqual([`${unit.slug}-2026-11-25.zip`, 'application/zip'])
  const done = await importInto(unit.id, await buffer(content))
  expect(done?.progress).toMatchObject({ imported: 0, known: 1 })
})

test('a large unit comes as a stream, whatever its size', async () => {
  const unit = await createUnit(db)
  const { id: authorId } = await createOfficer(db, unit.id)
  const document = bodyFromText('Isi berita. '.repeat(40))
  for (let at = 0; at < 3; at++) {
    const many = Array.from({ length: 15 }, () => createPost(db, { unitId: unit.id, authorId, body: document }))
    await Promise.all(many)
  }
  const wxr = await text((await exportUnit(administrator, unit.id, 'wxr', '2026-11-25')).content)
  expect(wxr.match(/<item>/g)).toHaveLength(45)
  expect(wxr.endsWith('</channel>\n</rss>\n')).toBe(true)
})

test('an officer exports the own unit only', async () => {
  const unit = await createUnit(db)
  const user = await createOfficer(db, unit.id)
  const officer: Actor = {
    id: user.id,
    name: user.name,
    sessionId: null,
    roles: [{ role: 'officer', unitId: unit.id }],
  }
  await text((await exportUnit(officer, unit.id, 'wxr', '2026-11-25')).content)
  expect(await db.auditRecord.count({ where: { action: 'unit.exported', unitId: unit.id, actorId: user.id } })).toBe(1)
  const other = await createUnit(db)
  await expect(exportUnit(officer, other.id, 'wxr', '2026-11-25')).rejects.toMatchObject({ code: 'forbidden' })
})
