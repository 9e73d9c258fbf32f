import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createUnit, unique } from '@/prisma/factories'
import { createUser, deleteExpiredSessions, revokeAllSessions, revokeSession, signIn } from './commands'
import { getActorOfSession, listMySessions } from './queries'

const now = new Date(Date.now() + 60_000)
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const password = 'sungai-martapura-pasang'
let username: string
let unitId: string

const enter = (name: string, secret: string, address = unique('alamat')) =>
  signIn({ username: name, password: secret, address, userAgent: 'uji' }, now)

beforeAll(async () => {
  const unit = await createUnit(db)
  unitId = unit.id
  username = unique('petugas')
  await createUser(null, { username, name: 'Petugas', password, role: 'officer', unitSlug: unit.slug })
})

test('name and password open a session that knows the roles in force', async () => {
  const session = await enter(` ${username.toUpperCase()} `, password)
  const actor = await getActorOfSession(session?.sessionId ?? '', now)
  expect(actor?.roles).toEqual([{ role: 'officer', unitId }])
  expect(await getActorOfSession(session?.sessionId ?? '', inHours(13))).toBeNull()
})

test('an unknown name, a wrong password, NUL: one answer', async () => {
  expect(await enter('tidak-ada', password)).toBeNull()
  expect(await enter(username, 'salah')).toBeNull()
  expect(await enter(`${username}-\0\ud800`, password)).toBeNull()
})

test('a revoked session ends at once; nobody revokes that of another', async () => {
  const first = await enter(username, password)
  const second = await enter(username, password)
  const actor = await getActorOfSession(first?.sessionId ?? '', now)
  if (!actor || !second) throw new Error('no session')
  await expect(
    revokeSession({ ...actor, id: crypto.randomUUID() }, { sessionId: second.sessionId }, now),
  ).rejects.toThrow('tidak ada')
  expect((await listMySessions(actor, now)).some(({ isCurrent }) => isCurrent)).toBe(true)
  await revokeSession(actor, { sessionId: second.sessionId }, now)
  expect(await getActorOfSession(second.sessionId, now)).toBeNull()
  await revokeAllSessions(actor, now)
  expect(await listMySessions(actor, now)).toEqual([])
})

test('the eleventh attempt for a name waits, the right password included', async () => {
  const name = unique('petugas')
  await createUser(null, { username: name, name: 'Petugas', password, role: 'jury', unitSlug: null })
  for (let n = 0; n < 10; n++) await enter(name, 'salah')
  await expect(enter(name, password)).rejects.toThrow('Terlalu banyak percobaan masuk')
})

test('a name is given once, a unit must exist', async () => {
  const input = { username, name: 'Dua', password, role: 'officer' as const, unitSlug: null }
  await expect(createUser(null, input)).rejects.toMatchObject({ code: 'conflict' })
  await expect(createUser(null, { ...input, username: unique('x'), unitSlug: 'tidak-ada' })).rejects.toMatchObject({
    code: 'invalid',
  })
  const officer = { id: crypto.randomUUID(), name: 'P', sessionId: null, roles: [{ role: 'officer' as const, unitId }] }
  await expect(createUser(officer, input)).rejects.toMatchObject({ code: 'forbidden' })
})

test('sessions are removed 30 days after their end', async () => {
  const session = await enter(username, password)
  await deleteExpiredSessions(inHours(24 * 29))
  expect(await db.session.count({ where: { id: session?.sessionId } })).toBe(1)
  await deleteExpiredSessions(inHours(24 * 32))
  expect(await db.session.count({ where: { id: session?.sessionId } })).toBe(0)
})
