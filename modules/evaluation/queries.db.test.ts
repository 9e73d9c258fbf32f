import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { attachPhoto, createPhoto, createPost, createProject, createUnit, createUser, unique } from '@/prisma/factories'
import { loadDetails } from './detail-queries'
import { mismatchesIn } from './open-data'
import { getStanding, listPublishedScores, listRanking } from './queries'
import { partOf } from './score'
import { getStreak } from './streak-queries'

const now = new Date('2026-10-20T12:00:00+08:00')
const at = (day: string) => new Date(`${day}T09:00:00+08:00`)
let steady: { id: string; slug: string }
let quiet: { id: string; slug: string }
let fresh: { id: string; slug: string }
let late: { id: string; slug: string }
let authorId: string

const publish = (unitId: string, day: string, overrides: Parameters<typeof createPost>[1] = {}) =>
  createPost(db, { unitId, authorId, firstPublishedAt: at(day), ...overrides })

beforeAll(async () => {
  authorId = (await createUser(db)).id
  const league = 'bagian-setda'
  steady = await createUnit(db, { league, name: unique('Bagian A') })
  quiet = await createUnit(db, { league, name: unique('Bagian B') })
  fresh = await createUnit(db, { league, startedAt: new Date('2026-10-01T00:00:00+08:00') })
  late = await createUnit(db, { league, startedAt: new Date('2026-11-01T00:00:00+08:00') })
  await publish(steady.id, '2026-08-20')
  await publish(steady.id, '2026-10-02')
  await publish(steady.id, '2026-10-09', { summary: '', completeness: 0.5 })
  await publish(steady.id, '2026-10-10', { status: 'withdrawn', withdrawnAt: at('2026-10-11') })
  await createPost(db, { unitId: steady.id, authorId, status: 'draft' })
  await publish(quiet.id, '2026-09-01')
  await publish(quiet.id, '2026-09-08')
  await publish(quiet.id, '2026-09-15')
  await publish(fresh.id, '2026-10-05')
})

const bySlug = (rows: { unit: { slug: string } }[]) => rows.map((row) => row.unit.slug)

test('ranks those that have begun, lists the quiet apart and leaves new ones unranked', async () => {
  const ranking = await listRanking('bagian-setda', '2026-10', now)
  expect(bySlug(ranking.active)).toContain(steady.slug)
  expect(bySlug(ranking.inactive)).toContain(quiet.slug)
  expect(bySlug(ranking.newcomers)).toContain(fresh.slug)
  expect(bySlug([...ranking.active, ...ranking.inactive, ...ranking.newcomers])).not.toContain(late.slug)
})

test('the movement is that since the month before', async () => {
  const ranking = await listRanking('bagian-setda', '2026-10', now)
  expect(ranking.active.find((row) => row.unit.slug === steady.slug)?.movement.direction).toBe('up')
  expect(ranking.inactive.find((row) => row.unit.slug === quiet.slug)?.movement.direction).toBe('down')
})

test('a standing names every post that was public, why it counts or not, and no draft', async () => {
  const standing = await getStanding(steady.slug, '2026-10', now)
  expect(standing?.score.posts.map((post) => post.status)).toEqual(['counted', 'counted', 'not-counted'])
  expect(standing?.posts.size).toBe(3)
  expect(standing?.score.parts.filter((part) => part.value === null).map((part) => part.key)).toEqual(['G', 'H'])
  // Without works and without a word about it: nothing was due, nothing was told.
  expect(standing?.facts.development).toEqual({ stages: 0, timeliness: 1, evidence: 0 })
  expect(standing?.steps.some((step) => step.text.startsWith('Terbitkan'))).toBe(true)
  const { missing } = await loadDetails(standing?.facts.posts ?? [])
  expect([...missing.values()].filter((checks) => checks.includes('summary'))).toHaveLength(1)
})

test('a post of the month before the last keeps a unit fresh', async () => {
  const september = await getStanding(steady.slug, '2026-09', now)
  expect(september?.facts.previousCountedDay).toBe('2026-08-20')
  expect(september?.steps).toEqual([])
  const october = await getStanding(steady.slug, '2026-10', now)
  expect(october?.facts.previousCountedDay).toBe('2026-08-20')
  expect(october && partOf(october.score, 'C').value).toBeLessThan(1)
})

test('a photo that an earlier post shows is not new', async () => {
  const unit = await createUnit(db, { league: 'bagian-setda' })
  const photo = await createPhoto(db, { unitId: unit.id, uploadedById: authorId })
  for (const day of ['2026-10-05', '2026-10-12']) await attachPhoto(db, (await publish(unit.id, day)).id, photo.id)
  const standing = await getStanding(unit.slug, '2026-10', now)
  const { missing } = await loadDetails(standing?.facts.posts ?? [])
  expect([...missing.values()].filter((checks) => checks.includes('photo'))).toHaveLength(1)
})

describe('near-duplicates', () => {
  test('count nothing, are not what keeps a unit fresh, and cost points from the third of a month on', async () => {
    const unit = await createUnit(db, { league: 'bagian-setda' })
    const original = await publish(unit.id, '2026-07-01')
    const copy = { nearDuplicateOfId: original.id }
    await publish(unit.id, '2026-08-20', copy)
    for (const day of ['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08']) await publish(unit.id, day, copy)
    await publish(unit.id, '2026-10-09', { ...copy, status: 'withdrawn', withdrawnAt: at('2026-10-10') })
    const standing = await getStanding(unit.slug, '2026-10', now)
    expect(standing?.facts.previousCountedDay).toBe('2026-07-01')
    expect(standing?.score.posts.map((post) => post.credit)).toEqual([0, 0, 0, 0, 0])
    expect(standing?.score.posts[0]?.reason).toContain('hampir sama')
    expect(standing?.score.deducted).toBe(2)
  })
})

describe('joint posts', () => {
  const support = (postId: string, unitId: string, decidedAt: string, state: 'accepted' | 'invited' = 'accepted') =>
    db.supportingUnit.create({
      data: {
        postId,
        unitId,
        state,
        askedById: authorId,
        ...(state === 'accepted' && { decidedAt: new Date(decidedAt) }),
      },
    })

  test('a unit that accepted earns half, its own posts first, and is not told to complete the text of another', async () => {
    const [lead, unit] = [await createUnit(db, { league: 'kecamatan' }), await createUnit(db, { league: 'kecamatan' })]
    const joint = await publish(lead.id, '2026-10-05', { summary: '' })
    await support(joint.id, unit.id, '2026-10-06T00:00:00Z')
    const invited = await publish(lead.id, '2026-10-06')
    await support(invited.id, unit.id, '', 'invited')
    const standing = await getStanding(unit.slug, '2026-10', now)
    expect(standing?.score.posts).toMatchObject([{ id: joint.id, status: 'counted', credit: 0.5 }])
    expect(standing?.score.posts[0]?.reason).toContain('separuh nilai')
    expect(standing?.steps.some(({ text }) => text.startsWith('Lengkapi'))).toBe(false)
    expect((await getStanding(lead.slug, '2026-10', now))?.score.posts.map(({ credit }) => credit)).toEqual([1, 1])
    await publish(unit.id, '2026-10-05')
    expect((await getStanding(unit.slug, '2026-10', now))?.score.posts.map(({ credit }) => credit).sort()).toEqual([
      0.25, 1,
    ])
  })

  test('who accepts after the month has closed earns nothing of it', async () => {
    const [lead, unit] = [await createUnit(db, { league: 'kecamatan' }), await createUnit(db, { league: 'kecamatan' })]
    const joint = await publish(lead.id, '2026-09-30')
    await support(joint.id, unit.id, '2026-10-06T00:00:00+08:00')
    expect((await getStanding(unit.slug, '2026-09', now))?.score.posts).toEqual([])
    await db.supportingUnit.updateMany({
      where: { postId: joint.id },
      data: { decidedAt: new Date('2026-10-05T23:59:00+08:00') },
    })
    expect((await getStanding(unit.slug, '2026-09', now))?.score.posts).toHaveLength(1)
    expect((await getStanding(unit.slug, '2026-10', now))?.facts.previousCountedDay).toBe('2026-09-30')
    expect((await getStanding(unit.slug, '2026-11', new Date('2026-11-05T00:00:00Z')))?.facts.previousCountedDay).toBe(
      '2026-09-30',
    )
  })

  test('a joint post that is a near-duplicate counts for neither', async () => {
    const [lead, unit] = [await createUnit(db, { league: 'kecamatan' }), await createUnit(db, { league: 'kecamatan' })]
    const original = await publish(lead.id, '2026-10-05')
    const joint = await publish(lead.id, '2026-10-06', { nearDuplicateOfId: original.id })
    await support(joint.id, unit.id, '2026-10-07T00:00:00Z')
    const standing = await getStanding(unit.slug, '2026-10', now)
    expect(standing?.score.posts).toMatchObject([{ id: joint.id, status: 'not-counted', credit: 0 }])
    expect(standing?.score.deducted).toBe(0)
  })
})

test('no standing of an unknown unit or before a unit began', async () => {
  expect(await getStanding('tidak-ada', '2026-10', now)).toBeNull()
  expect(await getStanding('\0', '2026-10', now)).toBeNull()
  expect(await getStanding(late.slug, '2026-10', now)).toBeNull()
})

describe('works of development', () => {
  const work = async (unitId: string, post: Parameters<typeof createPost>[1] = {}) => {
    const project = await createProject(db, { unitId, createdById: authorId, lastToldAt: at('2026-10-05') })
    const { id } = await publish(unitId, '2026-10-05', { type: 'pembangunan', ...post })
    await db.projectUpdate.deleteMany({ where: { projectId: project.id } })
    await db.projectUpdate.create({
      data: {
        projectId: project.id,
        postId: id,
        authorId,
        state: 'berjalan',
        percent: 40,
        day: new Date('2026-10-05T00:00:00Z'),
        toldAt: at('2026-10-05'),
        isPublic: (post.status ?? 'published') === 'published',
      },
    })
    return { project, postId: id }
  }

  test('are covered by a counted post; its photo and its place are the evidence', async () => {
    const unit = await createUnit(db, { league: 'kecamatan' })
    const { project, postId } = await work(unit.id, { placeId: unit.id })
    expect((await getStanding(unit.slug, '2026-10', now))?.facts.development).toEqual({
      stages: 1,
      timeliness: 1,
      evidence: 0,
    })
    const photo = await createPhoto(db, { unitId: unit.id })
    await attachPhoto(db, postId, photo.id)
    const standing = await getStanding(unit.slug, '2026-10', now)
    expect(standing?.facts.development).toEqual({ stages: 1, timeliness: 1, evidence: 1 })
    expect(standing && partOf(standing.score, 'D').value).toBe(1)
    expect(standing?.development?.works).toEqual([{ id: project.id, slug: project.slug, name: project.name }])
  })

  test('are not covered by a light post, nor by one that was withdrawn', async () => {
    const unit = await createUnit(db, { league: 'kecamatan' })
    await work(unit.id, { completeness: 0.375 })
    expect((await getStanding(unit.slug, '2026-10', now))?.facts.development).toMatchObject({ stages: 0 })
    const other = await createUnit(db, { league: 'kecamatan' })
    await work(other.id, { status: 'withdrawn', withdrawnAt: at('2026-10-06') })
    expect((await getStanding(other.slug, '2026-10', now))?.development?.coverage.stages).toEqual([])
  })

  test('keep their names to themselves once they are not public any more', async () => {
    const unit = await createUnit(db, { league: 'kecamatan' })
    const { project } = await work(unit.id, { status: 'withdrawn', withdrawnAt: at('2026-11-10') })
    await db.project.update({ where: { id: project.id }, data: { isPublic: false } })
    const standing = await getStanding(unit.slug, '2026-10', at('2026-11-12'))
    expect(standing?.development?.coverage.stages).toEqual([{ state: 'berjalan', isCovered: true }])
    expect(standing?.development?.works).toEqual([])
  })

  test('of a unit that has none, and whose word for it was accepted, are not part of its score', async () => {
    const unit = await createUnit(db, { league: 'kecamatan' })
    const word = { unitId: unit.id, year: 2026, reason: 'Tanpa belanja modal.', declaredById: authorId }
    const { id } = await db.noProjectDeclaration.create({ data: word })
    expect((await getStanding(unit.slug, '2026-10', now))?.facts.development).toMatchObject({ stages: 0 })
    await db.noProjectDeclaration.update({ where: { id }, data: { state: 'accepted' } })
    const standing = await getStanding(unit.slug, '2026-10', now)
    expect(standing?.facts.development).toBe('no-project')
    expect(standing && partOf(standing.score, 'D').value).toBeNull()
    await work(unit.id)
    expect((await getStanding(unit.slug, '2026-10', now))?.facts.development).toMatchObject({ stages: 1 })
  })
})

describe('channels', () => {
  const verify = async (unitId: string, platform: 'website' | 'instagram', on: string) => {
    const key = unique(platform)
    const channel = await db.channel.create({
      data: {
        slug: key,
        unitId,
        platform,
        address: `https://${key}.example/`,
        handle: key,
        key,
        liveKey: key,
        state: 'verified',
      },
    })
    await db.channelStep.create({ data: { channelId: channel.id, state: 'verified', byName: 'Uji', at: at(on) } })
    return channel
  }
  const see = (channelId: string, day: string, verdict: 'healthy' | 'stale' | 'down' | 'unknown', newest?: string) =>
    db.observation.create({
      data: {
        channelId,
        day: new Date(`${day}T00:00:00Z`),
        at: at(day),
        verdict,
        ...(newest && { method: 'rss', newestAt: at(newest) }),
      },
    })

  test('count as they stood at the end of the month, each with what was seen of it then', async () => {
    const unit = await createUnit(db, { league: 'kecamatan' })
    const site = await verify(unit.id, 'website', '2026-08-01')
    await see(site.id, '2026-09-30', 'healthy', '2026-09-28')
    await see(site.id, '2026-10-31', 'stale', '2026-09-28')
    await verify(unit.id, 'instagram', '2026-11-02')
    const [september, october] = await Promise.all(
      ['2026-09', '2026-10'].map((month) => getStanding(unit.slug, month, at('2026-11-24'))),
    )
    expect(september?.facts.channels).toEqual({ mandatory: 0.5, activity: 1 })
    expect(october?.facts.channels).toEqual({ mandatory: 0.5, activity: 0 })
    expect(october?.channels?.channels).toMatchObject([{ slug: site.slug, verdict: 'stale' }])
    const november = await getStanding(unit.slug, '2026-11', at('2026-11-24'))
    // Nobody has looked for more than three days: nobody knows.
    expect(november?.facts.channels).toEqual({ mandatory: 1, activity: null })
  })

  test('of the Setda serve its Bagian, and what is missing or quiet is a next step', async () => {
    const setda = await createUnit(db, { league: 'skpd-lain' })
    const unit = await createUnit(db, { league: 'bagian-setda', parentId: setda.id })
    await verify(setda.id, 'instagram', '2026-08-01')
    const standing = await getStanding(unit.slug, '2026-10', at('2026-10-20'))
    expect(standing?.facts.channels).toEqual({ mandatory: 0.5, activity: null })
    const step = standing?.steps.find(({ text }) => text === 'Daftarkan situs web unit untuk diverifikasi')
    expect(step?.gain).toBeGreaterThan(0)
  })
})

test('open data gives every unit that had begun, the same score as its page, and all that it is made of', async () => {
  const published = await listPublishedScores('2026-10', now)
  const slugs = published.scores.map(({ unit }) => unit.slug)
  expect(slugs).toContain(steady.slug)
  expect(slugs).not.toContain(late.slug)
  const own = published.scores.find(({ unit }) => unit.slug === steady.slug)
  expect(own?.score).toBe((await getStanding(steady.slug, '2026-10', now))?.score.score)
  expect(mismatchesIn(JSON.parse(JSON.stringify(published)))).toEqual([])
  expect(published.state).toBe('sementara')
})

test('weeks in a row count posts that count, those of others that a unit supports too, and are for its own people', async () => {
  const [lead, unit] = [await createUnit(db, { league: 'kecamatan' }), await createUnit(db, { league: 'kecamatan' })]
  const held = [{ role: 'officer' as const, unitId: unit.id }]
  const officer = { id: authorId, name: 'Petugas', sessionId: null, roles: held }
  await publish(unit.id, '2026-10-19')
  const joint = await publish(lead.id, '2026-10-13')
  await db.supportingUnit.create({
    data: { postId: joint.id, unitId: unit.id, state: 'accepted', askedById: authorId, decidedAt: at('2026-10-14') },
  })
  await publish(unit.id, '2026-10-06', { type: 'ucapan' })
  await publish(unit.id, '2026-10-07', { status: 'withdrawn', withdrawnAt: at('2026-10-08') })
  expect(await getStreak(officer, unit.id, now)).toBe(2)
  await publish(unit.id, '2026-10-08')
  expect(await getStreak(officer, unit.id, now)).toBe(3)
  expect(await getStreak(officer, lead.id, now)).toBe(0)
})

test('a channel that is missing after the due day of an instruction caps the score, until it is verified', async () => {
  const unit = await createUnit(db, { league: 'kecamatan' })
  for (const day of ['02', '06', '09', '13', '16', '20']) await publish(unit.id, `2026-10-${day}`, { completeness: 1 })
  await db.instruction.create({
    data: {
      number: 9_000,
      year: 2026,
      title: 'Buat akun Instagram',
      text: 'Setiap kecamatan membuat akun Instagram resmi.',
      kind: 'channel',
      platform: 'instagram',
      dueDay: new Date('2026-10-10T00:00:00Z'),
      issuedAt: at('2026-09-20'),
      issuedById: authorId,
      demandKey: 'channel:instagram',
      rule: 'hand',
      addressees: { create: [{ unitId: unit.id, servedById: unit.id, turn: 1 }] },
    },
  })
  const capsOn = async (day: string) =>
    (await getStanding(unit.slug, '2026-10', at(day)))?.score.caps.map(({ key }) => key)
  expect(await capsOn('2026-10-10')).toEqual([])
  expect(await capsOn('2026-10-20')).toEqual(['channelMissing'])
  const key = unique('instagram')
  const channel = await db.channel.create({
    data: {
      slug: key,
      unitId: unit.id,
      platform: 'instagram',
      address: `https://instagram.com/${key}`,
      handle: key,
      key,
      liveKey: key,
      state: 'verified',
    },
  })
  const step = { channelId: channel.id, state: 'verified' as const, byName: 'Uji' }
  await db.channelStep.create({ data: { ...step, at: at('2026-10-22') } })
  expect(await capsOn('2026-10-23')).toEqual([])
})
