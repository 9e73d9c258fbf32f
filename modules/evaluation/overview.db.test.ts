import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { getBoard } from '@/modules/channels/board-queries'
import { countOverdue, listOverdue, listOverdueCounts } from '@/modules/projects/overdue-queries'
import { createOfficer, createPost, createProject, createUnit, createUser, unique } from '@/prisma/factories'
import { FIGURES, SILENT_DAYS } from './overview'
import { type Figures, getFigures, getLeagues } from './overview-queries'
import { getUnitSight } from './unit-queries'

const now = new Date('2026-11-24T02:00:00Z')
const today = dayOf(now)
const at = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000)
const ago = (days: number) => addDays(today, -days)
const actorWith = (role: Role): Actor => ({
  id: unique('a'),
  name: 'Uji',
  sessionId: null,
  roles: [{ role, unitId: null }],
})
const evaluator = actorWith('evaluator')
const slugs: Record<string, string> = {}
let figures: Figures

async function unitWith(name: string, posts: Parameters<typeof createPost>[1][] = []): Promise<string> {
  const unit = await createUnit(db, { name: unique(name), startedAt: startOfDay('2026-03-05') })
  slugs[name] = unit.slug
  const author = await createOfficer(db, unit.id)
  for (const post of posts) await createPost(db, { unitId: unit.id, authorId: author.id, ...post })
  return unit.id
}
const has = (list: readonly { unit: { slug: string } }[], name: string) =>
  list.some(({ unit }) => unit.slug === slugs[name])

beforeAll(async () => {
  const authorId = (await createUser(db)).id
  const source = await createUser(db)
  await unitWith('never')
  await unitWith('fresh', [{ firstPublishedAt: at(ago(2)) }])
  await unitWith('edge', [{ firstPublishedAt: at(ago(SILENT_DAYS - 1)) }])
  await unitWith('past edge', [{ firstPublishedAt: at(ago(SILENT_DAYS)) }])
  await unitWith('light', [{ firstPublishedAt: at(ago(2)), completeness: 0.4 }])
  await unitWith('greeting', [{ firstPublishedAt: at(ago(2)), type: 'ucapan' }])
  await unitWith('withdrawn', [{ firstPublishedAt: at(ago(5)), status: 'withdrawn', withdrawnAt: at(ago(1)) }])
  await unitWith('draft', [{ status: 'draft' }])
  await unitWith('once', [{ firstPublishedAt: at('2026-05-20') }])
  const imported = await unitWith('imported')
  const file = await db.import.create({
    data: { unitId: imported, startedById: source.id, fileName: 'a.xml', checksum: unique('c'), bytes: 1n },
  })
  await createPost(db, { unitId: imported, authorId, importId: file.id, firstPublishedAt: at(ago(1)) })
  const joint = await unitWith('joint')
  const post = await createPost(db, { authorId, firstPublishedAt: at(ago(3)) })
  await db.supportingUnit.create({
    data: { postId: post.id, unitId: joint, state: 'accepted', askedById: authorId, decidedAt: at(ago(3)) },
  })
  figures = await getFigures(evaluator, now)
})

describe('silent and active units', () => {
  test.each([
    ['never', true, false],
    ['fresh', false, true],
    ['edge', false, true],
    ['past edge', true, true],
    ['light', false, false],
    ['greeting', false, false],
    ['withdrawn', true, false],
    ['draft', true, false],
    ['once', true, false],
    ['imported', true, false],
    ['joint', false, true],
  ])('%s: silent %s, active %s', (name, isSilent, isActive) => {
    expect([has(figures.silent, name), has(figures.active, name)]).toEqual([isSilent, isActive])
  })

  test('whoever never published comes first, then the longest silence', () => {
    const days = figures.silent.map(({ latest }) => latest ?? '')
    expect(days).toEqual(days.toSorted())
  })

  test('the contact is the unit’s, with the names of those who work there now', async () => {
    const unit = await createUnit(db, { phone: '0811 500 1234', email: 'a@b.id' })
    await createOfficer(db, unit.id, { name: 'Siti' })
    const left = await createUser(db, { name: 'Pindah' })
    await db.roleAssignment.create({
      data: { userId: left.id, role: 'officer', unitId: unit.id, validFrom: at('2026-01-01'), validUntil: at(ago(1)) },
    })
    const sight = await getUnitSight(evaluator, unit.slug, now)
    expect(sight?.contact).toEqual({
      phone: '0811 500 1234',
      email: 'a@b.id',
      people: [{ role: 'officer', name: 'Siti' }],
    })
    expect(await getUnitSight(evaluator, 'tidak-ada', now)).toBeNull()
  })
})

describe('every number', () => {
  test('is as many as its names, and its line ends with it', () => {
    for (const figure of FIGURES) {
      expect([figure, figures[figure].length]).toEqual([figure, figures.counts[figure]])
      expect([figure, figures.trends[figure].at(-1)]).toEqual([figure, { day: today, count: figures.counts[figure] }])
      expect(figures.trends[figure]).toHaveLength(12)
    }
  })

  test('of channels is that of the board, month by month', async () => {
    const fresh = await getFigures(evaluator, now)
    const board = await getBoard({ league: undefined, kecamatan: undefined }, now)
    for (const [figure, platform] of [
      ['withoutWebsite', 'website'],
      ['withoutInstagram', 'instagram'],
    ] as const) {
      const shown = board.platforms.find((one) => one.platform === platform)
      expect(fresh[figure]).toEqual(shown?.cases)
      const known = fresh.trends[figure].filter(({ count }) => count !== null)
      expect(shown?.trend.slice(-known.length)).toEqual(known)
    }
  })

  test('of a month before the first unit began is not known', async () => {
    const first = await db.unit.aggregate({ _min: { startedAt: true } })
    const began = dayOf(first._min.startedAt ?? now)
    for (const figure of FIGURES)
      for (const { day, count } of figures.trends[figure])
        expect([figure, day, count === null]).toEqual([figure, day, day < began])
  })

  test('remembers what was public then, whatever has become of it', async () => {
    const before = (await getFigures(evaluator, now)).trends
    await unitWith('gone', [{ firstPublishedAt: at('2026-09-28'), status: 'withdrawn', withdrawnAt: at('2026-10-12') }])
    const after = (await getFigures(evaluator, now)).trends
    const change = (figure: 'active' | 'silent') =>
      after[figure].map(({ day, count }, index) => [day, (count ?? 0) - (before[figure][index]?.count ?? 0)] as const)
    expect(change('active').filter(([, by]) => by !== 0)).toEqual([['2026-09-30', 1]])
    expect(change('silent').filter(([day]) => day >= '2026-08-31')).toEqual([
      ['2026-08-31', 1],
      ['2026-09-30', 0],
      ['2026-10-31', 1],
      [today, 1],
    ])
  })
})

describe('works that are late', () => {
  const late = (plannedFinish: string, over: Parameters<typeof createProject>[1] = {}) =>
    createProject(db, {
      plannedFinish: new Date(`${plannedFinish}T00:00:00Z`),
      plans: {
        create: { plannedStart: null, plannedFinish: new Date(`${plannedFinish}T00:00:00Z`), at: at('2026-08-01') },
      },
      ...over,
    })

  test('are counted, named and remembered alike', async () => {
    const days = ['2026-09-30', '2026-10-31', today]
    const counts = async () => [...(await listOverdueCounts(days)), await countOverdue(today)]
    const before = await counts()
    const { id, unitId } = await late('2026-10-10')
    await late(today)
    await late('2026-10-10', { isPublic: false })
    await late('2026-10-10', { state: 'batal' })
    expect((await counts()).map((count, index) => count - (before[index] ?? 0))).toEqual([0, 1, 1, 1])
    expect((await listOverdue(today, 50, unitId)).map((work) => work.id)).toEqual([id])
    const list = await listOverdue(today, 1_000)
    expect(list).toHaveLength(await countOverdue(today))
  })
})

test('movers and leagues are those of the public ranking', async () => {
  const { rankings, movers } = await getLeagues(evaluator, now)
  expect(rankings).toHaveLength(5)
  const ranked = rankings.flatMap(({ active, inactive }) => [...active, ...inactive])
  for (const { unit, movement } of [...movers.up, ...movers.down])
    expect(ranked.find((row) => row.unit.slug === unit.slug)?.movement).toEqual(movement)
})

test.each(ROLES)('%s', async (role) => {
  const actor = actorWith(role)
  const may = role === 'evaluator' || role === 'administrator'
  for (const read of [getFigures(actor, now), getLeagues(actor, now), getUnitSight(actor, slugs.never ?? '', now)]) {
    if (may) expect(await read).toBeTruthy()
    else await expect(read).rejects.toMatchObject({ code: 'forbidden' })
  }
})
