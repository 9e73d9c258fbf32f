import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db, transaction } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { type NewPost, PostDraft } from '@/modules/posts/draft'
import {
  attachPhoto,
  createOfficer,
  createPhoto,
  createUnit,
  createPost as storePost,
  unique,
} from '@/prisma/factories'

vi.stubEnv('DATA_DIR', await mkdtemp(path.join(tmpdir(), 'warta-pustaka-')))
const { uploadPhoto } = await import('./commands')
const { changePhoto, deleteOrphanPhotos, deletePhoto, holdPhotos } = await import('./library-commands')
const { getLibraryPhoto, listLibrary } = await import('./library-queries')
const { getPhotoFile } = await import('./queries')
const { autosavePost, createPost, savePost } = await import('@/modules/posts/draft-commands')
const { deletePost, publishPost } = await import('@/modules/posts/publish-commands')

const now = new Date('2026-11-24T02:00:00Z')
const texts = { altText: '', caption: '', credit: '', focalX: 0.5, focalY: 0.5 }

let officer: Actor
let unitId: string

async function actorOf(unit: string, role: Role = 'officer'): Promise<Actor> {
  const { id, name } = await createOfficer(db, unit)
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  return { id, name, sessionId: null, roles: [{ role, unitId: isCity ? null : unit }] }
}
const codeOf = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )
const photo = (overrides = {}) => createPhoto(db, { unitId, uploadedById: officer.id, ...overrides })
const draftWith = (photoId: string, altText = '') =>
  PostDraft.parse({
    type: 'ucapan',
    title: 'Posyandu',
    bodyPlain: 'Warga datang.',
    photos: JSON.stringify([{ photoId, altText, credit: 'Rina' }]),
  })
const without = PostDraft.parse({ type: 'ucapan', title: 'Posyandu', bodyPlain: 'Warga datang.' })
const write = (photoId: string, altText = '') =>
  createPost(officer, { unitId, ...draftWith(photoId, altText) } as NewPost)
const rowOf = (id: string) => db.photo.findUnique({ where: { id } })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Left half red, right half blue. */
const twoColours = async () => {
  const blue = await sharp({ create: { width: 1_200, height: 1_000, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  return sharp({ create: { width: 2_400, height: 1_000, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: 1_200, top: 0 }])
    .jpeg()
    .toBuffer()
}

beforeEach(async () => {
  unitId = (await createUnit(db, { reviewPolicy: 'mandiri' })).id
  officer = await actorOf(unitId)
})

describe('the list', () => {
  test('holds the photos of the unit, newest first, page after page without gap or repetition', async () => {
    const at = (minute: number) => new Date(now.getTime() + Math.floor(minute / 3) * 60_000)
    for (let n = 0; n < 50; n++) await photo({ createdAt: at(n) })
    await createPhoto(db)
    const seen: string[] = []
    let before: string | undefined
    do {
      const page = await listLibrary(officer, { unitId, text: '', isUnused: false }, before)
      expect(page.photos.length).toBeLessThanOrEqual(24)
      seen.push(...page.photos.map(({ id }) => id))
      before = page.next ?? undefined
    } while (before)
    const all = await db.photo.findMany({ where: { unitId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
    expect(seen).toEqual(all.map(({ id }) => id))
  })

  test('is searched word by word over name and texts, and narrowed to what is unused', async () => {
    const used = await photo({ fileName: 'IMG_0412.jpg', altText: 'Balita ditimbang kader' })
    const free = await photo({ caption: 'Kader menimbang', credit: 'Rina 100% asli' })
    const post = await storePost(db, { unitId, authorId: officer.id })
    await attachPhoto(db, post.id, used.id)
    const found = async (text: string, isUnused = false) =>
      (await listLibrary(officer, { unitId, text, isUnused })).photos.map(({ id }) => id)
    expect(await found('img_0412')).toEqual([used.id])
    expect(await found('KADER imbang')).toEqual([free.id, used.id])
    expect(await found('kader balita')).toEqual([used.id])
    expect(await found('100%')).toEqual([free.id])
    expect(await found('%')).toEqual([free.id])
    expect(await found('kader', true)).toEqual([free.id])
    expect(await found('tidak ada')).toEqual([])
    const [first] = (await listLibrary(officer, { unitId, text: 'balita', isUnused: false })).photos
    expect(first?.posts).toBe(1)
  })

  test('a position that is none begins anew; another unit shows nothing', async () => {
    await photo()
    const filter = { unitId, text: '', isUnused: false }
    for (const before of ['x', '9999999999999999_x', `1_${'a'.repeat(36)}`])
      expect((await listLibrary(officer, filter, before)).photos).toHaveLength(1)
    const stranger = await actorOf((await createUnit(db)).id)
    expect((await listLibrary(stranger, filter)).photos).toEqual([])
  })
})

describe('what is kept of a photo', () => {
  test('another focal point is a preview of its own, cropped where it says; the old one stays', async () => {
    const { id } = await uploadPhoto(officer, { unitId, fileName: 'a.jpg', bytes: await twoColours() })
    const colourOf = async (file: string) => {
      const bytes = (await getPhotoFile(id, file))?.bytes
      if (!bytes) return null
      const { width, height } = await sharp(bytes).metadata()
      const { dominant } = await sharp(bytes).stats()
      return { width, height, isRed: dominant.r > 200 && dominant.b < 60, isBlue: dominant.b > 200 && dominant.r < 60 }
    }
    const before = await db.generation.findUniqueOrThrow({ where: { id: 1 } })
    await changePhoto(officer, { photoId: id, version: 1, ...texts, focalX: 0, focalY: 0.3 })
    await changePhoto(officer, { photoId: id, version: 2, ...texts, focalX: 1, focalY: 0.3 })
    const size = { width: 1200, height: 630 }
    expect(await colourOf('pratinjau.jpg')).toMatchObject(size)
    expect(await colourOf('pratinjau-0-30.jpg')).toMatchObject({ ...size, isRed: true })
    expect(await colourOf('pratinjau-100-30.jpg')).toMatchObject({ ...size, isBlue: true })
    expect((await rowOf(id))?.previews).toEqual(['pratinjau-0-30.jpg', 'pratinjau-100-30.jpg'])
    expect((await db.generation.findUniqueOrThrow({ where: { id: 1 } })).number).toBe(before.number + 2)
    expect(await db.auditRecord.count({ where: { subjectId: id, action: 'photo.changed' } })).toBe(2)

    await deletePhoto(officer, { photoId: id, version: 3 })
    for (const file of ['pratinjau.jpg', 'pratinjau-0-30.jpg', '640.avif', '1920.webp'])
      expect(await getPhotoFile(id, file)).toBeNull()
  })

  test('who saw an older version changes and deletes nothing', async () => {
    const { id } = await photo()
    const change = (altText: string) => codeOf(changePhoto(officer, { photoId: id, version: 1, ...texts, altText }))
    expect((await Promise.all(['Pertama', 'Kedua'].map(change))).sort()).toEqual(['conflict', 'done'])
    expect(await codeOf(deletePhoto(officer, { photoId: id, version: 1 }))).toBe('conflict')
    expect(await rowOf(id)).toMatchObject({ version: 2 })
  })

  test('a post gives its texts to a library that has none, when it is saved or public, not while it is typed', async () => {
    const { id } = await photo()
    const { id: postId } = await write(id, 'Ba')
    await autosavePost(officer, { postId, version: 1, ...draftWith(id, 'Balita') }, now)
    expect((await rowOf(id))?.altText).toBe('')
    await savePost(officer, { postId, version: 2, ...draftWith(id, 'Balita ditimbang kader') }, now)
    expect(await rowOf(id)).toMatchObject({ altText: 'Balita ditimbang kader', credit: 'Rina', caption: '' })
    await savePost(officer, { postId, version: 3, ...draftWith(id, 'Lain sama sekali') }, now)
    expect((await rowOf(id))?.altText).toBe('Balita ditimbang kader')

    const second = await photo()
    const other = await write(second.id, 'Kader menimbang balita')
    await publishPost(officer, { postId: other.id, version: 1 }, now)
    expect((await rowOf(second.id))?.altText).toBe('Kader menimbang balita')
  })

  test.each(ROLES)('%s: own unit, other unit', async (role) => {
    const actor = await actorOf(unitId, role)
    const foreign = await createPhoto(db)
    const all = async (id: string) => [
      await codeOf(changePhoto(actor, { photoId: id, version: 1, ...texts })),
      (await getLibraryPhoto(actor, id)) ? 'found' : 'not found',
      await codeOf(deletePhoto(actor, { photoId: id, version: role === 'administrator' || id !== foreign.id ? 2 : 1 })),
    ]
    const [yes, no] = [
      ['done', 'found', 'done'],
      ['forbidden', 'not found', 'forbidden'],
    ]
    expect(await all((await photo()).id)).toEqual(['evaluator', 'jury'].includes(role) ? no : yes)
    expect(await all(foreign.id)).toEqual(role === 'administrator' ? yes : no)
  })
})

describe('deleting', () => {
  test('a photo stays while a post of any state shows it, or an earlier save could bring it back', async () => {
    const { id } = await photo()
    const tryIt = async () => codeOf(deletePhoto(officer, { photoId: id, version: (await rowOf(id))?.version ?? 0 }))
    const { id: postId } = await write(id)
    expect(await getLibraryPhoto(officer, id)).toMatchObject({ usedBy: [{ id: postId, status: 'draft' }] })
    expect(await tryIt()).toBe('invalid')
    await savePost(officer, { postId, version: 1, ...without }, now)
    expect(await getLibraryPhoto(officer, id)).toMatchObject({ usedBy: [], uses: { posts: 0, revisions: 1 } })
    expect(await tryIt()).toBe('invalid')
    await savePost(officer, { postId, version: 2, ...draftWith(id) }, now)
    await deletePost(officer, { postId, version: 3 }, now)
    expect(await tryIt()).toBe('done')
    expect(await rowOf(id)).toBeNull()
    expect(await db.auditRecord.count({ where: { subjectId: id, action: 'photo.deleted' } })).toBe(1)
  })

  test('who shows it at the same moment wins, or is told that it is gone', async () => {
    const { id } = await photo()
    let isTried = false
    const attach = transaction(async (tx) => {
      await holdPhotos(tx, [id])
      await pause(150)
      expect(isTried).toBe(true)
      const { id: postId } = await storePost(tx, { unitId, authorId: officer.id })
      await attachPhoto(tx, postId, id)
    })
    await pause(50)
    isTried = true
    expect(await codeOf(deletePhoto(officer, { photoId: id, version: 1 }))).toBe('invalid')
    await attach

    for (let turn = 0; turn < 8; turn++) {
      const { id: photoId } = await photo()
      const [attached, deleted] = await Promise.all([
        codeOf(write(photoId)),
        codeOf(deletePhoto(officer, { photoId, version: 1 })),
      ])
      expect(['done/invalid', 'invalid/done']).toContain(`${attached}/${deleted}`)
    }
  })
})

describe('orphans', () => {
  const old = new Date(now.getTime() - 31 * 86_400_000)

  test('only photos older than 30 days that no post and no save has ever shown are deleted, with their files', async () => {
    const { id: orphan } = await uploadPhoto(officer, { unitId, fileName: unique('a'), bytes: await twoColours() })
    const young = await photo({ createdAt: new Date(old.getTime() + 2 * 86_400_000) })
    const [shown, saved, gone] = [await photo(), await photo(), await photo()]
    await db.photo.updateMany({
      where: { id: { in: [orphan, shown.id, saved.id, gone.id] } },
      data: { createdAt: old },
    })
    await write(shown.id)
    const { id: postId } = await write(saved.id)
    await savePost(officer, { postId, version: 1, ...without }, now)
    const { id: deletedId } = await write(gone.id)
    await deletePost(officer, { postId: deletedId, version: 1 }, now)
    expect(await deleteOrphanPhotos(now)).toBeGreaterThanOrEqual(1)
    expect(await rowOf(orphan)).toBeNull()
    expect(await getPhotoFile(orphan, 'pratinjau.jpg')).toBeNull()
    for (const { id } of [young, shown, saved, gone]) expect(await rowOf(id)).not.toBeNull()
    expect(await deleteOrphanPhotos(now)).toBe(0)
  })

  test('one that a post takes at the same moment stays', async () => {
    const photos = await Promise.all(Array.from({ length: 6 }, () => photo({ createdAt: old })))
    const [attached] = await Promise.all([
      Promise.all(photos.map(({ id }) => codeOf(write(id)))),
      deleteOrphanPhotos(now),
    ])
    for (const [at, { id }] of photos.entries()) expect((await rowOf(id)) !== null).toBe(attached[at] === 'done')
  })
})
