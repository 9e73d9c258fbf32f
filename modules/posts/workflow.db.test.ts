import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { createOfficer, createUnit, createPost as storePost } from '@/prisma/factories'
import { getPublishedPost } from './article-queries'
import { assignPost } from './assign-commands'
import { getDeskPost, listDeskPosts, listScheduledPosts } from './desk-queries'
import { PostDraft, type PostVersion } from './draft'
import { autosavePost, savePost } from './draft-commands'
import type { PostStatus } from './post'
import { sayPresent } from './presence-commands'
import {
  deletePost,
  publishDuePosts,
  publishPost,
  publishPostAlone,
  redirectPost,
  schedulePost,
  unschedulePost,
  withdrawPost,
} from './publish-commands'
import { getPostAddress, listPublishedPosts } from './queries'
import { addRemark } from './remark-commands'
import { returnPost, reviewPost, submitPost } from './review-commands'
import { searchPosts } from './search-queries'
import { recordShare, removeShare } from './share-commands'
import { listSharedLinks } from './share-queries'

const now = new Date('2026-11-24T02:00:00Z')
const due = new Date('2026-11-25T00:30:00Z')
const text = PostDraft.parse({
  type: 'kegiatan',
  eventDate: '2026-10-01',
  placeDetail: 'Balai warga',
  title: 'Lain',
  bodyPlain: 'Lain sama sekali.',
})
const reason = 'Alasan yang cukup panjang.'

let alone: string
let paired: string
let writer: Actor
let editor: Actor

async function actorOf(unitId: string, role: Role = 'officer'): Promise<Actor> {
  const { id, name } = await createOfficer(db, unitId)
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  return { id, name, sessionId: null, roles: [{ role, unitId: isCity ? null : unitId }] }
}
const codeOf = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )
const stateOf = (id: string) => db.post.findUniqueOrThrow({ where: { id } })

/** A post of the unit in any state, as its moves would have left it. */
async function postIn(status: PostStatus, unitId: string, by: Actor): Promise<PostVersion> {
  const wasPublic = status === 'published' || status === 'withdrawn'
  const { id, version } = await storePost(db, {
    unitId,
    authorId: by.id,
    status,
    submittedById: status === 'submitted' || status === 'scheduled' ? by.id : null,
    publishAt: status === 'scheduled' ? due : null,
    firstPublishedAt: wasPublic ? now : null,
    reviewDueAt: status === 'published' ? due : null,
  })
  return { postId: id, version }
}

beforeAll(async () => {
  alone = (await createUnit(db, { reviewPolicy: 'mandiri' })).id
  paired = (await createUnit(db, { reviewPolicy: 'duaOrang' })).id
  writer = await actorOf(paired)
  editor = await actorOf(paired, 'editor')
})

describe('two persons', () => {
  test('one submits, the other publishes; neither step works the other way round', async () => {
    const post = await postIn('draft', paired, writer)
    expect(await codeOf(publishPost(writer, post, now))).toBe('invalid')
    expect(await codeOf(publishPost(editor, post, now))).toBe('invalid')
    const { version } = await submitPost(writer, post, now)
    expect(await codeOf(publishPost(writer, { ...post, version }, now))).toBe('invalid')
    expect((await listDeskPosts(editor, { status: 'submitted', submittedByOthers: true })).posts).toHaveLength(1)
    expect((await listDeskPosts(writer, { status: 'submitted', submittedByOthers: true })).posts).toHaveLength(0)
    await publishPost(editor, { ...post, version }, now)
    expect(await stateOf(post.postId)).toMatchObject({
      status: 'published',
      firstPublishedAt: now,
      submittedById: writer.id,
      reviewDueAt: null,
    })
  })

  test('sent back with a reason, which the writer reads and the next submission clears', async () => {
    const post = await postIn('submitted', paired, writer)
    const { version } = await returnPost(editor, { ...post, reason }, now)
    expect(await getDeskPost(writer, post.postId)).toMatchObject({ status: 'returned', returnReason: reason })
    await submitPost(writer, { ...post, version }, now)
    expect(await stateOf(post.postId)).toMatchObject({ status: 'submitted', returnReason: '' })
  })

  test('in an emergency one publishes alone, with a reason on the audit and a review to come', async () => {
    const post = await postIn('draft', paired, editor)
    expect(await codeOf(publishPostAlone(writer, { ...post, reason }, now))).toBe('forbidden')
    await publishPostAlone(editor, { ...post, reason }, now)
    const stored = await stateOf(post.postId)
    expect(stored).toMatchObject({ status: 'published', bypassReason: reason })
    expect(stored.reviewDueAt).not.toBeNull()
    expect(
      await db.auditRecord.findFirst({ where: { subjectId: post.postId, action: 'post.published-alone' } }),
    ).toMatchObject({ actorId: editor.id, detail: { reason } })
    const withdrawn = await withdrawPost(editor, { ...post, version: stored.version, reason }, now)
    const { version } = await submitPost(writer, { ...post, version: withdrawn.version }, now)
    await publishPost(editor, { ...post, version }, now)
    expect(await stateOf(post.postId)).toMatchObject({ status: 'published', bypassReason: '' })
  })

  test('what the second person has approved is not changed by the first', async () => {
    const post = await postIn('scheduled', paired, writer)
    expect(await codeOf(savePost(writer, { ...post, ...text }, now))).toBe('invalid')
    expect(await codeOf(savePost(editor, { ...post, ...text }, now))).toBe('done')
  })
})

test('a public text that one person changes waits for the look of another', async () => {
  const post = await postIn('published', paired, writer)
  await db.post.update({ where: { id: post.postId }, data: { reviewDueAt: null } })
  const { version } = await savePost(editor, { ...post, ...text }, now)
  expect((await listDeskPosts(writer, { awaitsReview: true })).posts.map(({ id }) => id)).toContain(post.postId)
  expect((await listDeskPosts(editor, { awaitsReview: true })).posts.map(({ id }) => id)).not.toContain(post.postId)
  expect(await codeOf(reviewPost(editor, { ...post, version }, now))).toBe('invalid')
  expect(await codeOf(reviewPost(writer, { ...post, version }, now))).toBe('done')
})

test('who changes a text and then publishes it has it looked at afterwards, by somebody else', async () => {
  const post = await postIn('submitted', paired, writer)
  const { version } = await savePost(editor, { ...post, ...text }, now)
  const published = await publishPost(editor, { ...post, version }, now)
  const stored = await stateOf(post.postId)
  expect(stored).toMatchObject({ status: 'published', reviewOfId: editor.id, lastEditorId: editor.id })
  expect(stored.reviewDueAt).not.toBeNull()
  expect(await codeOf(reviewPost(editor, { postId: post.postId, version: published.version }, now))).toBe('invalid')
  expect(await codeOf(reviewPost(writer, { postId: post.postId, version: published.version }, now))).toBe('done')
})

test('what was changed after it was approved for a time is looked at afterwards', async () => {
  const post = await postIn('scheduled', paired, writer)
  await savePost(editor, { ...post, ...text }, now)
  await publishDuePosts(due)
  const stored = await stateOf(post.postId)
  expect(stored).toMatchObject({ status: 'published', reviewOfId: editor.id })
  expect(stored.reviewDueAt).not.toBeNull()
})

test('a save that changes nothing makes nobody its writer', async () => {
  const officer = await actorOf(alone)
  const post = await postIn('draft', alone, officer)
  const first = await savePost(officer, { ...post, ...text }, now)
  const second = await savePost(await actorOf(alone), { postId: post.postId, version: first.version, ...text }, now)
  expect(await stateOf(post.postId)).toMatchObject({ lastEditorId: officer.id, version: second.version })
})

test('a withdrawn post keeps its address while it is written anew', async () => {
  const officer = await actorOf(alone)
  const post = await postIn('withdrawn', alone, officer)
  const { slug } = await stateOf(post.postId)
  await savePost(officer, { ...post, ...text }, now)
  expect((await stateOf(post.postId)).slug).toBe(slug)
})

describe('one person', () => {
  test('publishes alone; somebody else looks at it within two working days', async () => {
    const officer = await actorOf(alone)
    const post = await postIn('draft', alone, officer)
    // A Friday afternoon in Banjarmasin: Monday and Tuesday are the two working days.
    const friday = new Date('2026-11-27T07:00:00Z')
    const { version } = await publishPost(officer, post, friday)
    expect((await stateOf(post.postId)).reviewDueAt).toEqual(new Date('2026-12-01T16:00:00Z'))
    const reviewer = await actorOf(alone, 'head')
    expect((await listDeskPosts(reviewer, { awaitsReview: true })).posts.map(({ id }) => id)).toContain(post.postId)
    expect((await listDeskPosts(officer, { awaitsReview: true })).posts).toEqual([])
    expect(await codeOf(reviewPost(officer, { ...post, version }, now))).toBe('invalid')
    await reviewPost(reviewer, { ...post, version }, now)
    expect(await codeOf(reviewPost(reviewer, { ...post, version: version + 1 }, now))).toBe('invalid')
    expect((await listDeskPosts(reviewer, { awaitsReview: true })).posts).toEqual([])
  })
})

describe('a time to come', () => {
  beforeAll(() => publishDuePosts(due))

  test('before it the post is nowhere, after it public once, whoever looks and however often', async () => {
    const officer = await actorOf(alone)
    const draft = await postIn('draft', alone, officer)
    const { slug } = await schedulePost(officer, { ...draft, publishAt: due }, now)
    const unit = await db.unit.findUniqueOrThrow({ where: { id: alone } })
    const seen = async () => [
      (await getPublishedPost(slug)) !== null,
      (await getPostAddress(slug))?.state === 'published',
      (await listPublishedPosts({ unit: unit.slug })).posts.some((post) => post.slug === slug),
      (await searchPosts('tepian sungai', { unit: unit.slug }, {})).posts.some((post) => post.slug === slug),
    ]
    expect(await publishDuePosts(new Date(due.getTime() - 1))).toBe(0)
    expect(await seen()).toEqual([false, false, false, false])
    expect(await getPostAddress(slug)).toBeNull()
    const rounds = await Promise.all([publishDuePosts(due), publishDuePosts(due), publishDuePosts(due)])
    expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await seen()).toEqual([true, true, true, true])
    expect(await stateOf(draft.postId)).toMatchObject({ status: 'published', firstPublishedAt: due, publishAt: null })
    expect(await db.auditRecord.count({ where: { subjectId: draft.postId, action: 'post.published' } })).toBe(1)
  })

  test('is moved and cancelled, and never in the past', async () => {
    const officer = await actorOf(alone)
    const draft = await postIn('draft', alone, officer)
    expect(await codeOf(schedulePost(officer, { ...draft, publishAt: now }, now))).toBe('invalid')
    const first = await schedulePost(officer, { ...draft, publishAt: due }, now)
    const later = new Date(due.getTime() + 86_400_000)
    const second = await schedulePost(officer, { postId: first.id, version: first.version, publishAt: later }, now)
    expect(await publishDuePosts(due)).toBe(0)
    expect((await listScheduledPosts(officer, due, new Date(later.getTime() + 1))).map(({ id }) => id)).toEqual([
      first.id,
    ])
    await unschedulePost(officer, { postId: second.id, version: second.version }, now)
    expect(await publishDuePosts(later)).toBe(0)
    expect(await stateOf(draft.postId)).toMatchObject({ status: 'draft', publishAt: null, firstPublishedAt: null })
  })

  test('many that are due at once are all published', async () => {
    const officer = await actorOf(alone)
    for (let turn = 0; turn < 12; turn++) await postIn('scheduled', alone, officer)
    expect(await publishDuePosts(due)).toBe(12)
    expect(await publishDuePosts(due)).toBe(0)
  })
})

test('what is deleted is gone from the desk, and its address says so where it was public', async () => {
  const officer = await actorOf(alone)
  const post = await postIn('withdrawn', alone, officer)
  const { slug } = await stateOf(post.postId)
  await deletePost(officer, post, now)
  expect(await getDeskPost(officer, post.postId)).toBeNull()
  expect(await getPostAddress(slug)).toEqual({ state: 'gone' })
  const draft = await postIn('draft', alone, officer)
  const draftSlug = (await stateOf(draft.postId)).slug
  await deletePost(officer, draft, now)
  expect(await getPostAddress(draftSlug)).toBeNull()
})

test('a withdrawn post that is submitted again keeps its notice', async () => {
  const post = await postIn('withdrawn', paired, writer)
  const { slug } = await submitPost(writer, post, now)
  expect(await getPostAddress(slug)).toMatchObject({ state: 'withdrawn' })
})

test('where a public post was passed on is noted once, seen by the unit, and taken back', async () => {
  const officer = await actorOf(alone)
  const share = { channel: 'instagram' as const, url: 'https://www.instagram.com/p/abc/' }
  const draft = await postIn('draft', alone, officer)
  expect(await codeOf(recordShare(officer, { postId: draft.postId, ...share }, now))).toBe('invalid')
  const { postId } = await postIn('published', alone, officer)
  await recordShare(officer, { postId, ...share }, now)
  await recordShare(officer, { postId, ...share }, now)
  const links = await listSharedLinks(officer, postId)
  expect(links).toMatchObject([{ ...share, by: officer.name }])
  expect(await listSharedLinks(writer, postId)).toEqual([])
  const shareId = links[0]?.id ?? ''
  expect(await codeOf(removeShare(writer, { shareId }))).toBe('forbidden')
  await removeShare(officer, { shareId })
  expect(await codeOf(removeShare(officer, { shareId }))).toBe('not-found')
  expect(await listSharedLinks(officer, postId)).toEqual([])
})

describe('whoever may not', () => {
  let target: string
  beforeAll(async () => {
    target = (await storePost(db, { status: 'published', firstPublishedAt: now })).slug
  })
  const commands: [string, PostStatus, (actor: Actor, post: PostVersion) => Promise<unknown>, Role[]][] = [
    ['submit', 'draft', (actor, post) => submitPost(actor, post, now), ['officer', 'editor', 'head']],
    [
      'return',
      'submitted',
      (actor, post) => returnPost(actor, { ...post, reason }, now),
      ['officer', 'editor', 'head'],
    ],
    ['publish', 'submitted', (actor, post) => publishPost(actor, post, now), ['officer', 'editor', 'head']],
    ['publish alone', 'draft', (actor, post) => publishPostAlone(actor, { ...post, reason }, now), ['editor', 'head']],
    [
      'schedule',
      'submitted',
      (actor, post) => schedulePost(actor, { ...post, publishAt: due }, now),
      ['officer', 'editor', 'head'],
    ],
    ['unschedule', 'scheduled', (actor, post) => unschedulePost(actor, post, now), ['officer', 'editor', 'head']],
    ['review', 'published', (actor, post) => reviewPost(actor, post, now), ['officer', 'editor', 'head']],
    [
      'withdraw',
      'published',
      (actor, post) => withdrawPost(actor, { ...post, reason }, now),
      ['officer', 'editor', 'head'],
    ],
    [
      'redirect',
      'published',
      (actor, post) => redirectPost(actor, { ...post, target }, now),
      ['officer', 'editor', 'head'],
    ],
    [
      'remark',
      'draft',
      (actor, { postId }) => addRemark(actor, { postId, text: reason }, now),
      ['officer', 'editor', 'head'],
    ],
    [
      'assign',
      'draft',
      (actor, { postId }) => assignPost(actor, { postId, assigneeId: null, seenAssigneeId: null }, now),
      ['officer', 'editor', 'head'],
    ],
    ['say present', 'draft', (actor, { postId }) => sayPresent(actor, postId, now), ['officer', 'editor', 'head']],
    ['delete', 'draft', (actor, post) => deletePost(actor, post, now), ['officer', 'editor', 'head']],
    [
      'record a share',
      'published',
      (actor, { postId }) => recordShare(actor, { postId, channel: 'x', url: 'https://x.com/a/status/1' }, now),
      ['officer', 'editor', 'head'],
    ],
    [
      'autosave',
      'draft',
      (actor, post) => autosavePost(actor, { ...post, ...text }, now),
      ['officer', 'editor', 'head'],
    ],
  ]
  const cases = commands.flatMap(([name, status, run, inUnit]) =>
    ROLES.map((role) => [role, name, status, run, inUnit] as const),
  )
  test.each(cases)('%s: %s, own unit and another', async (role, _name, status, run, inUnit) => {
    const other = await createUnit(db, { reviewPolicy: 'duaOrang' })
    const actor = await actorOf(paired, role)
    const expected = role === 'administrator' || inUnit.includes(role) ? 'done' : 'forbidden'
    expect(await codeOf(run(actor, await postIn(status, paired, writer)))).toBe(expected)
    const elsewhere = await postIn(status, other.id, await actorOf(other.id))
    expect(await codeOf(run(actor, elsewhere))).toBe(role === 'administrator' ? 'done' : 'forbidden')
  })
})
