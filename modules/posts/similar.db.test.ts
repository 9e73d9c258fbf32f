import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import {
  attachPhoto,
  createOfficer,
  createPhoto,
  createUnit,
  createPost as storePost,
  unique,
} from '@/prisma/factories'
import { type NewPost, PostDraft } from './draft'
import { autosavePost, createPost, savePost } from './draft-commands'
import { fingerprintPosts } from './fingerprint-commands'
import { deletePost, publishPost, withdrawPost } from './publish-commands'
import { findLikeness } from './similar-queries'

const DAY_MS = 86_400_000
const now = new Date('2026-11-24T02:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
const reason = 'Datanya masih keliru.'

/** Forty words that no other test has, `changed` of them different at the end. */
const textOf = (stem: string, changed = 0) =>
  Array.from({ length: 40 }, (_, at) => `${stem}${at < 40 - changed ? at : `baru${at}`}`).join(' ')

let stem: string
let own: Actor
let other: Actor

const actorOf = async (): Promise<Actor> => {
  const unitId = (await createUnit(db, { reviewPolicy: 'mandiri' })).id
  const { id, name } = await createOfficer(db, unitId)
  return { id, name, sessionId: null, roles: [{ role: 'officer', unitId }] }
}
const unitOf = (actor: Actor) => actor.roles[0]?.unitId ?? ''
const draftOf = (bodyPlain: string) =>
  PostDraft.parse({
    type: 'kegiatan',
    eventDate: '2026-10-01',
    placeDetail: 'Balai warga',
    title: 'Gotong royong',
    bodyPlain,
  })
const write = (actor: Actor, text: string) => createPost(actor, { unitId: unitOf(actor), ...draftOf(text) } as NewPost)
const publish = async (actor: Actor, text: string, at = now) => {
  const { id } = await write(actor, text)
  await publishPost(actor, { postId: id, version: 1 }, at)
  return id
}
const originalOf = async (id: string) => (await db.post.findUniqueOrThrow({ where: { id } })).nearDuplicateOfId
const look = (actor: Actor, plain: string, more: { postId?: string; photoIds?: string[] } = {}) =>
  findLikeness(actor, { unitId: unitOf(actor), postId: null, photoIds: [], plain, ...more }, now)
const foundBy = async (actor: Actor, plain: string, more = {}) =>
  (await look(actor, plain, more)).posts.map(({ id }) => id)

beforeEach(async () => {
  stem = unique('kata').replaceAll('-', '')
  own = await actorOf()
  other = await actorOf()
})

describe('while writing', () => {
  test('a public post of another unit is found for 30 days, with its share and its text beside it', async () => {
    const recent = await publish(other, textOf(stem), daysAgo(29))
    const { posts } = await look(own, textOf(stem, 2))
    expect(posts).toMatchObject([{ id: recent, isOwn: false, status: 'published', text: textOf(stem) }])
    expect(posts[0]?.share).toBeCloseTo(34 / 38)
    stem = `lama${stem}`
    await publish(other, textOf(stem), daysAgo(31))
    expect(await foundBy(own, textOf(stem))).toEqual([])
  })

  test('what is not public is shown to nobody but its own unit', async () => {
    const { id } = await write(other, textOf(stem))
    expect(await foundBy(own, textOf(stem))).toEqual([])
    expect(await foundBy(other, textOf(stem))).toEqual([id])
    await publishPost(other, { postId: id, version: 1 }, daysAgo(1))
    expect(await foundBy(own, textOf(stem))).toEqual([id])
    await withdrawPost(other, { postId: id, version: 2, reason }, now)
    expect(await foundBy(own, textOf(stem))).toEqual([])
    await deletePost(other, { postId: id, version: 3 }, now)
    expect(await foundBy(other, textOf(stem))).toEqual([])
  })

  test('an own post is found from 0.8 on and for 180 days, one of another unit from 0.85 on', async () => {
    const theirs = await publish(other, textOf(stem), daysAgo(10))
    const mine = await publish(own, textOf(stem), daysAgo(179))
    expect(await foundBy(own, textOf(stem, 2))).toEqual(expect.arrayContaining([theirs, mine]))
    expect(await foundBy(own, textOf(stem, 3))).toEqual([mine])
    expect(await foundBy(own, textOf(stem, 5))).toEqual([])
    await db.post.update({ where: { id: mine }, data: { status: 'withdrawn', withdrawnAt: now } })
    expect(await foundBy(own, textOf(stem, 3))).toEqual([mine])
  })

  test('a post is not like itself, and follows every save of its text', async () => {
    const { id, version } = await write(own, textOf(stem))
    expect(await foundBy(own, textOf(stem), { postId: id })).toEqual([])
    await autosavePost(own, { postId: id, version, ...draftOf(textOf(`lain${stem}`)) }, now)
    expect(await foundBy(own, textOf(stem))).toEqual([])
    expect(await foundBy(own, textOf(`lain${stem}`))).toEqual([id])
    await savePost(own, { postId: id, version: 2, ...draftOf(textOf(stem)) }, now)
    expect(await foundBy(own, textOf(stem))).toEqual([id])
  })

  test('a unit that the actor does not write for is not found', async () => {
    await expect(
      findLikeness(own, { unitId: unitOf(other), postId: null, plain: '', photoIds: [] }, now),
    ).rejects.toThrow('tidak ditemukan')
  })

  test('a photo that looks the same up to three bits is told with the post that shows it', async () => {
    const photoOf = (actor: Actor, perceptualHash: string) =>
      createPhoto(db, { unitId: unitOf(actor), uploadedById: actor.id, perceptualHash })
    const hash = `9c${process.hrtime.bigint().toString(16).slice(-10).padStart(10, '0')}a5f1`
    const flipped = (bits: bigint) => (BigInt(`0x${hash}`) ^ bits).toString(16).padStart(16, '0')
    const shown = await photoOf(other, hash)
    const postId = await publish(other, textOf(stem), daysAgo(3))
    await attachPhoto(db, postId, shown.id)
    const near = await photoOf(own, flipped(0x1000100010000000n))
    const far = await photoOf(own, flipped(0x1000100010001000n))
    const { photos } = await look(own, '', { photoIds: [near.id, far.id] })
    expect(photos).toMatchObject([{ photoId: near.id, post: { id: postId, isOwn: false } }])
    expect((await look(own, '', { photoIds: [shown.id] })).photos).toEqual([])
    await db.post.update({ where: { id: postId }, data: { status: 'withdrawn' } })
    expect((await look(own, '', { photoIds: [near.id] })).photos).toEqual([])
  })

  test('a picture without a contour is like no other', async () => {
    const plain = { perceptualHash: '0000000000000000' }
    const [first, second] = [own, own].map((actor) =>
      createPhoto(db, { unitId: unitOf(actor), uploadedById: actor.id, ...plain }),
    )
    await attachPhoto(db, await publish(own, textOf(stem), daysAgo(3)), (await first)?.id ?? '')
    expect((await look(own, '', { photoIds: [(await second)?.id ?? ''] })).photos).toEqual([])
  })
})

describe('the verdict', () => {
  test('of two that say the same the later one is the near-duplicate, whose ever it is', async () => {
    const first = await publish(own, textOf(stem), daysAgo(20))
    const [mine, theirs, different] = [
      await publish(own, textOf(stem, 3), daysAgo(10)),
      await publish(other, textOf(stem, 2), daysAgo(5)),
      await publish(other, textOf(stem, 3), daysAgo(4)),
    ]
    expect(await Promise.all([first, mine, theirs].map(originalOf))).toEqual([null, first, first])
    // Alike by 0.85 to the unit's own near-duplicate: what is one itself is no original.
    expect(await originalOf(different)).toBeNull()
  })

  test('a draft has none until it is public', async () => {
    await publish(own, textOf(stem), daysAgo(2))
    const { id } = await write(own, textOf(stem))
    expect(await originalOf(id)).toBeNull()
    await publishPost(own, { postId: id, version: 1 }, now)
    expect(await originalOf(id)).not.toBeNull()
  })

  test('it ends after 30 days between units, after 180 within one', async () => {
    await publish(own, textOf(stem), daysAgo(181))
    const theirs = await publish(other, textOf(stem), daysAgo(140))
    const mine = await publish(own, textOf(stem), daysAgo(0))
    expect([await originalOf(theirs), await originalOf(mine)]).toEqual([null, null])
  })

  test('a change of the text in public is judged anew, of the earlier post as well', async () => {
    const first = await publish(own, textOf(stem), daysAgo(3))
    const second = await publish(own, textOf(stem), daysAgo(2))
    await savePost(own, { postId: second, version: 2, ...draftOf(textOf(`beda${stem}`)) }, now)
    expect(await originalOf(second)).toBeNull()
    await savePost(own, { postId: second, version: 3, ...draftOf(textOf(stem)) }, now)
    expect(await originalOf(second)).toBe(first)
    await savePost(own, { postId: first, version: 2, ...draftOf(textOf(`beda${stem}`)) }, now)
    expect([await originalOf(first), await originalOf(second)]).toEqual([null, null])
  })

  test('when the first is withdrawn the next takes its place', async () => {
    const [first, second, third] = [
      await publish(own, textOf(stem), daysAgo(3)),
      await publish(own, textOf(stem), daysAgo(2)),
      await publish(own, textOf(stem), daysAgo(1)),
    ]
    await withdrawPost(own, { postId: first, version: 2, reason }, now)
    expect([await originalOf(second), await originalOf(third)]).toEqual([null, second])
    expect(await db.auditRecord.count({ where: { action: 'post.compared', subjectId: third } })).toBe(2)
  })
})

test('posts that came without a fingerprint get one, and are judged in the order of their publication', async () => {
  const store = (days: number, bodyText: string) =>
    storePost(db, { unitId: unitOf(own), authorId: own.id, firstPublishedAt: daysAgo(days), bodyText })
  const later = await store(2, textOf(stem))
  const earlier = await store(9, textOf(stem))
  const short = await store(1, 'Hanya empat kata saja')
  expect(await fingerprintPosts()).toBeGreaterThanOrEqual(3)
  expect(await Promise.all([earlier, later, short].map(({ id }) => originalOf(id)))).toEqual([null, earlier.id, null])
  expect(await fingerprintPosts()).toBe(0)
})
