import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { createUnit, createUser } from '@/prisma/factories'
import { fileOf } from './boundaries.fixture'
import { adoptBoundaries, removeBoundaries, uploadBoundaries } from './commands'
import { getKelurahanAt, getMap, getPreviewMap, listBoundaries } from './queries'

let administrator: Actor
let codes: string[]
const origin = { source: 'Uji 2026', licence: 'CC0' }

const actorAs = async (role: Role): Promise<Actor> => {
  const { id, name } = await createUser(db)
  return { id, name, sessionId: null, roles: [{ role, unitId: null }] }
}
const file = (of: readonly string[] = codes) => ({ name: 'batas.geojson', text: JSON.stringify(fileOf(of)) })
const one = async (state: 'preview' | 'used') => {
  const found = (await listBoundaries(administrator)).find((boundaries) => boundaries.state === state)
  return found && { boundariesId: found.id, version: found.version }
}
const theOne = async (state: 'preview' | 'used') => (await one(state)) ?? { boundariesId: '', version: 0 }
const generation = async () => (await db.generation.findFirstOrThrow()).number

beforeAll(async () => {
  administrator = await actorAs('administrator')
  const parent = await createUnit(db, { kind: 'kecamatan', league: 'kecamatan' })
  for (const [index, areaCode] of ['63.71.77.1001', '63.71.77.1002'].entries())
    await createUnit(db, { parentId: parent.id, areaCode, tileColumn: index, tileRow: 0 })
  const units = await db.unit.findMany({ where: { kind: 'kelurahan', areaCode: { not: null } } })
  codes = units.map(({ areaCode }) => areaCode ?? '').sort()
})
beforeEach(async () => {
  await db.boundaries.deleteMany()
})

test('what is uploaded changes nothing until it is used, and nothing is left of it once it is removed', async () => {
  const before = await generation()
  await uploadBoundaries(administrator, origin, file())
  expect((await getMap()).kind).toBe('tiles')
  expect((await getPreviewMap(administrator))?.areas).toHaveLength(codes.length)
  expect(await listBoundaries(administrator)).toMatchObject([
    { state: 'preview', areas: codes.length, positions: codes.length * 5, fileName: 'batas.geojson', ...origin },
  ])
  expect(await generation()).toBe(before)

  await adoptBoundaries(administrator, await theOne('preview'))
  expect(await getMap()).toMatchObject({ kind: 'shapes', attribution: origin })
  expect(await getPreviewMap(administrator)).toBeNull()
  expect(await generation()).toBeGreaterThan(before)
  const at = await getKelurahanAt({ longitude: 114.505, latitude: -3.395 })
  expect(at?.id).toBe((await db.unit.findUniqueOrThrow({ where: { areaCode: codes[0] ?? '' } })).id)
  expect(await getKelurahanAt({ longitude: 114.7, latitude: -3.21 })).toBeNull()

  await removeBoundaries(administrator, await theOne('used'))
  expect(await getMap()).toMatchObject({ kind: 'tiles', attribution: null })
  expect(await getKelurahanAt({ longitude: 114.505, latitude: -3.395 })).toBeNull()
  const actions = await db.auditRecord.findMany({ where: { actorId: administrator.id }, orderBy: { id: 'asc' } })
  expect(actions.map(({ action }) => action)).toEqual(['boundaries.uploaded', 'boundaries.used', 'boundaries.removed'])
})

test('a newer upload takes the place of the one before, and boundaries in use that of those before', async () => {
  await uploadBoundaries(administrator, origin, file())
  await adoptBoundaries(administrator, await theOne('preview'))
  await uploadBoundaries(administrator, { ...origin, source: 'Lama' }, file())
  await uploadBoundaries(administrator, { ...origin, source: 'Baru' }, file())
  expect((await listBoundaries(administrator)).map(({ source }) => source)).toEqual(['Baru', 'Uji 2026'])
  await adoptBoundaries(administrator, await theOne('preview'))
  expect((await getMap()).attribution?.source).toBe('Baru')
  expect(await listBoundaries(administrator)).toHaveLength(1)
})

test('two who upload and use at once leave one of each', async () => {
  await Promise.all([1, 2, 3].map(() => uploadBoundaries(administrator, origin, file())))
  const seen = await theOne('preview')
  const done = await Promise.allSettled([1, 2, 3].map(() => adoptBoundaries(administrator, seen)))
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await listBoundaries(administrator)).map(({ state }) => state)).toEqual(['used'])
})

test('what somebody else has changed meanwhile is a conflict, and changes nothing', async () => {
  await uploadBoundaries(administrator, origin, file())
  const seen = await theOne('preview')
  await adoptBoundaries(administrator, seen)
  await expect(adoptBoundaries(administrator, seen)).rejects.toMatchObject({ code: 'conflict' })
  await expect(removeBoundaries(administrator, seen)).rejects.toMatchObject({ code: 'conflict' })
  expect((await getMap()).kind).toBe('shapes')
})

test.each([
  ['of an empty file', () => ({ name: '', text: '' }), 'Pilih berkas'],
  ['of a file that is too large', () => ({ name: 'x', text: ' '.repeat(5 * 1024 * 1024 + 1) }), '5 MB'],
  ['of a kelurahan too few', () => file(codes.slice(1)), 'tidak ada di berkas ini'],
])('the problems %s are told, and nothing is kept', async (_, broken, sentence) => {
  await expect(uploadBoundaries(administrator, origin, broken())).rejects.toMatchObject({
    code: 'invalid',
    fields: { berkas: [expect.stringContaining(sentence)] },
  })
  expect(await db.boundaries.count()).toBe(0)
})

test.each(ROLES.filter((role) => role !== 'administrator'))('%s may not touch boundaries', async (role) => {
  await uploadBoundaries(administrator, origin, file())
  const seen = await theOne('preview')
  const actor = await actorAs(role)
  for (const run of [
    () => uploadBoundaries(actor, origin, file()),
    () => adoptBoundaries(actor, seen),
    () => removeBoundaries(actor, seen),
    () => listBoundaries(actor),
    () => getPreviewMap(actor),
  ])
    await expect(run()).rejects.toMatchObject({ code: 'forbidden' })
  expect(await one('preview')).toEqual(seen)
})
