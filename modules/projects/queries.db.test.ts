import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import { getPublishedPost } from '@/modules/posts/article-queries'
import { attachPhoto, createPhoto, createPost, createProject, createUnit, createUser } from '@/prisma/factories'
import { exportProjects } from './export-queries'
import { PROJECT_ORDERS, type ProjectFilter, type ProjectOrder } from './filter'
import { isOverdue, isSilent } from './lateness'
import { countProjects, listProjects, listProjectsOf } from './list-queries'
import { PROJECT_FUNDS, PROJECT_STATES } from './project'
import { getProject, listWorkPoints, listWorksByArea } from './queries'

const NOW = new Date('2026-11-25T02:00:00Z')
const TODAY = dayOf(NOW)
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

let unit: { id: string; slug: string }
let kecamatan: { id: string; slug: string }
let kelurahan: { id: string; slug: string }
let beside: { id: string; slug: string }

beforeAll(async () => {
  unit = await createUnit(db, { kind: 'skpd', league: 'skpd-layanan' })
  kecamatan = await createUnit(db, { kind: 'kecamatan', league: 'kecamatan' })
  kelurahan = await createUnit(db, { parentId: kecamatan.id })
  beside = await createUnit(db, { parentId: kecamatan.id })
  const { id: createdById } = await createUser(db)
  // Every state by every way of being late or silent, on both sides of each edge; many share a key of every order.
  let count = 0
  for (const state of PROJECT_STATES) {
    for (const finish of [null, addDays(TODAY, -1), TODAY]) {
      for (const start of [null, addDays(TODAY, -1), TODAY]) {
        for (const toldAt of ['2026-10-26T15:59:59.999Z', '2026-10-26T16:00:00Z']) {
          count++
          await createProject(db, {
            unitId: unit.id,
            createdById,
            state,
            percent: (count % 4) * 25,
            name: `Pembangunan ${count % 7}`,
            year: 2025 + (count % 2),
            fund: PROJECT_FUNDS[count % PROJECT_FUNDS.length],
            budget: count % 5 === 0 ? null : BigInt(count % 5) * 1_000_000_000n,
            plannedStart: start && dateOf(start),
            plannedFinish: finish && dateOf(finish),
            lastToldAt: new Date(toldAt),
            latitude: count % 10 === 0 ? -3.3 : null,
            longitude: 114.6,
            ...(count % 3 === 0 && {
              places: {
                create:
                  count % 6 === 0 ? [kelurahan, beside].map(({ id }) => ({ unitId: id })) : { unitId: kelurahan.id },
              },
            }),
          })
        }
      }
    }
  }
  await createProject(db, { unitId: kecamatan.id, createdById, name: 'Milik kecamatan' })
  await createProject(db, { unitId: beside.id, createdById, name: 'Milik kelurahan sebelah' })
  await createProject(db, {
    unitId: unit.id,
    createdById,
    isPublic: false,
    places: { create: { unitId: kelurahan.id } },
  })
})

async function walk(filter: ProjectFilter, order: ProjectOrder, take: number) {
  const there: string[] = []
  const back: string[] = []
  let before: string | undefined
  let previous: string | null = null
  for (;;) {
    const page = await listProjects(filter, NOW, { order, before, take })
    there.push(...page.projects.map(({ id }) => id))
    previous = page.previous
    if (!page.next) break
    before = page.next
  }
  while (previous) {
    const page = await listProjects(filter, NOW, { order, after: previous, take })
    back.unshift(...page.projects.map(({ id }) => id))
    previous = page.previous
  }
  return { there, back }
}

const all = async (filter: ProjectFilter, order?: ProjectOrder) =>
  (await listProjects(filter, NOW, { order, take: 1_000 })).projects

describe.each(PROJECT_ORDERS)('in the order %s', (order) => {
  test('pages follow each other without a gap or a repetition, in both directions', async () => {
    const wanted = (await all({ unit: unit.slug }, order)).map(({ id }) => id)
    expect(new Set(wanted).size).toBe(90)
    const { there, back } = await walk({ unit: unit.slug }, order, 7)
    expect(there).toEqual(wanted)
    expect(back).toEqual(wanted.slice(0, back.length))
    expect(back.length).toBe(84)
  })

  test('the exported works are those of the list, in its order', async () => {
    const exported: string[] = []
    for await (const batch of exportProjects({ unit: unit.slug }, NOW, order))
      exported.push(...batch.map(({ id }) => id))
    expect(exported).toEqual((await all({ unit: unit.slug }, order)).map(({ id }) => id))
  })
})

test('each order sorts by what it says', async () => {
  const keys = async <T>(order: ProjectOrder, pick: (card: Awaited<ReturnType<typeof all>>[number]) => T) =>
    (await all({ unit: unit.slug }, order)).map(pick)
  const ends = await keys('tenggat', ({ plannedFinish }) => plannedFinish ?? '9999')
  expect(ends).toEqual([...ends].sort())
  const names = await keys('nama', ({ name }) => name)
  expect(names).toEqual([...names].sort())
  const percents = await keys('persen', ({ percent }) => percent)
  expect(percents).toEqual([...percents].sort((a, b) => b - a))
  const budgets = await keys('anggaran', ({ budget }) => Number(budget ?? -1))
  expect(budgets).toEqual([...budgets].sort((a, b) => b - a))
  const told = await keys('terbaru', ({ lastToldAt }) => lastToldAt.getTime())
  expect(told).toEqual([...told].sort((a, b) => b - a))
})

test('late and silent are the same in the database as by the rule', async () => {
  const works = await all({ unit: unit.slug })
  const ids = (cards: typeof works) => cards.map(({ id }) => id).sort()
  const late = works.filter((work) => isOverdue(work, TODAY))
  const silent = works.filter((work) => isSilent(work, TODAY))
  expect(late.length).toBeGreaterThan(10)
  expect(silent.length).toBeGreaterThan(5)
  expect(ids(await all({ unit: unit.slug, isOverdue: true }))).toEqual(ids(late))
  expect(ids(await all({ unit: unit.slug, isSilent: true }))).toEqual(ids(silent))
  const counts = await countProjects({ unit: unit.slug, state: 'batal', isSilent: true }, NOW)
  expect(counts).toEqual({
    direncanakan: 18,
    berjalan: 18,
    selesai: 18,
    tertunda: 18,
    batal: 18,
    all: 90,
    overdue: late.length,
    silent: silent.length,
  })
})

test('filters by state, year, fund and place', async () => {
  const of = async (filter: ProjectFilter) => (await all(filter)).length
  const works = await all({ unit: unit.slug })
  expect(await of({ unit: unit.slug, state: 'tertunda' })).toBe(18)
  expect(await of({ unit: unit.slug, year: 2025 })).toBe(works.filter(({ year }) => year === 2025).length)
  expect(await of({ unit: unit.slug, fund: 'dak' })).toBe(works.filter(({ fund }) => fund === 'dak').length)
  expect(await of({ kelurahan: kelurahan.slug })).toBe(30)
  expect(await of({ kelurahan: beside.slug })).toBe(16)
  expect(await of({ kecamatan: kecamatan.slug })).toBe(32)
  expect(await of({ kecamatan: kecamatan.slug, kelurahan: beside.slug, unit: unit.slug })).toBe(15)
})

test.each([{ unit: 'tidak-ada' }, { kecamatan: 'tidak-ada' }, { kelurahan: 'tidak-ada' }])(
  'an unknown place is an empty page',
  async (filter) => {
    expect(await listProjects(filter, NOW)).toEqual({ projects: [], next: null, previous: null })
    expect((await countProjects(filter, NOW)).all).toBe(0)
    expect(await listProjectsOf(filter, NOW, 3)).toEqual([])
    expect((await exportProjects(filter, NOW).next()).done).toBe(true)
  },
)

test('a text that is no cursor of the order is an empty page', async () => {
  const { next } = await listProjects({ unit: unit.slug }, NOW, { order: 'nama', take: 1 })
  for (const before of ['\0x', next ?? ''])
    expect((await listProjects({ unit: unit.slug }, NOW, { order: 'persen', before })).projects).toEqual([])
})

test('a unit and a place show what is running first', async () => {
  const states = (await listProjectsOf({ kelurahan: kelurahan.slug }, NOW, 30)).map(({ state }) => state)
  const rank = ['berjalan', 'direncanakan', 'tertunda', 'selesai', 'batal']
  expect(states).toEqual([...states].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)))
  expect(states).toHaveLength(30)
})

test('the works of a kelurahan on the map are those of its list', async () => {
  const areas = await listWorksByArea()
  for (const place of [kelurahan, beside]) {
    const counts = await countProjects({ kelurahan: place.slug }, NOW)
    const of = areas.get(place.slug)
    expect(of).toEqual(Object.fromEntries(PROJECT_STATES.map((state) => [state, counts[state]])))
  }
  expect(areas.has(kecamatan.slug)).toBe(false)
  expect(areas.has(unit.slug)).toBe(false)
  const slugs = new Set((await all({ unit: unit.slug })).map(({ slug }) => slug))
  expect((await listWorkPoints()).filter(({ slug }) => slugs.has(slug))).toHaveLength(9)
})

test('a work shows its public timeline, the posts in it that can be read, and its two pictures', async () => {
  const owner = await createUnit(db)
  const author = await createUser(db)
  const ids = { unitId: owner.id, authorId: author.id }
  const post = await createPost(db, { ...ids, title: 'Titian selesai' })
  const withdrawn = await createPost(db, { ...ids, status: 'withdrawn' })
  const [before, after] = [await createPhoto(db, { unitId: owner.id }), await createPhoto(db, { unitId: owner.id })]
  await attachPhoto(db, post.id, after.id, { altText: 'Titian ulin baru' })
  const { id, slug } = await createProject(db, {
    unitId: owner.id,
    createdById: author.id,
    beforePhotoId: before.id,
    afterPhotoId: after.id,
    state: 'selesai',
    percent: 100,
    line: [
      [114.59, -3.32],
      [114.6, -3.32],
    ],
  })
  const told = { projectId: id, authorId: author.id, toldAt: NOW, isPublic: true }
  await db.projectUpdate.createMany({
    data: [
      {
        ...told,
        state: 'selesai',
        percent: 100,
        day: dateOf('2026-11-20'),
        postId: post.id,
        beforePhotoId: before.id,
        afterPhotoId: after.id,
      },
      {
        ...told,
        state: 'tertunda',
        beforePhotoId: before.id,
        percent: 20,
        day: dateOf('2026-10-01'),
        postId: withdrawn.id,
        reason: 'Air pasang',
      },
      { ...told, state: 'batal', percent: 0, day: dateOf('2026-11-24'), isPublic: false },
    ],
  })
  const work = await getProject(slug)
  expect(
    work?.timeline.map(({ state, day, reason, isChange, post: teller }) => ({ state, day, reason, isChange, teller })),
  ).toEqual([
    {
      state: 'selesai',
      day: '2026-11-20',
      reason: '',
      isChange: true,
      teller: { slug: post.slug, title: 'Titian selesai' },
    },
    { state: 'tertunda', day: '2026-10-01', reason: 'Air pasang', isChange: true, teller: null },
    { state: 'selesai', day: '2026-09-01', reason: '', isChange: true, teller: null },
  ])
  expect(work?.line).toHaveLength(2)
  expect(work?.after).toMatchObject({ id: after.id, altText: 'Titian ulin baru', day: '2026-11-20' })
  expect(work?.before).toMatchObject({
    id: before.id,
    altText: 'Sebelum pembangunan: Perbaikan titian Gang Seroja',
    day: '2026-10-01',
  })
})

test('a post shows the work that it tells of, as it stands now', async () => {
  const post = await createPost(db)
  expect((await getPublishedPost(post.slug))?.project).toBeNull()
  const work = await createProject(db, {
    unitId: post.unitId,
    createdById: post.authorId,
    state: 'tertunda',
    percent: 70,
  })
  const told = { projectId: work.id, authorId: post.authorId, toldAt: NOW, day: dateOf(TODAY), isPublic: true }
  await db.projectUpdate.create({ data: { ...told, postId: post.id, state: 'berjalan', percent: 50 } })
  const { slug, name } = work
  expect((await getPublishedPost(post.slug))?.project).toEqual({ slug, name, state: 'tertunda', percent: 70 })
})

test('a work of which nothing public was told has no page', async () => {
  const { slug } = await createProject(db, { isPublic: false })
  for (const address of [slug, 'tidak-ada', '', '\0', 'A', '../x']) expect(await getProject(address)).toBeNull()
})
