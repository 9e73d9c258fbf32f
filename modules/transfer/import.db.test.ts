import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { getStanding } from '@/modules/evaluation/queries'
import { getPublishedPost } from '@/modules/posts/article-queries'
import { createOfficer, createPost, createUnit, unique } from '@/prisma/factories'
import type { Unit } from '@/prisma/generated/client'
import { bloggerEntry, bloggerFeed, wordpressFeed, wordpressItem } from './formats/samples.fixture'
import { StartImport } from './options'

const folder = await mkdtemp(path.join(tmpdir(), 'warta-impor-'))
vi.stubEnv('DATA_DIR', folder)
const { advanceImports } = await import('./advance-commands')
const { addPictures, cancelImport, deleteStaleUploads, resumeImport, startImport } = await import('./import-commands')
const { getImport, getMovedPost, getOldAddress, listEntries, listImportedComments, listImports } = await import(
  './queries'
)
const { storeUpload } = await import('./files')
const { createAdministrator, picture, upload, zipOf } = await import('./transfer.fixture')

const now = new Date('2026-11-25T04:00:00Z')
let administrator: Actor
let unit: Unit

beforeAll(async () => {
  administrator = await createAdministrator()
})
beforeEach(async () => {
  unit = await createUnit(db, { league: 'skpd-lain' })
})

const view = async (id: string) => {
  const found = await getImport(administrator, id)
  if (!found) throw new Error('No import.')
  return found
}
/** Each import a host of its own, as a site belongs to one unit. */
const start = async (id: string, choices: Record<string, string> = {}) => {
  const { version } = await view(id)
  await startImport(administrator, StartImport.parse({ importId: id, version, ...choices }))
}
async function importAll(source: string | Buffer, pictures: Buffer[] = [], choices: Record<string, string> = {}) {
  const id = await upload(administrator, unit.id, source, pictures)
  await advanceImports(now)
  await start(id, choices)
  await advanceImports(now, 60_000)
  return view(id)
}
const postsOf = () =>
  db.post.findMany({
    where: { unitId: unit.id },
    orderBy: { title: 'asc' },
    include: { photos: { orderBy: { position: 'asc' } }, oldPaths: true, importedComments: true },
  })

const BLOG = bloggerFeed([
  bloggerEntry({
    id: 1,
    title: 'Rapat kerja',
    labels: ['Kegiatan'],
    html: '<p>Isi rapat.</p><img src="https://1.bp.blogspot.com/s320/rapat.jpg" alt="Peserta rapat"><img src="https://1.bp.blogspot.com/s320/hilang.jpg"><script>alert(1)</script>',
  }),
  bloggerEntry({ id: 2, kind: 'page', title: 'Profil', path: '/p/profil.html' }),
  bloggerEntry({ id: 3, title: 'Rencana', isDraft: true }),
  bloggerEntry({ id: 4, kind: 'comment', parent: 1, html: 'Bagus <b>sekali</b><script>x</script>', author: 'Warga' }),
  bloggerEntry({ id: 5, kind: 'comment', parent: 99, html: 'Tanpa induk' }),
])
const noExport = await zipOf({ 'a.txt': 'x' })
const bomb = await zipOf({ 'feed.atom': Buffer.alloc(40 * 1024 * 1024) })

describe('the check', () => {
  test('tells what would come in, and stores nothing in the unit', async () => {
    const zip = await zipOf({ 'foto/rapat.jpg': await picture('#123456') })
    const id = await upload(administrator, unit.id, BLOG, [zip])
    await advanceImports(now)
    const { state, format, report, progress } = await view(id)
    expect(state).toBe('checked')
    expect(format).toBe('blogger')
    expect(report).toMatchObject({
      site: 'disdik-bjm.blogspot.com',
      posts: 2,
      pages: 1,
      drafts: 1,
      comments: 2,
      known: 0,
      ignored: 1,
      pictures: { found: 1, missing: 1, withoutAltText: 1 },
      hosts: [{ name: '1.bp.blogspot.com', count: 1 }],
      authors: [{ name: 'Admin Disdik', count: 3 }],
      problems: [{ title: 'Rapat kerja', text: 'Tidak ikut: skrip.' }],
    })
    expect(progress.pending).toBe(5)
    expect(await db.post.count({ where: { unitId: unit.id } })).toBe(0)
    expect(await db.photo.count({ where: { unitId: unit.id } })).toBe(0)
    const { entries, next } = await listEntries(administrator, id, { take: 2 })
    expect(entries.map(({ title }) => title)).toEqual(['Rapat kerja', 'Profil'])
    expect((await listEntries(administrator, id, { after: next ?? 0 })).entries.map(({ title }) => title)).toEqual([
      'Rencana',
    ])
  })

  test.each([
    ['cut off', BLOG.slice(0, -30), 'terpotong'],
    [
      'with entities',
      BLOG.replace('<feed', '<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]><feed'),
      'deklarasi dokumen',
    ],
    ['no export', 'halo', 'bukan ekspor'],
    ['a zip without an export', noExport, 'tidak ada ekspor situs'],
    ['a broken zip', Buffer.from('PK\u0003\u0004rusak'), 'zip ini rusak'],
    ['a zip bomb', bomb, 'bom zip'],
  ])('a file %s fails with a sentence, and leaves nothing half done', async (_name, source, sentence) => {
    const id = await upload(administrator, unit.id, source)
    await advanceImports(now)
    const { state, failure } = await view(id)
    expect(state).toBe('failed')
    expect(failure).toContain(sentence)
    expect(await db.importEntry.count({ where: { importId: id } })).toBe(0)
  })

  test('a worker that dies while checking is followed by another; after three it is told', async () => {
    const id = await upload(administrator, unit.id, BLOG)
    for (const checks of [1, 2, 3]) {
      await db.import.update({ where: { id }, data: { checks, leasedUntil: new Date(0), state: 'uploaded' } })
      await advanceImports(now)
      expect((await view(id)).state).toBe(checks < 3 ? 'checked' : 'failed')
    }
    expect((await view(id)).failure).toContain('berkali-kali terputus')
  })

  test('pictures that are added later are looked at anew', async () => {
    const id = await upload(administrator, unit.id, BLOG)
    await advanceImports(now)
    expect((await view(id)).report.pictures.found).toBe(0)
    const zip = await zipOf({ 'a/rapat.jpg': await picture('#222'), '../../hilang.jpg': await picture('#333') })
    await addPictures(
      administrator,
      id,
      0,
      await storeUpload(
        id,
        0,
        'foto.zip',
        (async function* () {
          yield zip
        })(),
      ),
    )
    expect((await view(id)).state).toBe('uploaded')
    await advanceImports(now)
    // What lies outside of the archive is not there.
    expect((await view(id)).report.pictures).toMatchObject({ found: 1, missing: 1 })
  })
})

describe('the import', () => {
  test('posts come in with their dates, words, photos, labels, comments and addresses', async () => {
    const zip = await zipOf({ 'foto/rapat.jpg': await picture('#a1b2c3') })
    const host = `${unique('situs')}.test`
    const done = await importAll(BLOG, [zip], { host })
    expect(done.state).toBe('done')
    expect(done.progress).toEqual({ pending: 0, imported: 4, known: 0, skipped: 1, failed: 0 })
    const [page, meeting, plan] = await postsOf()
    expect(meeting).toMatchObject({
      title: 'Rapat kerja',
      status: 'published',
      type: 'kegiatan',
      bodyText: 'Isi rapat.',
      labels: ['Kegiatan'],
      importId: done.id,
      firstPublishedAt: new Date('2021-11-02T01:00:00Z'),
      updatedAt: new Date('2021-11-02T01:00:00Z'),
      photos: [{ altText: 'Peserta rapat', position: 0 }],
      importedComments: [{ authorName: 'Warga', text: 'Bagus sekali' }],
    })
    expect(meeting?.oldPaths.map((old) => `${old.host}${old.path}`).sort()).toEqual(
      [`${host}/2021/11/berita-1.html`, 'disdik-bjm.blogspot.com/2021/11/berita-1.html'].sort(),
    )
    expect(page).toMatchObject({ type: 'pengumuman', status: 'published' })
    expect(plan).toMatchObject({ status: 'draft', firstPublishedAt: null, oldPaths: [] })
    const shown = await getPublishedPost(meeting?.slug ?? '')
    expect(shown).toMatchObject({ isImported: true, blocks: [{ kind: 'text', html: '<p>Isi rapat.</p>' }] })
    expect((await listImportedComments(meeting?.id ?? '')).count).toBe(1)
    const { entries } = await listEntries(administrator, done.id)
    expect(entries[0]).toMatchObject({ outcome: 'imported', postId: meeting?.id })
    expect(entries[0]?.notes).toContain('Foto tidak ditemukan: hilang.jpg.')
    expect(await readdir(path.join(folder, 'impor'))).not.toContain(done.id)
    expect(await db.auditRecord.count({ where: { unitId: unit.id, action: 'post.imported' } })).toBe(3)
  })

  test('the same file again adds nothing, and a newer one what is new', async () => {
    const zip = await zipOf({ 'foto/rapat.jpg': await picture('#d4e5f6') })
    await importAll(BLOG, [zip])
    const before = await postsOf()
    const again = await importAll(BLOG, [zip])
    expect(again.report).toMatchObject({ posts: 0, pages: 0, comments: 1, known: 4 })
    expect(await postsOf()).toEqual(before)
    expect(await db.photo.count({ where: { unitId: unit.id } })).toBe(1)
    const newer = await importAll(
      bloggerFeed([
        bloggerEntry({ id: 1 }),
        bloggerEntry({ id: 50, title: 'Baru' }),
        bloggerEntry({ id: 51, kind: 'comment', parent: 1, html: 'Susulan' }),
      ]),
    )
    expect(newer.progress).toMatchObject({ known: 1, imported: 2 })
    expect(await postsOf()).toHaveLength(4)
  })

  test('a worker killed at any moment leaves each post there once, and the rest for the next one', async () => {
    const many = bloggerFeed(Array.from({ length: 45 }, (_, at) => bloggerEntry({ id: at + 1 })))
    const id = await upload(administrator, unit.id, many)
    await advanceImports(now)
    await start(id)
    // Each turn ends after one post, as if the worker had been ended there.
    await advanceImports(now, 0)
    await advanceImports(now, 0)
    expect(await db.post.count({ where: { unitId: unit.id } })).toBe(2)
    // A worker that was killed after the post was stored and before that was noted.
    await db.importEntry.updateMany({ where: { importId: id, position: 0 }, data: { outcome: 'pending' } })
    const payload = await db.importEntry.findFirstOrThrow({ where: { importId: id, position: 2 } })
    await db.importEntry.updateMany({
      where: { importId: id, position: 0 },
      data: { payload: payload.payload as object },
    })
    // One that is killed leaves its lease behind: nobody touches the import before it ends.
    await db.import.update({ where: { id }, data: { leasedUntil: new Date(Date.now() + 60_000) } })
    expect(await advanceImports(now)).toBe(0)
    await db.import.update({ where: { id }, data: { leasedUntil: new Date(0) } })
    await Promise.all([advanceImports(now, 60_000), advanceImports(now, 60_000)])
    expect((await view(id)).state).toBe('done')
    expect(await db.post.count({ where: { unitId: unit.id } })).toBe(45)
    expect(await db.importedItem.count({ where: { unitId: unit.id } })).toBe(45)
  })

  test('a post at which workers die again and again is left out, the others come in', async () => {
    const id = await upload(administrator, unit.id, bloggerFeed([1, 2].map((n) => bloggerEntry({ id: n }))))
    await advanceImports(now)
    await start(id)
    await db.importEntry.updateMany({ where: { importId: id, position: 0 }, data: { attempts: 3 } })
    await advanceImports(now, 60_000)
    expect((await view(id)).progress).toMatchObject({ failed: 1, imported: 1, pending: 0 })
    const { entries } = await listEntries(administrator, id)
    expect(entries[0]).toMatchObject({ outcome: 'failed', notes: ['Pengolahannya berkali-kali terputus.'] })
  })

  test('files with which nobody goes on are removed after 30 days; then there is nothing to resume', async () => {
    const id = await upload(administrator, unit.id, BLOG)
    await advanceImports(now)
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
    await deleteStaleUploads(inDays(29))
    expect(await readdir(path.join(folder, 'impor'))).toContain(id)
    await deleteStaleUploads(inDays(31))
    expect(await readdir(path.join(folder, 'impor'))).not.toContain(id)
    const { state, hasFiles, version, progress } = await view(id)
    expect({ state, hasFiles, pending: progress.pending }).toEqual({ state: 'cancelled', hasFiles: false, pending: 0 })
    await expect(resumeImport(administrator, { importId: id, version })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('it can be stopped, and goes on where it was', async () => {
    const id = await upload(administrator, unit.id, bloggerFeed([1, 2, 3].map((n) => bloggerEntry({ id: n }))))
    await advanceImports(now)
    await start(id)
    await advanceImports(now, 0)
    const { version } = await view(id)
    await cancelImport(administrator, { importId: id, version })
    expect(await advanceImports(now)).toBe(0)
    await expect(cancelImport(administrator, { importId: id, version })).rejects.toMatchObject({ code: 'conflict' })
    await resumeImport(administrator, { importId: id, version: (await view(id)).version })
    await advanceImports(now, 60_000)
    expect((await view(id)).progress.imported).toBe(3)
  })

  test('authors become accounts of the unit, everybody else the one who imports', async () => {
    const officer = await createOfficer(db, unit.id, { name: 'Petugas' })
    const other = await createOfficer(db, (await createUnit(db)).id)
    const source = bloggerFeed([
      bloggerEntry({ id: 1, title: 'A', author: 'Budi' }),
      bloggerEntry({ id: 2, title: 'B', author: 'Ani' }),
    ])
    const id = await upload(administrator, unit.id, source)
    await advanceImports(now)
    await expect(start(id, { 'author-0': other.id })).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'author-0': [expect.stringContaining('Budi')] },
    })
    await start(id, { 'author-0': officer.id })
    await advanceImports(now)
    expect((await postsOf()).map(({ authorId }) => authorId)).toEqual([officer.id, administrator.id])
    const items = await db.importedItem.findMany({ where: { unitId: unit.id }, orderBy: { sourceKey: 'asc' } })
    expect(items.map(({ authorName }) => authorName)).toEqual(['Budi', 'Ani'])
  })

  test('pages, drafts and comments stay out where they are not wanted', async () => {
    const done = await importAll(BLOG, [], { pages: 'skip', drafts: 'skip', comments: 'skip' })
    expect(done.progress).toMatchObject({ imported: 1, skipped: 4 })
    expect((await postsOf()).map(({ title }) => title)).toEqual(['Rapat kerja'])
  })

  test('odd dates, double ids, 5,000 pictures and an empty post: told, and nothing breaks', async () => {
    const done = await importAll(
      bloggerFeed([
        bloggerEntry({ id: 1, title: 'A tanpa tanggal', at: '0000-00-00' }),
        bloggerEntry({ id: 2, title: 'B masa depan', at: '2031-01-01T00:00:00Z' }),
        bloggerEntry({ id: 3, title: 'C' }),
        bloggerEntry({ id: 3, title: 'C lagi' }),
        bloggerEntry({ id: 4, title: 'D', html: '<img src="https://x.test/a.jpg">'.replace('a', 'a').repeat(5_000) }),
        bloggerEntry({ id: 5, title: 'E', html: '<p> </p>' }),
      ]),
    )
    expect(done.report).toMatchObject({ duplicates: 1, refused: 1 })
    const texts = done.report.problems.map(({ title, text }) => `${title}: ${text}`)
    expect(texts).toContain('C lagi: Id yang sama sudah ada di berkas ini: yang pertama dipakai.')
    expect(texts).toContain('D: Ada 5.000 foto; 30 yang pertama diambil.')
    expect(texts).toContain('E: Tidak ada tulisan maupun foto di dalamnya.')
    expect((await postsOf()).map(({ title, status }) => `${title} ${status}`)).toEqual([
      'A tanpa tanggal draft',
      'B masa depan draft',
      'C published',
      'D published',
    ])
  })

  test("WordPress' attachments become the photos of their post", async () => {
    const meta = (name: string, value: string) =>
      `<wp:postmeta><wp:meta_key>${name}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`
    const source = wordpressFeed([
      wordpressItem({ id: 1, fields: meta('_thumbnail_id', '7') }),
      wordpressItem({
        id: 7,
        type: 'attachment',
        status: 'inherit',
        fields: `<wp:attachment_url>https://disdik.test/wp-content/uploads/2021/11/rapat.jpg</wp:attachment_url>${meta('_wp_attachment_image_alt', 'Suasana rapat')}`,
      }),
    ])
    const zip = await zipOf({ 'uploads/2021/11/rapat.jpg': await picture('#0f0f0f') })
    const done = await importAll(source, [zip])
    expect(done.report.pictures.found).toBe(1)
    const [post] = await postsOf()
    expect(post?.photos).toMatchObject([{ altText: 'Suasana rapat' }])
    expect(post?.bodyText).toBe('Isi berita.\nParagraf kedua.')
  })
})

describe('old addresses', () => {
  test('lead to the post, unknown ones to the unit; a site belongs to one unit', async () => {
    const host = `${unique('lama')}.test`
    await importAll(bloggerFeed([bloggerEntry({ id: 1, path: `/2021/11/${host}.html` })]), [], { host })
    const [post] = await postsOf()
    expect(await getOldAddress(`www.${host}:80`, `/2021/11/${host}.html?m=1`)).toEqual({
      kind: 'post',
      slug: post?.slug,
    })
    expect(await getOldAddress(host, '/tidak-ada')).toEqual({ kind: 'unit', slug: unit.slug })
    expect(await getOldAddress('asing.test', '/')).toBeNull()
    expect(await getMovedPost(`/2021/11/${host}.html`)).toBe(post?.slug)
    expect(await getMovedPost('/2021/11/tidak-ada.html')).toBeNull()
    unit = await createUnit(db)
    const id = await upload(administrator, unit.id, bloggerFeed([bloggerEntry({ id: 1 })]))
    await advanceImports(now)
    await expect(start(id, { host })).rejects.toMatchObject({
      code: 'invalid',
      fields: { host: [expect.stringContaining('sudah tercatat')] },
    })
  })
})

test('what was imported never scores, whatever its date', async () => {
  const source = bloggerFeed([bloggerEntry({ id: 1, at: '2026-11-10T09:00:00+08:00' })])
  await importAll(source)
  const imported = await getStanding(unit.slug, '2026-11', now)
  expect(imported?.facts.posts).toMatchObject([{ isImported: true }])
  expect(imported?.score.posts).toMatchObject([{ status: 'not-counted', credit: 0 }])
  const { id: importId } = await importAll(bloggerFeed([bloggerEntry({ id: 2 })]))
  const authorId = administrator.id
  const earlier = { unitId: unit.id, authorId, firstPublishedAt: new Date('2026-09-10T01:00:00Z') }
  await createPost(db, { ...earlier, importId })
  expect((await getStanding(unit.slug, '2026-11', now))?.facts.previousCountedDay).toBeNull()
  await createPost(db, earlier)
  expect((await getStanding(unit.slug, '2026-11', now))?.facts.previousCountedDay).toBe('2026-09-10')
  await createPost(db, { unitId: unit.id, authorId, firstPublishedAt: new Date('2026-11-12T01:00:00Z') })
  expect((await getStanding(unit.slug, '2026-11', now))?.score.posts.filter(({ credit }) => credit > 0)).toHaveLength(1)
})

test('an upload that names no unit or no import is refused, whatever it says instead', async () => {
  const { beginUpload, endUpload, receiveFile } = await import('./upload-commands')
  const begun = await beginUpload(administrator, 1)
  await receiveFile(administrator, begun, { field: 'berkas', name: 'a.xml', content: Readable.from(['x']) }, undefined)
  for (const text of ['-'.repeat(36), 'x', '一丁', 'a\r\nb', unit.id.toUpperCase().replace(/\d/g, 'A')]) {
    await expect(endUpload(administrator, begun, { unitId: text })).rejects.toMatchObject({ code: 'invalid' })
    await expect(endUpload(administrator, begun, { importId: text })).rejects.toMatchObject({ code: 'not-found' })
    const file = { field: 'foto', name: 'a.zip', content: Readable.from(['x']) }
    await expect(receiveFile(administrator, begun, file, text)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('only administrators import, see imports, and decide', async () => {
  const user = await createOfficer(db, unit.id)
  const officer: Actor = {
    id: user.id,
    name: user.name,
    sessionId: null,
    roles: [{ role: 'officer', unitId: unit.id }],
  }
  const id = await upload(administrator, unit.id, BLOG)
  await advanceImports(now)
  const { version } = await view(id)
  const forbidden = { code: 'forbidden' }
  await expect(upload(officer, unit.id, BLOG)).rejects.toMatchObject(forbidden)
  await expect(listImports(officer)).rejects.toMatchObject(forbidden)
  await expect(listEntries(officer, id)).rejects.toMatchObject(forbidden)
  expect(await getImport(officer, id)).toBeNull()
  await expect(startImport(officer, StartImport.parse({ importId: id, version }))).rejects.toMatchObject(forbidden)
  await expect(cancelImport(officer, { importId: id, version })).rejects.toMatchObject(forbidden)
  await db.roleAssignment.updateMany({
    where: { userId: administrator.id },
    data: { validUntil: new Date('2021-01-01') },
  })
  await start(id)
  await advanceImports(now)
  expect(await view(id)).toMatchObject({ state: 'failed', failure: 'Anda tidak berwenang melakukan ini.' })
  await db.roleAssignment.updateMany({ where: { userId: administrator.id }, data: { validUntil: null } })
  expect((await listImports(administrator)).imports.map((one) => one.id)).toContain(id)
})
