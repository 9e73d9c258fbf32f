import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { PROJECT_STATES } from '@/modules/projects/project'
import { planProject, takeBackUpdate, tellUpdate } from '@/modules/projects/register-commands'
import { comparePlaces, replay } from '@/modules/projects/timeline'
import { dayIn, UPDATE, updateOf } from '@/modules/projects/timeline-queries'
import { createOfficer, createPhoto, createUnit } from '@/prisma/factories'
import { PostDraft, type PostVersion } from './draft'
import { createPost, savePost } from './draft-commands'
import { deletePost, publishDuePosts, publishPost, redirectPost, schedulePost, withdrawPost } from './publish-commands'
import { restoreRevision } from './revision-commands'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const start = new Date('2026-03-02T02:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)

let unitId: string
let officer: Actor

beforeAll(async () => {
  unitId = (await createUnit(db, { reviewPolicy: 'mandiri' })).id
  const { id, name } = await createOfficer(db, unitId)
  officer = { id, name, sessionId: null, roles: [{ role: 'officer', unitId }] }
})

const codeOf = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )

type Said = { state: string; percent?: number | string; reason?: string; eventDate?: string; photos?: string }
const draftOf = (projectId: string, said: Said, photoFields: Record<string, string> = {}): PostDraft =>
  PostDraft.parse({
    type: 'pembangunan',
    title: `Titian dikerjakan, ${said.state}`,
    bodyPlain: 'Pekerjaan titian berlangsung sejak pagi.',
    placeDetail: 'Gang Seroja',
    how: 'Ulin dipasang per segmen.',
    eventDate: said.eventDate ?? '',
    projectId,
    projectState: said.state,
    projectPercent: String(said.percent ?? ''),
    projectReason: said.reason ?? '',
    ...photoFields,
  })

const newWork = async () => (await planProject(officer, { unitId, name: 'Titian Gang Seroja', year: 2026 }, start)).id
const write = async (projectId: string, said: Said, at = start): Promise<PostVersion> => {
  const { id, version } = await createPost(officer, { unitId, ...draftOf(projectId, said) }, at)
  return { postId: id, version }
}
const next = (post: PostVersion): PostVersion => ({ ...post, version: post.version + 1 })
const workOf = (id: string) => db.project.findUniqueOrThrow({ where: { id } })

describe('a post moves its work', () => {
  test('only while it is public', async () => {
    const work = await newWork()
    const planned = await write(work, { state: 'direncanakan' })
    expect(await workOf(work)).toMatchObject({ isPublic: false })
    await publishPost(officer, planned, start)
    expect(await workOf(work)).toMatchObject({ isPublic: true, state: 'direncanakan', percent: 0 })
    const running = await write(work, { state: 'berjalan', percent: 30 })
    await publishPost(officer, running, later(DAY))
    expect(await workOf(work)).toMatchObject({ state: 'berjalan', percent: 30, lastToldAt: later(DAY) })
    const ended = await write(work, { state: 'selesai' })
    await publishPost(officer, ended, later(2 * DAY))
    expect(await workOf(work)).toMatchObject({ state: 'selesai', percent: 100 })
    await withdrawPost(officer, { ...next(ended), reason: 'Ternyata belum selesai.' }, later(3 * DAY))
    expect(await workOf(work)).toMatchObject({ state: 'berjalan', percent: 30, finishedOn: null })
    // It comes back to where it was told first.
    await publishPost(officer, next(next(ended)), later(4 * DAY))
    expect(await workOf(work)).toMatchObject({ state: 'selesai', lastToldAt: later(2 * DAY) })
  })

  test('a scheduled one at its time, and not before', async () => {
    const work = await newWork()
    const post = await write(work, { state: 'berjalan', percent: 10 })
    await schedulePost(officer, { ...post, publishAt: later(DAY) }, start)
    expect(await workOf(work)).toMatchObject({ isPublic: false, state: 'direncanakan' })
    await publishDuePosts(later(DAY + 1))
    expect(await workOf(work)).toMatchObject({ isPublic: true, state: 'berjalan', percent: 10 })
  })

  test('a scheduled one that has been overtaken goes back to its writer with the reason', async () => {
    const work = await newWork()
    const post = await write(work, { state: 'berjalan', percent: 20 })
    await schedulePost(officer, { ...post, publishAt: later(DAY) }, start)
    await publishPost(officer, await write(work, { state: 'berjalan', percent: 50 }), later(HOUR))
    await publishDuePosts(later(DAY + 1))
    const stored = await db.post.findUniqueOrThrow({ where: { id: post.postId } })
    expect(stored).toMatchObject({ status: 'returned', firstPublishedAt: null })
    expect(stored.returnReason).toMatch(/turun dari 50 menjadi 20/)
    expect(await workOf(work)).toMatchObject({ percent: 50 })
    expect(
      await db.notice.count({ where: { userId: officer.id, kind: 'returned', path: { contains: post.postId } } }),
    ).toBe(1)
  })

  test('an edit of a public one moves it at once; what cannot stand is refused and changes nothing', async () => {
    const work = await newWork()
    const first = await write(work, { state: 'berjalan', percent: 30 })
    await publishPost(officer, first, start)
    await publishPost(officer, await write(work, { state: 'berjalan', percent: 60 }), later(DAY))
    const change = { ...next(first), ...draftOf(work, { state: 'berjalan', percent: 70 }) }
    await expect(savePost(officer, change, later(2 * DAY))).rejects.toMatchObject({
      code: 'invalid',
      fields: { projectState: [expect.stringContaining('berjalan, 60 persen')] },
    })
    await savePost(officer, { ...change, ...draftOf(work, { state: 'berjalan', percent: 45 }) }, later(2 * DAY))
    const updates = await db.projectUpdate.findMany({ where: { projectId: work }, orderBy: { toldAt: 'asc' } })
    expect(updates.map(({ percent }) => percent)).toEqual([45, 60])
    expect(await workOf(work)).toMatchObject({ percent: 60 })
  })

  test('one that turns to another work moves both', async () => {
    const [one, other] = [await newWork(), await newWork()]
    const post = await write(one, { state: 'berjalan', percent: 30 })
    await publishPost(officer, post, start)
    await savePost(officer, { ...next(post), ...draftOf(other, { state: 'berjalan', percent: 30 }) }, later(DAY))
    expect(await workOf(one)).toMatchObject({ isPublic: false, percent: 0 })
    expect(await workOf(other)).toMatchObject({ isPublic: true, percent: 30 })
    const plain = PostDraft.parse({ type: 'kegiatan', title: 'Lain', bodyPlain: 'Lain.', projectId: other })
    await savePost(officer, { ...next(next(post)), ...plain }, later(2 * DAY))
    expect(await workOf(other)).toMatchObject({ isPublic: false })
    // An earlier save brings its report back with it.
    await restoreRevision(officer, { postId: post.postId, version: post.version + 3, number: 1 }, later(3 * DAY))
    expect(await workOf(one)).toMatchObject({ isPublic: true, percent: 30 })
  })

  test('percent falls only with a reason, and nothing is published without it', async () => {
    const work = await newWork()
    await publishPost(officer, await write(work, { state: 'berjalan', percent: 60 }), start)
    const lower = await write(work, { state: 'berjalan', percent: 40 })
    await expect(publishPost(officer, lower, later(DAY))).rejects.toThrow('Persennya turun dari 60 menjadi 40.')
    const reasoned = {
      ...lower,
      ...draftOf(work, { state: 'berjalan', percent: 40, reason: 'Diukur ulang konsultan.' }),
    }
    await savePost(officer, reasoned, later(DAY))
    await publishPost(officer, next(lower), later(DAY))
    expect(await workOf(work)).toMatchObject({ percent: 40 })
  })

  test('a redirected one tells nothing, a deleted one never did', async () => {
    const work = await newWork()
    const [one, other] = [
      await write(work, { state: 'berjalan', percent: 30 }),
      await write(work, { state: 'berjalan', percent: 30 }),
    ]
    await publishPost(officer, one, start)
    await publishPost(officer, other, later(DAY))
    const { slug } = await db.post.findUniqueOrThrow({ where: { id: one.postId } })
    await redirectPost(officer, { ...next(other), target: slug }, later(2 * DAY))
    expect(await workOf(work)).toMatchObject({ lastToldAt: start })
    await deletePost(officer, next(next(other)), later(3 * DAY))
    expect(await db.projectUpdate.count({ where: { projectId: work } })).toBe(1)
  })

  test('shows the pictures that stand in the post, before and after', async () => {
    const work = await newWork()
    const [before, after] = [await createPhoto(db, { unitId }), await createPhoto(db, { unitId })]
    const photos = JSON.stringify([before, after].map(({ id }) => ({ photoId: id, altText: 'Titian di gang' })))
    const fields = { photos, beforePhotoId: before.id, afterPhotoId: after.id }
    const { id, version } = await createPost(officer, { unitId, ...draftOf(work, { state: 'selesai' }, fields) }, start)
    await publishPost(officer, { postId: id, version }, start)
    expect(await workOf(work)).toMatchObject({ beforePhotoId: before.id, afterPhotoId: after.id })
    // Taken out of the post, it is no evidence any more.
    const fewer = { ...fields, photos: JSON.stringify([{ photoId: before.id, altText: 'Titian di gang' }]) }
    await savePost(
      officer,
      { postId: id, version: version + 1, ...draftOf(work, { state: 'selesai' }, fewer) },
      later(DAY),
    )
    expect(await workOf(work)).toMatchObject({ beforePhotoId: before.id, afterPhotoId: null })
  })
})

test('a work of another unit is nobody else’s to tell of', async () => {
  const stranger = (await createUnit(db)).id
  const person = await createOfficer(db, stranger)
  const other: Actor = { id: person.id, name: '', sessionId: null, roles: [{ role: 'officer', unitId: stranger }] }
  const work = await newWork()
  const draft = draftOf(work, { state: 'berjalan', percent: 5 })
  expect(await codeOf(createPost(other, { unitId: stranger, ...draft }, start))).toBe('invalid')
  expect(await codeOf(createPost(other, { unitId, ...draft }, start))).toBe('forbidden')
  expect(
    await codeOf(tellUpdate(other, { projectId: work, state: 'berjalan', percent: 5, reason: '', day: null }, start)),
  ).toBe('forbidden')
  expect(await db.projectUpdate.count({ where: { projectId: work } })).toBe(0)
})

test('whatever the order of publishing, editing and withdrawing, the stored state is what the timeline says', async () => {
  const act = fc.record({
    kind: fc.constantFrom(
      'publish',
      'publish',
      'edit',
      'withdraw',
      'delete',
      'register',
      'take back',
      'write',
      'write',
    ),
    which: fc.nat({ max: 3 }),
    work: fc.nat({ max: 1 }),
    state: fc.constantFrom(...PROJECT_STATES),
    percent: fc.integer({ min: 0, max: 99 }),
    hasReason: fc.boolean(),
    dayBack: fc.integer({ min: 0, max: 20 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const works = [await newWork(), await newWork()]
      const posts: string[] = []
      let clock = start.getTime() + 30 * DAY
      let done = 0
      for (const { kind, which, work, state, percent, hasReason, dayBack } of acts) {
        clock += 5 * HOUR
        const at = new Date(clock)
        const projectId = works[work] ?? ''
        const reason = hasReason ? 'Alasan yang cukup panjang.' : ''
        const said = { state, percent, reason, eventDate: dayOf(new Date(clock - dayBack * DAY)) }
        const id = posts[which % Math.max(1, posts.length)]
        const { version } = id ? await db.post.findUniqueOrThrow({ where: { id } }) : { version: 1 }
        const post = { postId: id ?? '', version }
        const run = async () => {
          if (kind === 'write') posts.push((await createPost(officer, { unitId, ...draftOf(projectId, said) }, at)).id)
          else if (kind === 'register')
            await tellUpdate(
              officer,
              {
                projectId,
                state,
                percent: state === 'selesai' ? 100 : state === 'direncanakan' ? 0 : percent,
                reason,
                day: said.eventDate,
              },
              at,
            )
          else if (kind === 'take back') {
            const entry = await db.projectUpdate.findFirst({ where: { projectId, postId: null } })
            if (entry) await takeBackUpdate(officer, { projectId, updateId: entry.id })
          } else if (!id) return
          else if (kind === 'publish') await publishPost(officer, post, at)
          else if (kind === 'edit') await savePost(officer, { ...post, ...draftOf(projectId, said) }, at)
          else if (kind === 'withdraw') await withdrawPost(officer, { ...post, reason: 'Ditarik untuk diperiksa.' }, at)
          else await deletePost(officer, post, at)
        }
        if ((await codeOf(run())) === 'done') done += 1
        for (const each of works) await expectReplayed(each)
      }
      // What was refused altogether would prove nothing.
      expect(done).toBeGreaterThan(0)
    }),
    { numRuns: 25 },
  )
})

/** The work as it is stored against a replay of what the public posts and the register say, whether a post is public read from the post itself. */
async function expectReplayed(projectId: string): Promise<void> {
  const { isPublic, state, percent, stateSince, startedOn, finishedOn, lastToldAt } = await workOf(projectId)
  const rows = await db.projectUpdate.findMany({
    where: { projectId, OR: [{ postId: null }, { post: { status: 'published' } }] },
    select: UPDATE,
  })
  expect(rows.every(({ toldAt }) => toldAt !== null)).toBe(true)
  const told = rows.map(updateOf)
  const standing = replay(told)
  expect({ isPublic, state, percent, lastToldAt }).toEqual({
    isPublic: standing.isPublic,
    state: standing.state,
    percent: standing.percent,
    lastToldAt: standing.lastToldAt,
  })
  expect([dayIn(stateSince), dayIn(startedOn), dayIn(finishedOn)]).toEqual([
    standing.stateSince,
    standing.startedOn,
    standing.finishedOn,
  ])
  const last = [...told].sort(comparePlaces).at(-1)
  expect([state, percent]).toEqual(last ? [last.state, last.percent] : ['direncanakan', 0])
}
