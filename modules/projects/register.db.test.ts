import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { fileOf } from '@/modules/boundaries/boundaries.fixture'
import {
  createOfficer,
  createPost,
  createUnit,
  createUser,
  projectOf,
  createProject as storeProject,
} from '@/prisma/factories'
import type { Prisma } from '@/prisma/generated/client'
import { acceptDeclaration, declareNoProject, declineDeclaration, withdrawDeclaration } from './declaration-commands'
import { listDeclarations, listExempt, listOwnDeclarations } from './declaration-queries'
import { getDeskProject, listDeskProjects, listProjectChoices, listWaitingProjects } from './desk-queries'
import { ChangedProject, NewProject } from './register'
import {
  changeProject,
  createProject,
  deleteProject,
  planProject,
  takeBackUpdate,
  tellUpdate,
} from './register-commands'
import { registerTexts } from './register-texts'
import { tellOfWaitingWorks } from './reminder-commands'

const now = new Date('2026-11-24T02:00:00Z')
let unitId: string
let officer: Actor
let place: string

const actorOf = async (role: Role, inUnit: string): Promise<Actor> => {
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  const { id, name } = await createUser(db)
  return { id, name, sessionId: null, roles: [{ role, unitId: isCity ? null : inUnit }] }
}
const codeOf = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )
const typed = (over: Record<string, string> = {}) => ({
  unitId,
  name: 'Perbaikan titian Gang Seroja',
  year: '2026',
  budget: '250.000.000',
  plannedStart: '2026-09-01',
  plannedFinish: '2026-12-15',
  projectState: 'direncanakan',
  [`kelurahan-${place}`]: 'ya',
  ...over,
})
const changeOf = (projectId: string, version: number, over: Record<string, string> = {}) =>
  ChangedProject.parse({ ...typed(over), projectId, version })
const actionsOf = async (subjectId: string) =>
  (await db.auditRecord.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })).map(({ action }) => action)

beforeAll(async () => {
  unitId = (await createUnit(db)).id
  place = (await createUnit(db, { kind: 'kelurahan' })).slug
  officer = await actorOf('officer', unitId)
})

describe('the register', () => {
  test('a work is entered with its state, which is public at once', async () => {
    const { id, slug } = await createProject(officer, NewProject.parse(typed()), now)
    expect(slug).toMatch(/^perbaikan-titian-gang-seroja-[0-9a-f]{8}$/)
    const work = await getDeskProject(officer, id)
    expect(work).toMatchObject({ isPublic: true, state: 'direncanakan', budget: 250_000_000n, places: [place] })
    expect(work?.updates).toHaveLength(1)
    expect(await db.projectPlan.count({ where: { projectId: id } })).toBe(1)
    expect(await actionsOf(id)).toEqual(['project.created'])
  })

  test('a state of a day that has not come is refused at its field', async () => {
    const tomorrow = NewProject.parse(typed({ day: '2026-11-25' }))
    await expect(createProject(officer, tomorrow, now)).rejects.toMatchObject({ fields: { day: [/belum tiba/] } })
    // In Banjarmasin it is the 24th already, eight hours before it is in Greenwich.
    const early = new Date('2026-11-23T16:30:00Z')
    expect(await codeOf(createProject(officer, NewProject.parse(typed({ day: '2026-11-24' })), early))).toBe('done')
  })

  test('more at once than the portal has connections are all entered, each with a point', async () => {
    const works = Array.from({ length: 20 }, () => typed({ point: '-3.3194, 114.5908' }))
    for (const work of works) delete work[`kelurahan-${place}`]
    expect(
      new Set(await Promise.all(works.map((work) => codeOf(createProject(officer, NewProject.parse(work), now))))),
    ).toEqual(new Set(['done']))
  }, 30_000)

  test('a kelurahan that is none is refused', async () => {
    const elsewhere = NewProject.parse(typed({ 'kelurahan-atlantis': 'ya' }))
    await expect(createProject(officer, elsewhere, now)).rejects.toMatchObject({ fields: { places: [/dari daftar/] } })
  })

  test('no name of a box is more than the database can take', async () => {
    for (const box of ['kelurahan-a\0b', 'kelurahan-\ud800']) {
      const odd = NewProject.parse(typed({ [box]: 'ya' }))
      await expect(createProject(officer, odd, now)).rejects.toMatchObject({ fields: { places: [/dari daftar/] } })
    }
    const long = NewProject.safeParse(typed({ [`kelurahan-${'a'.repeat(101)}`]: 'ya' }))
    expect(long.error?.issues).toMatchObject([{ message: expect.stringMatching(/dari daftar/) }])
  })

  test('what is sent twice is one: a work by its form, a state by what it says', async () => {
    const draftId = randomUUID()
    const sent = NewProject.parse(typed({ draftId, day: '2026-11-01' }))
    const [first, second] = [await createProject(officer, sent, now), await createProject(officer, sent, now)]
    expect(second).toMatchObject(first)
    const other = await actorOf('officer', unitId)
    expect(await codeOf(createProject(other, sent, now))).toBe('invalid')
    const state = { projectId: draftId, state: 'berjalan' as const, percent: 25, reason: '', day: null }
    await tellUpdate(officer, state, now)
    await tellUpdate(officer, state, now)
    expect((await getDeskProject(officer, draftId))?.updates).toHaveLength(2)
    expect(await actionsOf(draftId)).toEqual(['project.created', 'project.updated'])
    await tellUpdate(officer, { ...state, state: 'tertunda', reason: 'Air pasang tinggi.' }, now)
    await tellUpdate(officer, state, now)
    expect((await getDeskProject(officer, draftId))?.updates).toHaveLength(4)
  })

  test('a line stands on the map at its middle, and moves there when it is changed', async () => {
    const sent = NewProject.parse(typed({ line: '-3.31, 114.58\n-3.32, 114.59\n-3.33, 114.60' }))
    const { id } = await createProject(officer, sent, now)
    const work = await getDeskProject(officer, id)
    if (!work) throw new Error('no work')
    expect(work.point).toEqual({ latitude: -3.32, longitude: 114.59 })
    expect(registerTexts(work).point).toBe('')
    const shorter = { ...registerTexts(work), line: '-3.31, 114.58\n-3.312, 114.582' }
    await changeProject(officer, ChangedProject.parse({ ...shorter, projectId: id, version: 1 }), now)
    expect((await getDeskProject(officer, id))?.point).toEqual({ latitude: -3.31, longitude: 114.58 })
  })

  test('a point says in which kelurahan the work lies, where none was chosen and boundaries tell', async () => {
    const areaCode = '63.71.78.1001'
    const here = await createUnit(db, { kind: 'kelurahan', areaCode })
    const { features } = fileOf([areaCode])
    const [feature] = features
    const polygons = [feature?.geometry.coordinates as number[][][]]
    await db.boundaries.deleteMany()
    await db.boundaries.create({
      data: {
        state: 'used',
        areas: [{ code: areaCode, polygons, label: [114.505, -3.395] }],
        positions: 5,
        bytes: 400,
        fileName: 'uji.geojson',
        source: 'Uji',
        licence: 'CC0',
        uploadedById: officer.id,
      },
    })
    const { [`kelurahan-${place}`]: _, ...without } = typed({ point: '-3.395, 114.505' })
    const { id } = await createProject(officer, NewProject.parse(without), now)
    expect((await getDeskProject(officer, id))?.places).toEqual([here.slug])
    const chosen = await createProject(officer, NewProject.parse(typed({ point: '-3.395, 114.505' })), now)
    expect((await getDeskProject(officer, chosen.id))?.places).toEqual([place])
    await db.boundaries.deleteMany()
    await db.unit.update({ where: { id: here.id }, data: { areaCode: null } })
  })

  test('a change names the version that was seen, and keeps the earlier plan', async () => {
    const { id } = await createProject(officer, NewProject.parse(typed()), now)
    await changeProject(officer, changeOf(id, 1, { plannedFinish: '2027-01-31', contractor: 'CV Karya Banua' }), now)
    expect(await getDeskProject(officer, id)).toMatchObject({
      version: 2,
      contractor: 'CV Karya Banua',
      plannedFinish: '2027-01-31',
    })
    expect(await codeOf(changeProject(officer, changeOf(id, 1), now))).toBe('conflict')
    await changeProject(officer, changeOf(id, 2, { plannedFinish: '2027-01-31', name: 'Titian Gang Seroja baru' }), now)
    const plans = await db.projectPlan.findMany({ where: { projectId: id }, orderBy: { at: 'asc' } })
    expect(plans.map(({ plannedFinish }) => plannedFinish?.toISOString().slice(0, 10))).toEqual([
      '2026-12-15',
      '2027-01-31',
    ])
  })

  test('a state told without a post can be taken back; what stood before stands again', async () => {
    const { id } = await createProject(officer, NewProject.parse(typed({ day: '2026-11-01' })), now)
    await tellUpdate(officer, { projectId: id, state: 'berjalan', percent: 25, reason: '', day: null }, now)
    expect(await getDeskProject(officer, id)).toMatchObject({ state: 'berjalan', percent: 25 })
    const [latest] = (await getDeskProject(officer, id))?.updates ?? []
    await takeBackUpdate(officer, { projectId: id, updateId: latest?.id ?? '' })
    expect(await getDeskProject(officer, id)).toMatchObject({ state: 'direncanakan', percent: 0 })
    expect(await codeOf(takeBackUpdate(officer, { projectId: id, updateId: latest?.id ?? '' }))).toBe('not-found')
    expect(await actionsOf(id)).toEqual(['project.created', 'project.updated', 'project.update-taken-back'])
  })

  test('what cannot follow is refused at its field and changes nothing', async () => {
    const { id } = await createProject(
      officer,
      NewProject.parse(typed({ projectState: 'berjalan', projectPercent: '60', day: '2026-11-01' })),
      now,
    )
    const lower = { projectId: id, state: 'berjalan' as const, percent: 40, reason: '', day: null }
    await expect(tellUpdate(officer, lower, now)).rejects.toMatchObject({
      fields: { projectReason: [/turun dari 60/] },
    })
    expect(await getDeskProject(officer, id)).toMatchObject({ percent: 60 })
  })

  test('only a work of which nothing was told is deleted', async () => {
    const planned = await planProject(officer, { unitId, name: 'Pekerjaan baru', year: 2026 }, now)
    await deleteProject(officer, { projectId: planned.id, version: 1 })
    expect(await getDeskProject(officer, planned.id)).toBeNull()
    const told = await createProject(officer, NewProject.parse(typed()), now)
    expect(await codeOf(deleteProject(officer, { projectId: told.id, version: 1 }))).toBe('invalid')
  })

  test('late and silent works of the own unit wait to be told of', async () => {
    const own = (await createUnit(db)).id
    const actor = await actorOf('officer', own)
    const late = await storeProject(db, {
      unitId: own,
      plannedFinish: new Date('2026-11-23T00:00:00Z'),
      lastToldAt: now,
    })
    const silent = await storeProject(db, {
      unitId: own,
      plannedFinish: null,
      lastToldAt: new Date('2026-10-25T10:00:00+08:00'),
    })
    await storeProject(db, { unitId: own, plannedFinish: null, lastToldAt: new Date('2026-10-26T10:00:00+08:00') })
    await storeProject(db, {
      unitId: own,
      state: 'selesai',
      plannedFinish: new Date('2026-01-01T00:00:00Z'),
      lastToldAt: now,
    })
    expect(await listWaitingProjects(actor, '2026-11-24')).toEqual([
      { id: silent.id, name: silent.name, why: 'silent' },
      { id: late.id, name: late.name, why: 'late' },
    ])
  })
})

test('those who write for a unit are told of such works once, and again of the next silence', async () => {
  const own = (await createUnit(db)).id
  const writer = await createOfficer(db, own)
  const work = await storeProject(db, {
    unitId: own,
    plannedFinish: null,
    lastToldAt: new Date('2026-10-01T10:00:00+08:00'),
  })
  const toldOf = () => db.notice.findMany({ where: { userId: writer.id, kind: 'workWaits' }, orderBy: { at: 'asc' } })
  await tellOfWaitingWorks(new Date('2026-10-30T00:05:00Z'))
  expect(await toldOf()).toEqual([])
  await tellOfWaitingWorks(new Date('2026-11-02T00:05:00Z'))
  await tellOfWaitingWorks(new Date('2026-11-03T00:05:00Z'))
  expect(await toldOf()).toMatchObject([
    { title: work.name, detail: 'Sudah 30 hari tanpa kabar.', path: `/meja/pembangunan/${work.id}` },
  ])
  await db.project.update({ where: { id: work.id }, data: { lastToldAt: new Date('2026-11-04T10:00:00+08:00') } })
  await tellOfWaitingWorks(new Date('2026-11-05T00:05:00Z'))
  expect(await toldOf()).toHaveLength(1)
  await tellOfWaitingWorks(new Date('2026-12-05T00:05:00Z'))
  expect(await toldOf()).toHaveLength(2)
  expect((await db.auditRecord.findMany({ where: { subjectId: work.id, action: 'project.reminded' } })).length).toBe(2)
})

describe('a declaration of no works', () => {
  const reason = 'Unit ini hanya mengurus administrasi.'
  const fresh = async () => {
    const { id } = await createUnit(db)
    const { id: userId, name } = await createOfficer(db, id)
    const actor: Actor = { id: userId, name, sessionId: null, roles: [{ role: 'officer', unitId: id }] }
    return { id, actor }
  }
  const pending = async (actor: Actor, unit: string) =>
    (await listOwnDeclarations(actor, unit, [2026]))[0] ?? { id: '', version: 0, state: null }

  test('counts once Kominfotik has accepted it, and until it is taken back', async () => {
    const { id, actor } = await fresh()
    const administrator = await actorOf('administrator', id)
    await declareNoProject(actor, { unitId: id, year: 2026, reason }, now)
    expect(await listExempt([id], [2026])).toEqual(new Map([[2026, new Set()]]))
    const seen = await pending(actor, id)
    await acceptDeclaration(administrator, { declarationId: seen.id, version: seen.version }, now)
    expect(await listExempt([id], [2025, 2026])).toEqual(
      new Map([
        [2025, new Set()],
        [2026, new Set([id])],
      ]),
    )
    expect(await codeOf(acceptDeclaration(administrator, { declarationId: seen.id, version: seen.version }, now))).toBe(
      'conflict',
    )
    // What has been decided is not decided again, even by who knows its version.
    const turned = { declarationId: seen.id, version: seen.version + 1, answer: 'Berubah pikiran.' }
    expect(await codeOf(declineDeclaration(administrator, turned, now))).toBe('conflict')
    await withdrawDeclaration(actor, { declarationId: seen.id, version: seen.version + 1 })
    expect(await listExempt([id], [2026])).toEqual(new Map([[2026, new Set()]]))
  })

  test('is declined with a reason, and may be made again', async () => {
    const { id, actor } = await fresh()
    const administrator = await actorOf('administrator', id)
    await declareNoProject(actor, { unitId: id, year: 2026, reason }, now)
    expect(await codeOf(declareNoProject(actor, { unitId: id, year: 2026, reason }, now))).toBe('invalid')
    const seen = await pending(actor, id)
    await declineDeclaration(
      administrator,
      { declarationId: seen.id, version: seen.version, answer: 'Ada pekerjaan titian.' },
      now,
    )
    expect(await pending(actor, id)).toMatchObject({ state: 'declined', answer: 'Ada pekerjaan titian.' })
    const told = await db.notice.findMany({ where: { kind: 'declarationDecided', userId: actor.id } })
    expect(told).toMatchObject([{ detail: 'Ditolak: Ada pekerjaan titian.', path: '/meja/pembangunan' }])
    await declareNoProject(actor, { unitId: id, year: 2026, reason }, now)
    expect(await pending(actor, id)).toMatchObject({ state: 'declared', answer: '' })
    const { declarations } = await listDeclarations(administrator, 'declared')
    expect(declarations.some((row) => row.unitId === id)).toBe(true)
  })

  test('is no way out for a unit that has works, nor for a year that is over', async () => {
    const { id, actor } = await fresh()
    expect(await codeOf(declareNoProject(actor, { unitId: id, year: 2024, reason }, now))).toBe('invalid')
    await declareNoProject(actor, { unitId: id, year: 2026, reason }, now)
    await storeProject(db, { unitId: id, year: 2025 })
    const seen = await pending(actor, id)
    const administrator = await actorOf('administrator', id)
    expect(await codeOf(acceptDeclaration(administrator, { declarationId: seen.id, version: seen.version }, now))).toBe(
      'invalid',
    )
    expect(await codeOf(declareNoProject(actor, { unitId: id, year: 2025, reason }, now))).toBe('invalid')
  })

  test('nobody decides about their own', async () => {
    const { id } = await fresh()
    const administrator = await actorOf('administrator', id)
    await declareNoProject(administrator, { unitId: id, year: 2026, reason }, now)
    const seen = await pending(administrator, id)
    expect(await codeOf(acceptDeclaration(administrator, { declarationId: seen.id, version: seen.version }, now))).toBe(
      'invalid',
    )
  })
})

describe('who may', () => {
  const DESK: Role[] = ['officer', 'editor', 'head']

  test.each(ROLES.flatMap((role) => [true, false].map((isOwn) => [role, isOwn] as const)))(
    '%s, own unit: %s',
    async (role, isOwn) => {
      const own = (await createUnit(db)).id
      const actor = await actorOf(role, isOwn ? own : (await createUnit(db)).id)
      const { id: writer } = await createOfficer(db, own)
      const work = await storeProject(db, { unitId: own, createdById: writer })
      const planned = await storeProject(db, { unitId: own, createdById: writer, isPublic: false })
      const declaration = await db.noProjectDeclaration.create({
        data: { unitId: own, year: 2025, reason: 'x', declaredById: writer },
      })
      const [entry] = await db.projectUpdate.findMany({ where: { projectId: work.id } })
      const mayWrite = role === 'administrator' || (isOwn && DESK.includes(role))
      const expected = mayWrite ? 'done' : 'forbidden'
      const run: Record<string, () => Promise<unknown>> = {
        create: () => createProject(actor, NewProject.parse({ ...typed(), unitId: own }), now),
        plan: () => planProject(actor, { unitId: own, name: 'Pekerjaan', year: 2026 }, now),
        change: () => changeProject(actor, changeOf(work.id, 1), now),
        tell: () =>
          tellUpdate(actor, { projectId: work.id, state: 'berjalan', percent: 50, reason: '', day: null }, now),
        'take back': () => takeBackUpdate(actor, { projectId: work.id, updateId: entry?.id ?? '' }),
        delete: () => deleteProject(actor, { projectId: planned.id, version: 1 }),
        declare: () =>
          declareNoProject(
            actor,
            { unitId: own, year: 2026, reason: 'Tidak ada belanja modal.' },
            new Date('2026-11-25T00:00:00Z'),
          ),
      }
      const seen: Record<string, string> = {}
      for (const [name, command] of Object.entries(run)) seen[name] = await codeOf(command())
      // There are works by now, which is for the rule to say and not for the table.
      expect({ ...seen, declare: seen.declare === 'invalid' ? 'done' : seen.declare }).toEqual(
        Object.fromEntries(Object.keys(run).map((name) => [name, expected])),
      )
      const decision = { declarationId: declaration.id, version: 1, answer: 'Ada pekerjaan titian.' }
      expect(await codeOf(declineDeclaration(actor, decision, now))).toBe(
        role === 'administrator' ? 'done' : 'forbidden',
      )
      expect(
        await codeOf(
          withdrawDeclaration(actor, { declarationId: declaration.id, version: role === 'administrator' ? 2 : 1 }),
        ),
      ).toBe(expected)
      expect((await listProjectChoices(actor, own)).length > 0).toBe(mayWrite)
      expect((await getDeskProject(actor, work.id)) !== null).toBe(mayWrite)
      const { projects } = await listDeskProjects(actor, { unitId: own })
      expect(projects.length > 0).toBe(mayWrite)
    },
  )
})

test('the work of which a post tells is among its choices, however many are newer', async () => {
  const own = (await createUnit(db)).id
  const actor = await actorOf('officer', own)
  const { id: createdById } = await createOfficer(db, own)
  const work = (name: string, updatedAt: Date) =>
    projectOf({ unitId: own, createdById, isPublic: false, name, updatedAt }) as Prisma.ProjectCreateManyInput
  await db.project.createMany({ data: Array.from({ length: 300 }, (_, at) => work(`Titian ${at}`, now)) })
  const old = await storeProject(db, { unitId: own, createdById, updatedAt: new Date('2020-01-01T00:00:00Z') })
  expect((await listProjectChoices(actor, own)).map(({ id }) => id)).not.toContain(old.id)
  const choices = await listProjectChoices(actor, own, old.id)
  expect(choices).toHaveLength(301)
  expect(choices.at(-1)).toMatchObject({ id: old.id, name: old.name })
  expect(await listProjectChoices(actor, own, choices[0]?.id)).toHaveLength(300)
  const stranger = await storeProject(db)
  expect(await listProjectChoices(actor, own, stranger.id)).toHaveLength(300)
})

test('a work keeps its place in the list of the desk, 20 a page, each once', async () => {
  const own = (await createUnit(db)).id
  const actor = await actorOf('officer', own)
  const { id: createdById } = await createOfficer(db, own)
  const ids: string[] = []
  for (let at = 0; at < 25; at++)
    ids.push(
      (await storeProject(db, { unitId: own, createdById, updatedAt: new Date(now.getTime() + (at >> 1) * 1000) })).id,
    )
  const first = await listDeskProjects(actor, {})
  const second = await listDeskProjects(actor, {}, first.next ?? '')
  expect([...first.projects, ...second.projects].map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(second.next).toBeNull()
  // A post of another kind tells of no work.
  await createPost(db, { unitId: own })
  expect(await listDeskProjects(actor, { state: 'batal' })).toEqual({ projects: [], next: null })
})
