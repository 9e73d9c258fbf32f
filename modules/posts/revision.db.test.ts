import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { createOfficer, createUnit, createPost as storePost } from '@/prisma/factories'
import { getPublishedPost } from './article-queries'
import { ChangedPost, type NewPost, PostDraft } from './draft'
import { autosavePost, createPost, savePost } from './draft-commands'
import { publishPost } from './publish-commands'
import { restoreRevision } from './revision-commands'
import { getRevisionChanges, listRevisions } from './revision-queries'

const now = new Date('2026-11-24T02:00:00Z')
const later = new Date('2026-11-25T02:00:00Z')
const text = (title: string, bodyPlain = 'Warga datang sejak pagi.') =>
  PostDraft.parse({ type: 'kegiatan', eventDate: '2026-10-01', placeDetail: 'Tepi Sungai Martapura', title, bodyPlain })

let unitId: string
let officer: Actor
let stranger: Actor

async function actorOf(unit: string): Promise<Actor> {
  const { id, name } = await createOfficer(db, unit)
  return { id, name, sessionId: null, roles: [{ role: 'officer', unitId: unit }] }
}

beforeAll(async () => {
  unitId = (await createUnit(db)).id
  officer = await actorOf(unitId)
  stranger = await actorOf((await createUnit(db)).id)
})

test('every save is kept with what it changed, for the unit alone', async () => {
  const { id } = await createPost(officer, { unitId, ...text('Posyandu Melati') } as NewPost)
  await savePost(officer, { postId: id, version: 1, ...text('Posyandu Mawar') }, now)
  expect((await listRevisions(officer, id))?.map(({ number, author }) => [number, author])).toEqual([
    [2, officer.name],
    [1, officer.name],
  ])
  expect((await getRevisionChanges(officer, id, 2))?.differences.map(({ field }) => field)).toEqual(['Judul'])
  expect(await getRevisionChanges(officer, id, 1)).toEqual({ differences: [], isFirst: true })
  expect(await getRevisionChanges(officer, id, 9)).toBeNull()
  expect(await listRevisions(stranger, id)).toBeNull()
  expect(await getRevisionChanges(stranger, id, 2)).toBeNull()
})

test('a post that came otherwise keeps what it said before its first save', async () => {
  const post = await storePost(db, { unitId, authorId: officer.id, status: 'draft' })
  await savePost(officer, { postId: post.id, version: post.version, ...text('Baru') }, now)
  const changes = await getRevisionChanges(officer, post.id, post.version + 1)
  expect(changes?.differences.map(({ field }) => field)).toEqual(['Judul', 'Ringkasan', 'Isi berita'])
})

test('an earlier save is restored as a new one, over the version that was seen', async () => {
  const { id } = await createPost(officer, { unitId, ...text('Posyandu Melati', 'Isi pertama.') } as NewPost)
  await savePost(officer, { postId: id, version: 1, ...text('Posyandu Mawar', 'Isi kedua.') }, now)
  await expect(restoreRevision(officer, { postId: id, version: 1, number: 1 }, later)).rejects.toThrow('sudah diubah')
  await expect(restoreRevision(stranger, { postId: id, version: 2, number: 1 }, later)).rejects.toThrow('berwenang')
  await expect(restoreRevision(officer, { postId: id, version: 2, number: 7 }, later)).rejects.toThrow(
    'tidak ditemukan',
  )
  await restoreRevision(officer, { postId: id, version: 2, number: 1 }, later)
  expect(await db.post.findUniqueOrThrow({ where: { id } })).toMatchObject({
    title: 'Posyandu Melati',
    bodyText: 'Isi pertama.',
    version: 3,
  })
  expect(await listRevisions(officer, id)).toHaveLength(3)
})

test('readers are told of a change of content with its date, of a small one nothing', async () => {
  const { id } = await createPost(officer, { unitId, ...text('Jadwal vaksin') } as NewPost)
  const { slug } = await publishPost(officer, { postId: id, version: 1 }, now)
  await savePost(officer, { postId: id, version: 2, ...text('Jadwal vaksin', 'Warga datang sejak subuh.') }, later)
  expect(await getPublishedPost(slug)).toMatchObject({ changes: [], changedAt: now, firstPublishedAt: now })
  const note = 'Jam mulai diralat dari 08.00 menjadi 09.00.'
  await savePost(officer, { postId: id, version: 3, changeNote: note, ...text('Jadwal vaksin', 'Pukul 09.00.') }, later)
  expect(await getPublishedPost(slug)).toMatchObject({
    changes: [{ at: later, note }],
    changedAt: later,
    firstPublishedAt: now,
  })
})

test('a change of content is not taken without its note', () => {
  const form = { postId: crypto.randomUUID(), version: '1', type: 'kegiatan', title: 'Judul', bodyPlain: 'Isi.' }
  expect(ChangedPost.safeParse({ ...form, change: 'isi', changeNote: ' ' }).error?.issues[0]?.path).toEqual([
    'changeNote',
  ])
  expect(
    ChangedPost.safeParse({ ...form, change: 'kecil', changeNote: 'Tidak dipakai sama sekali' }).data,
  ).toMatchObject({
    changeNote: '',
  })
  expect(ChangedPost.safeParse(form).success).toBe(true)
})

test('what is kept by itself is no revision, and never reaches what others were shown', async () => {
  const { id } = await createPost(officer, { unitId, ...text('Masih ditulis') } as NewPost)
  const kept = await autosavePost(officer, { postId: id, version: 1, ...text('Masih ditulis terus') }, now)
  expect(await listRevisions(officer, id)).toHaveLength(1)
  await expect(autosavePost(officer, { postId: id, version: 1, ...text('Terlambat') }, now)).rejects.toThrow(
    'sudah diubah',
  )
  await publishPost(officer, { postId: id, version: kept.version }, now)
  const late = autosavePost(officer, { postId: id, version: kept.version + 1, ...text('Diam-diam') }, now)
  await expect(late).rejects.toThrow('tombolnya')
})

test('what was only kept by itself is not lost when an earlier save is restored or a colleague goes on', async () => {
  const { id } = await createPost(officer, { unitId, ...text('Awal') } as NewPost)
  const kept = await autosavePost(officer, { postId: id, version: 1, ...text('Naskah panjang') }, now)
  const restored = await restoreRevision(officer, { postId: id, version: kept.version, number: 1 }, later)
  expect((await listRevisions(officer, id))?.map(({ number }) => number)).toEqual([3, 2, 1])
  const colleague = await actorOf(unitId)
  await autosavePost(colleague, { postId: id, version: restored.version, ...text('Punya rekan') }, later)
  await autosavePost(officer, { postId: id, version: restored.version + 1, ...text('Punya saya') }, later)
  expect((await listRevisions(officer, id))?.map(({ number, author }) => [number, author])[0]).toEqual([
    restored.version + 1,
    colleague.name,
  ])
})

test('a new text that is sent twice on a bad line is one', async () => {
  const draftId = crypto.randomUUID()
  const sent = { unitId, draftId, ...text('Dikirim dua kali') } as NewPost
  const [first, second] = [await createPost(officer, sent), await createPost(officer, sent)]
  expect(second).toEqual(first)
  expect(first.id).toBe(draftId)
  const elsewhere = { ...sent, unitId: stranger.roles[0]?.unitId ?? '' }
  await expect(createPost(stranger, elsewhere)).rejects.toThrow('Muat ulang')
})

test('a new text that is sent twice at the same moment is one', async () => {
  const sent = { unitId, draftId: crypto.randomUUID(), ...text('Dikirim bersamaan') } as NewPost
  const stored = await Promise.all([1, 2, 3].map(() => createPost(officer, sent)))
  expect(stored).toEqual(stored.map(() => ({ id: sent.draftId, version: 1 })))
})

test('the history can be neither changed nor deleted', async () => {
  await createPost(officer, { unitId, ...text('Tetap') } as NewPost)
  await expect(db.revision.updateMany({ data: { changeNote: 'x' } })).rejects.toThrow()
  await expect(db.revision.deleteMany()).rejects.toThrow()
})
