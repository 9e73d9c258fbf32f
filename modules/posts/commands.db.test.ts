import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { attachPhoto, createOfficer, createPhoto, createUnit } from '@/prisma/factories'
import { getDeskPost, listDeskPosts } from './desk-queries'
import { type NewPost, PostDraft } from './draft'
import { createPost, savePost } from './draft-commands'
import { publishPost, withdrawPost } from './publish-commands'

const now = new Date('2026-11-24T02:00:00Z')
const later = new Date('2026-11-25T02:00:00Z')
const draft = (fields: Record<string, string> = {}) =>
  PostDraft.parse({
    type: 'kegiatan',
    eventDate: '2026-10-01',
    placeDetail: 'Balai warga',
    title: 'Posyandu Melati',
    bodyPlain: 'Warga datang sejak pagi.',
    ...fields,
  })

let officer: Actor
let stranger: Actor
let unitId: string

const actorOf = async (unit: string, role: Role = 'officer'): Promise<Actor> => {
  const user = await createOfficer(db, unit)
  return { id: user.id, name: user.name, sessionId: null, roles: [{ role, unitId: unit }] }
}

const codeOf = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )

const write = (fields: Record<string, string> = {}, by = officer) =>
  createPost(by, { unitId, ...draft(fields) } as NewPost)

beforeAll(async () => {
  unitId = (await createUnit(db)).id
  officer = await actorOf(unitId)
  stranger = await actorOf((await createUnit(db)).id)
})

describe('writing', () => {
  test('a draft is stored with its words, its address and its audit record', async () => {
    const { id } = await write()
    const post = await db.post.findUniqueOrThrow({ where: { id } })
    expect(post).toMatchObject({
      status: 'draft',
      firstPublishedAt: null,
      version: 1,
      bodyText: 'Warga datang sejak pagi.',
    })
    expect(post.slug).toMatch(/^posyandu-melati-[0-9a-f]{8}$/)
    expect(await db.auditRecord.count({ where: { subjectId: id, action: 'post.created', actorId: officer.id } })).toBe(
      1,
    )
  })

  test('a save over an older version is refused and changes nothing', async () => {
    const { id } = await write()
    await savePost(officer, { postId: id, version: 1, ...draft({ title: 'Naskah pertama' }) }, now)
    expect(await codeOf(savePost(officer, { postId: id, version: 1, ...draft({ title: 'Naskah kedua' }) }, now))).toBe(
      'conflict',
    )
    expect((await getDeskPost(officer, id))?.title).toBe('Naskah pertama')
    expect(await db.auditRecord.count({ where: { subjectId: id } })).toBe(2)
  })

  test('of two saves at once one wins', async () => {
    const { id } = await write()
    const saves = ['A', 'B', 'C'].map((title) =>
      codeOf(savePost(officer, { postId: id, version: 1, ...draft({ title }) }, now)),
    )
    expect((await Promise.all(saves)).sort()).toEqual(['conflict', 'conflict', 'done'])
  })

  test('a place is a kelurahan', async () => {
    const skpd = await createUnit(db, { kind: 'skpd', league: 'skpd-lain' })
    expect(await codeOf(write({ placeId: skpd.id }))).toBe('invalid')
    expect(await codeOf(write({ placeId: unitId }))).toBe('done')
  })

  test("another unit's photo cannot be taken", async () => {
    const foreign = await createPhoto(db)
    expect(await codeOf(write({ photos: JSON.stringify([{ photoId: foreign.id }]) }))).toBe('invalid')
  })

  test('a picture that an earlier post showed does not count as new', async () => {
    const photo = await createPhoto(db, { unitId })
    const photos = JSON.stringify([
      { photoId: photo.id, altText: 'Balita ditimbang kader', caption: 'Penimbangan', credit: 'Rina' },
    ])
    const first = await write({ photos })
    await publishPost(officer, { postId: first.id, version: 1 }, now)
    const second = await write({ photos })
    const q = async (id: string) => (await getDeskPost(officer, id))?.completeness ?? 0
    expect((await q(first.id)) - (await q(second.id))).toBeCloseTo(1 / 8)
  })
})

describe('publishing', () => {
  test('the first time of publication never moves', async () => {
    const { id } = await write()
    await publishPost(officer, { postId: id, version: 1 }, now)
    await withdrawPost(officer, { postId: id, version: 2, reason: 'Tanggalnya keliru.' }, later)
    await publishPost(officer, { postId: id, version: 3 }, later)
    await savePost(officer, { postId: id, version: 4, ...draft({ title: 'Posyandu Mawar' }) }, later)
    expect(await db.post.findUniqueOrThrow({ where: { id } })).toMatchObject({
      firstPublishedAt: now,
      changedAt: later,
      status: 'published',
    })
    await expect(db.post.update({ where: { id }, data: { firstPublishedAt: later } })).rejects.toThrow('set once')
  })

  test('a new title of a published post leaves the old address behind', async () => {
    const { id } = await write()
    const { slug } = await publishPost(officer, { postId: id, version: 1 }, now)
    await savePost(officer, { postId: id, version: 2, ...draft({ title: 'Judul baru' }) }, later)
    expect(await db.formerSlug.findUnique({ where: { slug } })).toMatchObject({ postId: id })
    await savePost(officer, { postId: id, version: 3, ...draft() }, later)
    expect(await db.formerSlug.findUnique({ where: { slug } })).toBeNull()
  })

  test('a photo without a description blocks', async () => {
    const photo = await createPhoto(db, { unitId })
    const { id } = await write()
    await attachPhoto(db, id, photo.id, { altText: '' })
    await expect(publishPost(officer, { postId: id, version: 1 }, now)).rejects.toThrow('Isi teks alternatif 1 foto')
  })

  test('a published post cannot lose its text', async () => {
    const { id } = await write()
    await publishPost(officer, { postId: id, version: 1 }, now)
    expect(await codeOf(savePost(officer, { postId: id, version: 2, ...draft({ bodyPlain: '' }) }, now))).toBe(
      'invalid',
    )
  })

  test('an older version is not published', async () => {
    const { id } = await write()
    await savePost(officer, { postId: id, version: 1, ...draft() }, now)
    expect(await codeOf(publishPost(officer, { postId: id, version: 1 }, now))).toBe('conflict')
  })
})

describe('whoever may not', () => {
  test.each(ROLES)('%s: own unit, other unit', async (role) => {
    const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
    const actor: Actor = { ...(await actorOf(unitId)), roles: [{ role, unitId: isCity ? null : unitId }] }
    const other = stranger.roles[0]?.unitId ?? ''
    const attempts = async (unit: string, owner: Actor) => {
      const created = await codeOf(createPost(actor, { unitId: unit, ...draft() } as NewPost))
      const { id } = await createPost(owner, { unitId: unit, ...draft() } as NewPost)
      return [
        created,
        await codeOf(savePost(actor, { postId: id, version: 1, ...draft() }, now)),
        await codeOf(publishPost(actor, { postId: id, version: created === 'done' ? 2 : 1 }, now)),
        await codeOf(
          withdrawPost(actor, { postId: id, version: created === 'done' ? 3 : 1, reason: 'Tanggalnya keliru.' }, now),
        ),
        (await getDeskPost(actor, id)) === null ? 'not found' : 'found',
      ]
    }
    const all = ['done', 'done', 'done', 'done', 'found']
    const none = ['forbidden', 'forbidden', 'forbidden', 'forbidden', 'not found']
    expect(await attempts(unitId, officer)).toEqual(['evaluator', 'jury'].includes(role) ? none : all)
    expect(await attempts(other, stranger)).toEqual(role === 'administrator' ? all : none)
  })

  test('the audit can be neither changed nor deleted', async () => {
    await write()
    await expect(db.auditRecord.updateMany({ data: { action: 'x' } })).rejects.toThrow()
    await expect(db.auditRecord.deleteMany()).rejects.toThrow()
  })
})

test('what the public sees has a new generation after each change of it, and no other', async () => {
  const generation = () => db.generation.findUniqueOrThrow({ where: { id: 1 }, select: { number: true, floor: true } })
  const before = await generation()
  const { id } = await write()
  await savePost(officer, { postId: id, version: 1, ...draft({ title: 'Masih draf' }) }, now)
  expect(await generation()).toEqual(before)
  await publishPost(officer, { postId: id, version: 2 }, now)
  expect(await generation()).toEqual({ number: before.number + 1, floor: before.floor })
  await savePost(officer, { postId: id, version: 3, ...draft({ title: 'Sudah terbit' }) }, later)
  expect(await generation()).toEqual({ number: before.number + 2, floor: before.floor })
  await codeOf(savePost(officer, { postId: id, version: 3, ...draft({ title: 'Terlambat' }) }, later))
  await codeOf(publishPost(stranger, { postId: id, version: 4 }, later))
  expect((await generation()).number).toBe(before.number + 2)
  await withdrawPost(officer, { postId: id, version: 4, reason: 'Keliru.' }, later)
  expect(await generation()).toEqual({ number: before.number + 3, floor: before.number + 3 })
})

test('the list of the desk pages through the posts of the unit without gap or repetition', async () => {
  const unit = (await createUnit(db)).id
  const actor = await actorOf(unit)
  for (let n = 0; n < 45; n++) await createPost(actor, { unitId: unit, ...draft({ title: `Berita ${n}` }) } as NewPost)
  const seen: string[] = []
  let before: string | undefined
  do {
    const page = await listDeskPosts(actor, {}, before)
    seen.push(...page.posts.map(({ id }) => id))
    before = page.next ?? undefined
  } while (before)
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(45)
  expect((await listDeskPosts(actor, {}, 'bukan-penanda')).posts).toHaveLength(20)
})
