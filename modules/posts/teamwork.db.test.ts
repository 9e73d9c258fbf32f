import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Actor, Role } from '@/modules/accounts/actor'
import { createOfficer, createUnit, createPost as storePost } from '@/prisma/factories'
import { assignPost } from './assign-commands'
import { listDeskPosts } from './desk-queries'
import { sayPresent } from './presence-commands'
import { publishPost, publishPostAlone, redirectPost, withdrawPost } from './publish-commands'
import { getPostAddress } from './queries'
import { addRemark, resolveRemark } from './remark-commands'
import { tellOfLateReviews, tellOfTomorrow } from './reminder-commands'
import { returnPost, submitPost } from './review-commands'
import { listBypasses, listRemarks } from './teamwork-queries'

const now = new Date('2026-11-24T02:00:00Z')
let unitId: string
let writer: Actor
let editor: Actor
let stranger: Actor

async function actorIn(unit: string, role: Role = 'officer'): Promise<Actor> {
  const { id, name } = await createOfficer(db, unit)
  return { id, name, sessionId: null, roles: [{ role, unitId: unit }] }
}
const kindsOf = async ({ id }: Actor) =>
  (await db.notice.findMany({ where: { userId: id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
const draft = () => storePost(db, { unitId, authorId: writer.id, status: 'draft', lastEditorId: writer.id })

beforeAll(async () => {
  unitId = (await createUnit(db, { reviewPolicy: 'duaOrang' })).id
  writer = await actorIn(unitId)
  editor = await actorIn(unitId, 'editor')
  stranger = await actorIn((await createUnit(db)).id)
})

test('who is concerned is told: of a text to look at, of its return and why, of its publication; whoever did it is not', async () => {
  const { id } = await draft()
  const submitted = await submitPost(writer, { postId: id, version: 1 }, now)
  expect(await kindsOf(editor)).toEqual(['submitted'])
  const returned = await returnPost(
    editor,
    { postId: id, version: submitted.version, reason: 'Tanggalnya keliru.' },
    now,
  )
  expect(await db.notice.findFirst({ where: { userId: writer.id } })).toMatchObject({ detail: 'Tanggalnya keliru.' })
  const again = await submitPost(writer, { postId: id, version: returned.version }, now)
  await publishPost(editor, { postId: id, version: again.version }, now)
  expect(await kindsOf(writer)).toEqual(['returned', 'published'])
  expect(await kindsOf(editor)).toEqual(['submitted', 'submitted'])
  expect(await kindsOf(stranger)).toEqual([])
})

test('who no longer works in the unit is told nothing more of its posts; who works in the whole city is', async () => {
  const [gone, kept] = [await actorIn(unitId), await actorIn(unitId)]
  await db.roleAssignment.updateMany({ where: { userId: gone.id }, data: { validUntil: now } })
  await db.roleAssignment.updateMany({ where: { userId: kept.id }, data: { role: 'administrator', unitId: null } })
  for (const { id: authorId } of [gone, kept]) {
    const { id } = await storePost(db, { unitId, authorId, status: 'draft' })
    await addRemark(editor, { postId: id, text: 'Jangan dulu terbit.' }, now)
  }
  expect(await kindsOf(gone)).toEqual([])
  expect(await kindsOf(kept)).toEqual(['remark'])
})

describe('remarks', () => {
  test('are said, read and seen to within the unit', async () => {
    const post = await draft()
    const { id: remarkId } = await addRemark(editor, { postId: post.id, text: 'Periksa ejaan.' }, now)
    expect(await kindsOf(writer)).toContain('remark')
    expect(await listRemarks(writer, post)).toMatchObject([{ text: 'Periksa ejaan.', resolvedAt: null }])
    expect(await listRemarks(stranger, post)).toEqual([])
    await resolveRemark(writer, { remarkId }, now)
    await resolveRemark(editor, { remarkId }, now)
    expect(await listRemarks(writer, post)).toMatchObject([{ resolvedBy: { name: writer.name } }])
    await expect(addRemark(stranger, { postId: post.id, text: 'x' }, now)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(resolveRemark(stranger, { remarkId }, now)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('assignment', () => {
  test('goes to somebody of the unit, who finds it at the desk', async () => {
    const { id } = await draft()
    await assignPost(writer, { postId: id, assigneeId: editor.id, seenAssigneeId: null }, now)
    expect((await listDeskPosts(editor, { isAssigned: true })).posts.map((post) => post.id)).toEqual([id])
    expect(await kindsOf(editor)).toContain('assigned')
    const input = { postId: id, assigneeId: stranger.id, seenAssigneeId: editor.id }
    await expect(assignPost(writer, input, now)).rejects.toMatchObject({ code: 'invalid' })
    await expect(assignPost(stranger, input, now)).rejects.toMatchObject({ code: 'forbidden' })
    const late = { postId: id, assigneeId: writer.id, seenAssigneeId: null }
    await expect(assignPost(writer, late, now)).rejects.toMatchObject({ code: 'conflict' })
    await assignPost(writer, { postId: id, assigneeId: null, seenAssigneeId: editor.id }, now)
    expect((await listDeskPosts(editor, { isAssigned: true })).posts).toEqual([])
  })
})

test('who has a post open is told to the others for a minute', async () => {
  const { id } = await draft()
  expect(await sayPresent(writer, id, now)).toEqual([])
  expect(await sayPresent(editor, id, new Date(now.getTime() + 30_000))).toEqual([writer.name])
  expect(await sayPresent(editor, id, new Date(now.getTime() + 90_000))).toEqual([])
  await expect(sayPresent(stranger, id, now)).rejects.toMatchObject({ code: 'forbidden' })
})

test('whoever publishes without a second person stands in the list with the reason, for those of the unit', async () => {
  const { id } = await draft()
  await publishPostAlone(editor, { postId: id, version: 1, reason: 'Banjir, warga perlu tahu.' }, now)
  expect((await listBypasses(writer)).bypasses[0]).toMatchObject({ postId: id, reason: 'Banjir, warga perlu tahu.' })
  expect((await listBypasses(stranger)).bypasses).toEqual([])
  expect((await listBypasses({ ...writer, roles: [] })).bypasses).toEqual([])
})

describe('a post that is led to another', () => {
  const published = () => storePost(db, { unitId, authorId: writer.id, status: 'published', firstPublishedAt: now })
  test('its address leads there, and it can be public again', async () => {
    const [old, other] = [await published(), await published()]
    const input = { postId: old.id, version: 1, target: `https://warta.example/berita/${other.slug}/?a=1` }
    await expect(redirectPost(stranger, input, now)).rejects.toMatchObject({ code: 'forbidden' })
    const moved = await redirectPost(writer, input, now)
    expect(await getPostAddress(old.slug)).toEqual({ state: 'moved', slug: other.slug })
    const { withdrawnAt } = await db.post.findUniqueOrThrow({ where: { id: old.id } })
    expect(withdrawnAt).toEqual(now)
    const again = await submitPost(writer, { postId: old.id, version: moved.version }, now)
    await publishPost(editor, { postId: old.id, version: again.version }, now)
    expect(await getPostAddress(old.slug)).toEqual({ state: 'published' })
  })
  test('what was withdrawn before keeps its time', async () => {
    const [old, other] = [await published(), await published()]
    const reason = 'Angkanya keliru semua.'
    const { version } = await withdrawPost(writer, { postId: old.id, version: 1, reason }, now)
    const later = new Date(now.getTime() + 60_000)
    await redirectPost(writer, { postId: old.id, version, target: other.slug }, later)
    expect(await db.post.findUnique({ where: { id: old.id } })).toMatchObject({ withdrawnAt: now })
  })
  test.each([
    ['itself', (slug: string) => slug],
    ['what does not exist', () => 'tidak-ada-sama-sekali'],
    ['an address of nothing', () => 'https://contoh.id/'],
  ])('never leads to %s', async (_name, targetOf) => {
    const { id, slug } = await published()
    const input = { postId: id, version: 1, target: targetOf(slug) }
    await expect(redirectPost(writer, input, now)).rejects.toMatchObject({
      code: 'invalid',
      fields: { target: [expect.any(String)] },
    })
  })
})

describe('reminders', () => {
  test('of what is public tomorrow and of a review that is late, each once', async () => {
    const team = (await createUnit(db)).id
    const [author, other] = [await actorIn(team), await actorIn(team)]
    const by = { unitId: team, authorId: author.id }
    await storePost(db, { ...by, status: 'scheduled', publishAt: new Date('2026-11-25T01:00:00Z') })
    await storePost(db, { ...by, status: 'scheduled', publishAt: new Date('2026-11-26T01:00:00Z') })
    await storePost(db, {
      ...by,
      status: 'published',
      firstPublishedAt: now,
      reviewDueAt: new Date('2026-11-23T16:00:00Z'),
    })
    for (let turn = 0; turn < 2; turn++) {
      await tellOfTomorrow(now)
      await tellOfLateReviews(now)
    }
    expect(await kindsOf(author)).toEqual(['dueTomorrow', 'reviewLate'])
    expect(await kindsOf(other)).toEqual(['reviewLate'])
    await db.post.updateMany({
      where: { unitId: team, status: 'scheduled' },
      data: { status: 'draft', publishAt: null },
    })
  })
})
