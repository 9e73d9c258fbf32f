import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { recordShare, removeShare } from '@/modules/posts/share-commands'
import { createPost, createUnit, createUser, unique } from '@/prisma/factories'
import { getBoard } from './board-queries'
import { casesCsv, channelsCsv, observationsCsv } from './csv'
import { getDeskChannel, listChannelsIn, listDeskChannels } from './desk-queries'
import { DecideEvidence, NewEvidence } from './evidence'
import { decideEvidence, submitEvidence } from './evidence-commands'
import {
  countEvidenceByChannel,
  countEvidenceToCheck,
  listChannelEvidence,
  listEvidenceQueue,
} from './evidence-queries'
import { listRegistered } from './open-data-queries'
import { getChannel, listChannelsOf, listObservationsSince } from './queries'
import { ChangeChannel, MoveChannel, RegisterChannel } from './registration'
import { certifyChannel, changeChannel, registerChannel } from './registry-commands'
import { tellOfUncertainChannels } from './reminder-commands'
import { checkSample, sampleNominees } from './sample-commands'
import { listChannelSights } from './score-queries'
import { settleOldEvidence } from './settle-commands'
import { moveChannel } from './state-commands'
import { listChannelTasks } from './task-queries'

const now = new Date('2026-11-24T02:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
let unitId: string
let officer: Actor
let colleague: Actor
let administrator: Actor

const actorOf = async (role: Role, inUnit: string): Promise<Actor> => {
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  const { id, name } = await createUser(db)
  const held = { role, unitId: isCity ? null : inUnit }
  await db.roleAssignment.create({ data: { ...held, userId: id, validFrom: new Date('2020-01-01') } })
  return { id, name, sessionId: null, roles: [held] }
}
const refusedWith = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )
const fieldOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) => (error instanceof DomainError ? Object.keys(error.fields ?? {}).join() : String(error)),
  )
const handle = () => `@${unique('akun').replaceAll('-', '_').slice(-20)}`
const typed = (over: Record<string, string> = {}) =>
  RegisterChannel.parse({ unitId, platform: 'instagram', address: handle(), ...over })
const register = async (over: Record<string, string> = {}, by = officer) =>
  (await registerChannel(by, typed(over), now)).id
const move = async (by: Actor, channelId: string, name: string, reason = '', at = now) => {
  const { version } = await db.channel.findUniqueOrThrow({ where: { id: channelId } })
  await moveChannel(by, MoveChannel.parse({ channelId, version: String(version), move: name, reason }), at)
}
const verified = async (over: Record<string, string> = {}) => {
  const id = await register(over)
  await move(administrator, id, 'verify')
  return id
}
const stateOf = async (id: string) => (await db.channel.findUniqueOrThrow({ where: { id } })).state
const actionsOf = async (subjectId: string) =>
  (await db.auditRecord.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })).map(({ action }) => action)

beforeAll(async () => {
  unitId = (await createUnit(db)).id
  officer = await actorOf('officer', unitId)
  colleague = await actorOf('editor', unitId)
  administrator = await actorOf('administrator', unitId)
})

describe('the registry', () => {
  test('a channel is declared, verified by somebody else, and told to its unit', async () => {
    const id = await register({ recoveryContact: ' 0511 123 ', responsibleId: officer.id })
    expect(await getDeskChannel(officer, id)).toMatchObject({
      state: 'declared',
      recoveryContact: '0511 123',
      responsible: { name: officer.name },
    })
    await move(administrator, id, 'verify')
    expect(await stateOf(id)).toBe('verified')
    expect(await actionsOf(id)).toEqual(['channel.registered', 'channel.verified'])
    const told = await db.notice.findMany({ where: { kind: 'channelDecided', userId: officer.id } })
    expect(told.at(-1)).toMatchObject({ path: `/meja/kanal/${id}`, detail: 'Terverifikasi.' })
  })

  test('one account under two addresses is verified once, where its platform tells its number', async () => {
    const other = await createUnit(db)
    const platformId = `UC${unique('x').replaceAll('-', '_').padEnd(22, '0').slice(-22)}`
    const own = await register({ platform: 'youtube', address: handle().slice(0, 29) })
    const address = `https://www.youtube.com/channel/${platformId}`
    const again = await register({ platform: 'youtube', address, unitId: other.id }, administrator)
    await db.channel.updateMany({ where: { id: { in: [own, again] } }, data: { platformId } })
    await move(administrator, own, 'verify')
    const second = await actorOf('administrator', unitId)
    await expect(move(second, again, 'verify')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('terverifikasi dengan alamat lain'),
    })
    await move(officer, own, 'lose', 'Sandinya tidak diketahui.')
    await move(second, again, 'verify')
    expect(await stateOf(again)).toBe('verified')
    expect(await refusedWith(move(second, own, 'verify'))).toBe('conflict')
  })

  test('of one that is lost nobody is asked whether it is still right', async () => {
    const unit = await createUnit(db)
    const own = await actorOf('officer', unit.id)
    const { id } = await registerChannel(own, typed({ unitId: unit.id }), now)
    const asked = async () => (await listChannelTasks(own, later(130))).map(({ key }) => key)
    expect(await asked()).toContain(`${id} certify`)
    await move(own, id, 'lose', 'Sandinya tidak diketahui.')
    expect(await asked()).not.toContain(`${id} certify`)
    expect(await asked()).toContain(`${unit.id} instagram`)
  })

  test('its unit is told of all that Kominfotik does to it, not of its own doing', async () => {
    const unit = await createUnit(db)
    const [own, second] = [await actorOf('officer', unit.id), await actorOf('editor', unit.id)]
    const { id } = await registerChannel(own, typed({ unitId: unit.id }), now)
    const { id: lost } = await registerChannel(own, typed({ unitId: unit.id }), now)
    await move(administrator, id, 'verify')
    const toldOf = async (channelId: string) => {
      const where = { kind: 'channelDecided', userId: own.id, path: `/meja/kanal/${channelId}` } as const
      return (await db.notice.findMany({ where, orderBy: { at: 'asc' } })).map(({ detail }) => detail)
    }
    const { version } = await db.channel.findUniqueOrThrow({ where: { id } })
    const change = { channelId: id, version: String(version), platform: 'instagram', address: handle() }
    const changed = ChangeChannel.parse(change)
    await changeChannel(administrator, changed, later(1))
    await move(administrator, id, 'archive', 'Akun ini ganda.', later(2))
    expect(await toldOf(id)).toEqual([
      'Terverifikasi.',
      `Alamat diganti menjadi ${changed.account.handle}.`,
      'Diarsipkan: Akun ini ganda.',
    ])
    await move(second, lost, 'lose', 'Akunnya diambil orang.')
    expect(await toldOf(lost)).toEqual([])
  })

  test('one account stands once, whoever enters it and however it is written', async () => {
    const name = handle()
    await register({ address: name })
    const other = await createUnit(db)
    const stranger = await actorOf('officer', other.id)
    for (const address of [name, `https://www.instagram.com/${name.slice(1).toUpperCase()}/?hl=id`]) {
      const again = registerChannel(stranger, typed({ unitId: other.id, address }), now)
      await expect(again).rejects.toMatchObject({
        code: 'invalid',
        fields: { address: [expect.stringContaining('terdaftar')] },
      })
    }
  })

  test('of two who enter the same account at once, one does', async () => {
    const address = handle()
    const done = await Promise.all(
      [officer, colleague].map((actor) => refusedWith(registerChannel(actor, typed({ address }), now))),
    )
    expect(done.sort()).toEqual(['done', 'invalid'])
  })

  test('what was rejected or archived is free for others', async () => {
    const address = handle()
    const id = await register({ address })
    await move(administrator, id, 'reject', 'Akun ini milik pribadi.')
    const other = await createUnit(db)
    const stranger = await actorOf('officer', other.id)
    const second = await registerChannel(stranger, typed({ unitId: other.id, address }), now)
    expect(await refusedWith(move(officer, id, 'redeclare'))).toBe('invalid')
    await move(stranger, second.id, 'archive', 'Salah mendaftarkan akun.')
    await move(officer, id, 'redeclare')
    expect(await stateOf(id)).toBe('declared')
    expect((await db.channel.findUniqueOrThrow({ where: { id: second.id } })).slug).not.toBe(
      (await db.channel.findUniqueOrThrow({ where: { id } })).slug,
    )
  })

  test('whoever declared a channel does not verify it', async () => {
    const id = await register({}, administrator)
    expect(await refusedWith(move(administrator, id, 'verify'))).toBe('conflict')
    await move(await actorOf('administrator', unitId), id, 'verify')
    expect(await stateOf(id)).toBe('verified')
  })

  test('another account in its place has to be verified again, the same one does not', async () => {
    const id = await verified()
    const before = await db.channel.findUniqueOrThrow({ where: { id } })
    const change = (address: string, version: number) =>
      ChangeChannel.parse({ channelId: id, version: String(version), platform: 'instagram', address })
    await changeChannel(officer, change(`instagram.com/${before.handle.slice(1)}/`, before.version), now)
    expect(await stateOf(id)).toBe('verified')
    expect(await refusedWith(changeChannel(officer, change(handle(), before.version), now))).toBe('conflict')
    await changeChannel(officer, change(handle(), before.version + 1), now)
    expect(await stateOf(id)).toBe('declared')
    expect(
      (await db.channelStep.findMany({ where: { channelId: id }, orderBy: { id: 'asc' } })).map(({ state }) => state),
    ).toEqual(['declared', 'verified', 'declared'])
  })

  test('who does not serve in the unit is not responsible for its channel', async () => {
    const stranger = await actorOf('officer', (await createUnit(db)).id)
    expect(await fieldOf(registerChannel(officer, typed({ responsibleId: stranger.id }), now))).toBe('responsibleId')
  })

  test('is certified once a quarter, and asked for when it is not', async () => {
    const id = await verified()
    const [spring, seen] = [new Date('2027-01-05T02:00:00Z'), { channelId: id, version: 2 }]
    await tellOfUncertainChannels(now)
    expect(await db.notice.count({ where: { key: { startsWith: `channelUncertain:${id}` } } })).toBe(0)
    await tellOfUncertainChannels(spring)
    await tellOfUncertainChannels(later(50))
    expect(await db.notice.count({ where: { key: `channelUncertain:${id}:2027-01-01`, userId: officer.id } })).toBe(1)
    expect((await listChannelTasks(officer, spring)).map(({ key }) => key)).toContain(`${id} certify`)
    await certifyChannel(officer, seen, spring)
    await certifyChannel(officer, seen, spring)
    expect((await db.channel.findUniqueOrThrow({ where: { id } })).certifiedAt).toEqual(spring)
    expect((await listChannelTasks(officer, spring)).map(({ key }) => key)).not.toContain(`${id} certify`)
  })

  test('one that is lost is not asked after: nobody has it in hand', async () => {
    const id = await verified()
    await move(officer, id, 'lose', 'Kata sandinya tidak diketahui.')
    const spring = new Date('2027-01-05T02:00:00Z')
    expect((await listChannelTasks(officer, spring)).map(({ key }) => key)).not.toContain(`${id} certify`)
    expect(await refusedWith(certifyChannel(officer, { channelId: id, version: 3 }, spring))).toBe('invalid')
  })

  test('steps and observations can be added and read, never changed or deleted', async () => {
    const id = await verified()
    await db.observation.create({ data: { channelId: id, day: new Date('2026-11-01'), at: now, verdict: 'healthy' } })
    for (const work of [
      db.channelStep.updateMany({ where: { channelId: id }, data: { reason: 'lain' } }),
      db.channelStep.deleteMany({ where: { channelId: id } }),
      db.observation.updateMany({ where: { channelId: id }, data: { verdict: 'down' } }),
      db.observation.deleteMany({ where: { channelId: id } }),
    ])
      await expect(work).rejects.toThrow(/permission denied/)
  })
})

describe('the board', () => {
  test('counts what is missing by names, and mends itself when a channel is verified', async () => {
    const kecamatan = await createUnit(db, { kind: 'kecamatan', league: 'kecamatan' })
    const unit = await createUnit(db, { parentId: kecamatan.id })
    const filter = { kecamatan: kecamatan.slug }
    const counts = async () => {
      const board = await getBoard(filter, now)
      return [...board.platforms.map(({ cases }) => cases.length), board.total, board.distinct.length, board.declared]
    }
    expect(await counts()).toEqual([2, 2, 4, 2, 0])
    const id = await register({ unitId: unit.id }, administrator)
    expect(await counts()).toEqual([2, 2, 4, 2, 1])
    await move(await actorOf('administrator', unitId), id, 'verify')
    const end = await getBoard(filter, later(0.1))
    expect([...end.platforms.map(({ cases }) => cases.length), end.total, end.distinct.length]).toEqual([2, 1, 3, 2])
    expect(end.platforms[1]?.trend.map(({ count }) => count).at(-1)).toBe(1)
    expect(end.platforms[1]?.trend.map(({ count }) => count).at(-2)).toBe(2)
    expect(casesCsv(end.platforms.flatMap(({ cases }) => cases)).split('\n')).toHaveLength(5)
    expect((await getBoard({ league: 'kelurahan', ...filter }, now)).units).toBe(1)
  })
})

describe('evidence', () => {
  const DRAWN = () => true
  const NOT_DRAWN = () => false
  const link = () => `https://www.instagram.com/p/${unique('x')}/`
  const submit = async (channelId: string, postedOn = dayOf(now), by = officer, url = link()) => {
    await submitEvidence(by, NewEvidence.parse({ channelId, url, postedOn }), now)
    return db.evidence.findFirstOrThrow({ where: { channelId, url } })
  }
  const decision = (evidence: { id: string; version: number }, decide: 'accept' | 'reject', reason = '') =>
    DecideEvidence.parse({ evidenceId: evidence.id, version: String(evidence.version), decision: decide, reason })

  test('a link counts once a second person has looked', async () => {
    const id = await verified()
    const evidence = await submit(id)
    expect(await refusedWith(decideEvidence(officer, decision(evidence, 'accept'), now))).toBe('invalid')
    expect(await countEvidenceToCheck(colleague)).toBeGreaterThan(0)
    expect((await countEvidenceByChannel(colleague, unitId)).get(id)).toBe(1)
    expect((await countEvidenceByChannel(officer, unitId)).get(id)).toBeUndefined()
    expect(await countEvidenceByChannel(await actorOf('officer', (await createUnit(db)).id), unitId)).toEqual(new Map())
    expect(await db.observation.count({ where: { channelId: id } })).toBe(0)
    await decideEvidence(colleague, decision(evidence, 'accept'), now, NOT_DRAWN)
    expect(await db.channel.findUniqueOrThrow({ where: { id } })).toMatchObject({
      verdict: 'healthy',
      newestAt: startOfDay(dayOf(now)),
    })
    expect(await refusedWith(decideEvidence(colleague, decision(evidence, 'accept'), now))).toBe('conflict')
    expect(await listChannelEvidence(officer, { id, unitId })).toMatchObject([{ state: 'accepted', sample: 'none' }])
  })

  test('a refused one tells its officer why and counts nothing', async () => {
    const id = await verified()
    await decideEvidence(colleague, decision(await submit(id), 'reject', 'Bukan akun unit ini.'), now)
    expect((await db.channel.findUniqueOrThrow({ where: { id } })).verdict).toBe('unknown')
    const told = await db.notice.findFirst({
      where: { kind: 'evidenceDecided', userId: officer.id },
      orderBy: { at: 'desc' },
    })
    expect(told?.detail).toContain('Bukan akun unit ini.')
  })

  test.each([
    ['of another platform', { url: 'https://facebook.com/a/posts/1' }, 'url'],
    ['to the front of the platform', { url: 'https://www.instagram.com/' }, 'url'],
    ['of tomorrow', { postedOn: addDays(dayOf(now), 1) }, 'postedOn'],
    ['of long ago', { postedOn: addDays(dayOf(now), -61) }, 'postedOn'],
  ])('a link %s is refused at its field', async (_, over, field) => {
    const id = await verified()
    const given = NewEvidence.parse({ channelId: id, url: link(), postedOn: dayOf(now), ...over })
    expect(await fieldOf(submitEvidence(officer, given, now))).toBe(field)
  })

  test('nothing is noted for what the portal reads itself, or for what nobody has verified', async () => {
    const site = await register({ platform: 'website', address: `https://${unique('situs')}.example` })
    expect(
      await refusedWith(
        submitEvidence(officer, NewEvidence.parse({ channelId: site, url: link(), postedOn: dayOf(now) }), now),
      ),
    ).toBe('invalid')
    const declared = await register()
    expect(
      await refusedWith(
        submitEvidence(officer, NewEvidence.parse({ channelId: declared, url: link(), postedOn: dayOf(now) }), now),
      ),
    ).toBe('invalid')
  })

  test('what was drawn is looked at once more; what is overturned counts no more', async () => {
    const id = await verified()
    const first = await submit(id, addDays(dayOf(now), -5))
    await decideEvidence(colleague, decision(first, 'accept'), now, NOT_DRAWN)
    const second = await submit(id)
    await decideEvidence(colleague, decision(second, 'accept'), now, DRAWN)
    const { evidence } = await listEvidenceQueue(administrator, 'due')
    const due = evidence.find((one) => one.id === second.id)
    expect(due).toMatchObject({ sample: 'due', sampledFor: 'undian' })
    if (!due) return
    await checkSample(administrator, decision(due, 'reject', 'Unggahan ini tidak ada.'), now)
    expect((await db.channel.findUniqueOrThrow({ where: { id } })).newestAt).toEqual(
      startOfDay(addDays(dayOf(now), -5)),
    )
    const [sight] = (await listChannelSights([unitId], dayOf(now), later(30))).filter((one) => one.id === id)
    expect(sight?.newestAt).toEqual(startOfDay(addDays(dayOf(now), -5)))
    const { slug } = await db.channel.findUniqueOrThrow({ where: { id } })
    expect((await getChannel(slug, now))?.observations).toHaveLength(1)
    expect((await listObservationsSince(slug, '2026-11-01'))?.observations).toHaveLength(1)
  })

  test('what is overturned after a month has closed counts no more in it', async () => {
    const id = await verified()
    const evidence = await submit(id)
    await decideEvidence(colleague, decision(evidence, 'accept'), now, DRAWN)
    const sightAt = async (closesAt: Date) =>
      (await listChannelSights([unitId], dayOf(now), closesAt)).find((one) => one.id === id)
    expect(await sightAt(later(2))).toMatchObject({ verdict: 'healthy', newestAt: startOfDay(dayOf(now)) })
    const drawn = await db.evidence.findUniqueOrThrow({ where: { id: evidence.id } })
    await checkSample(administrator, decision(drawn, 'reject', 'Unggahan ini tidak ada.'), later(3))
    expect(await sightAt(later(2))).toMatchObject({ verdict: 'unknown', newestAt: null })
  })

  test('what was accepted after a month has closed counts nothing in it', async () => {
    const id = await verified()
    await decideEvidence(colleague, decision(await submit(id), 'accept'), later(3), NOT_DRAWN)
    const [sight] = (await listChannelSights([unitId], dayOf(now), later(2))).filter((one) => one.id === id)
    expect(sight).toMatchObject({ verdict: 'unknown', newestAt: null })
  })

  test('a link that was refused may be given again, one that waits or counts may not', async () => {
    const id = await verified()
    const url = link()
    const first = await submit(id, dayOf(now), officer, url)
    const give = (by = officer) =>
      refusedWith(submitEvidence(by, NewEvidence.parse({ channelId: id, url, postedOn: dayOf(now) }), now))
    expect(await give()).toBe('invalid')
    await decideEvidence(colleague, decision(first, 'reject', 'Tanggalnya keliru.'), now)
    expect(await give(colleague)).toBe('done')
    const again = await db.evidence.findUniqueOrThrow({ where: { id: first.id } })
    expect(again).toMatchObject({ state: 'waiting', reason: '', submittedById: colleague.id })
    await decideEvidence(officer, decision(again, 'accept'), now, NOT_DRAWN)
    expect(await give()).toBe('invalid')
  })

  test('of the account before says nothing of the one that took its place', async () => {
    const id = await verified()
    const accepted = await submit(id)
    const waiting = await submit(id)
    await decideEvidence(colleague, decision(accepted, 'accept'), now, NOT_DRAWN)
    const { version } = await db.channel.findUniqueOrThrow({ where: { id } })
    const change = { channelId: id, version: String(version), platform: 'instagram', address: handle() }
    await changeChannel(officer, ChangeChannel.parse(change), later(1))
    await move(administrator, id, 'verify', '', later(1))
    const sightOn = async (days: number) =>
      (await listChannelSights([unitId], dayOf(later(days)), later(40))).find((one) => one.id === id)
    expect(await sightOn(1)).toMatchObject({ state: 'verified', verdict: 'unknown', newestAt: null })
    expect(await sightOn(0)).toMatchObject({ state: 'verified', verdict: 'healthy' })
    expect(await refusedWith(decideEvidence(colleague, decision(waiting, 'accept'), later(2)))).toBe('invalid')
    await decideEvidence(colleague, decision(waiting, 'reject', 'Akun yang lama.'), later(2))
    await submitEvidence(officer, NewEvidence.parse({ channelId: id, url: link(), postedOn: dayOf(now) }), later(2))
    const own = await db.evidence.findFirstOrThrow({ where: { channelId: id, state: 'waiting' } })
    await decideEvidence(colleague, decision(own, 'accept'), later(2), DRAWN)
    const due = await db.evidence.findUniqueOrThrow({ where: { id: own.id } })
    await checkSample(administrator, decision(due, 'reject', 'Unggahan ini tidak ada.'), later(2))
    expect(await db.channel.findUniqueOrThrow({ where: { id } })).toMatchObject({ verdict: 'unknown', newestAt: null })
  })

  test('all of a nominee are looked at once more', async () => {
    const id = await verified()
    const evidence = await submit(id)
    await decideEvidence(colleague, decision(evidence, 'accept'), now, NOT_DRAWN)
    const { slug } = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
    expect(await sampleNominees([slug], '2026-11-01', '2026-11-30')).toBeGreaterThan(0)
    expect(await sampleNominees([slug], '2026-11-01', '2026-11-30')).toBe(0)
    expect(await db.evidence.findUniqueOrThrow({ where: { id: evidence.id } })).toMatchObject({ sample: 'due' })
  })

  test('grown old it says nothing: the account is unknown, not silent', async () => {
    const id = await verified()
    await decideEvidence(colleague, decision(await submit(id), 'accept'), now, NOT_DRAWN)
    await settleOldEvidence(later(30))
    expect((await db.channel.findUniqueOrThrow({ where: { id } })).verdict).toBe('healthy')
    expect(await settleOldEvidence(later(31))).toBeGreaterThan(0)
    expect((await db.channel.findUniqueOrThrow({ where: { id } })).verdict).toBe('unknown')
    expect(await actionsOf(id)).toContain('channel.settled')
  })

  test('what the portal reads itself is not settled by evidence', async () => {
    const id = await verified({ platform: 'youtube', address: handle().slice(0, 29) })
    await db.monitor.deleteMany({ where: { channelId: id } })
    await db.channel.update({ where: { id }, data: { verdict: 'stale', observedAt: now } })
    await settleOldEvidence(later(40))
    expect((await db.channel.findUniqueOrThrow({ where: { id } })).verdict).toBe('stale')
  })

  test.each(['stale', 'healthy'] as const)('what a key once read as %s is unknown without it', async (verdict) => {
    const id = await verified()
    const newestAt = later(verdict === 'stale' ? -40 : -1)
    const day = new Date(`${dayOf(now)}T00:00:00Z`)
    await db.observation.create({ data: { channelId: id, day, at: now, verdict, method: 'api', newestAt } })
    await db.channel.update({ where: { id }, data: { verdict, newestAt, observedAt: now } })
    await settleOldEvidence(later(3))
    expect((await db.channel.findUniqueOrThrow({ where: { id } })).verdict).toBe(verdict)
    await settleOldEvidence(later(4))
    expect((await db.channel.findUniqueOrThrow({ where: { id } })).verdict).toBe('unknown')
  })

  test('what the share kit notes is evidence by itself, and goes with it', async () => {
    const unit = await createUnit(db)
    const own = await actorOf('officer', unit.id)
    const { id } = await registerChannel(own, typed({ unitId: unit.id }), now)
    await move(administrator, id, 'verify')
    const post = await createPost(db, { unitId: unit.id })
    const url = link()
    await recordShare(own, { postId: post.id, channel: 'instagram', url }, now)
    await recordShare(own, { postId: post.id, channel: 'facebook', url: 'https://www.facebook.com/a/posts/1' }, now)
    expect(await db.evidence.findMany({ where: { channelId: id } })).toMatchObject([
      { url, isShared: true, state: 'waiting' },
    ])
    const shared = await db.sharedLink.findFirstOrThrow({ where: { postId: post.id, url } })
    await removeShare(own, { shareId: shared.id })
    expect(await db.evidence.count({ where: { channelId: id } })).toBe(0)
  })
})

describe('what readers see', () => {
  test('of a channel’s states when and which, and no words that a person wrote', async () => {
    const id = await register()
    await move(administrator, id, 'reject', 'Akun ini milik pribadi Bu Rahasia.')
    await move(officer, id, 'redeclare', 'Bu Rahasia sudah pindah.')
    await move(administrator, id, 'verify')
    await move(officer, id, 'lose', 'Sandinya dibawa Bu Rahasia.')
    const { slug } = await db.channel.findUniqueOrThrow({ where: { id } })
    const shown = await getChannel(slug, now)
    expect(shown?.steps.map(({ state }) => state)).toEqual(['declared', 'rejected', 'declared', 'verified', 'lost'])
    expect(JSON.stringify(shown)).not.toContain('Rahasia')
    const other = await register()
    const [{ handle: before, version }, address] = [
      await db.channel.findUniqueOrThrow({ where: { id: other } }),
      handle(),
    ]
    const change = { channelId: other, version: String(version), platform: 'instagram', address }
    await changeChannel(officer, ChangeChannel.parse(change), later(1))
    const changed = await db.channel.findUniqueOrThrow({ where: { id: other } })
    expect((await getChannel(changed.slug, later(1)))?.steps.at(-1)?.reason).toBe(`Alamat diganti dari ${before}.`)
  })

  test('verified, declared and lost channels; no contact, nothing rejected', async () => {
    const unit = await createUnit(db)
    const make = (over: Record<string, string> = {}) =>
      register({ unitId: unit.id, recoveryContact: 'rahasia@contoh.id', ...over }, administrator)
    const second = await actorOf('administrator', unitId)
    const [lost, rejected] = [await make(), await make()]
    await make()
    await move(administrator, lost, 'lose', 'Kata sandinya tidak diketahui.')
    await move(second, rejected, 'reject', 'Akun ini milik pribadi.')
    const shown = await listChannelsOf(unit.id)
    expect(shown.map(({ state }) => state).sort()).toEqual(['declared', 'lost'])
    const all = await listRegistered()
    expect(JSON.stringify([shown, all])).not.toContain('rahasia')
    expect(channelsCsv(all)).not.toContain('rahasia')
    const { slug } = await db.channel.findUniqueOrThrow({ where: { id: rejected } })
    expect(await getChannel(slug, now)).toBeNull()
    expect(await listObservationsSince(slug, '2026-01-01')).toBeNull()
    expect(await getChannel('../etc', now)).toBeNull()
    expect(observationsCsv([])).toContain('hari;waktu')
  })
})

describe.each(['own', 'other'] as const)('who may, in their %s unit', (whose) => {
  test.each(ROLES)('%s', async (role) => {
    const home = await createUnit(db)
    const actor = await actorOf(role, whose === 'own' ? home.id : (await createUnit(db)).id)
    const isAdministrator = role === 'administrator'
    const mayWrite = isAdministrator || (whose === 'own' && ['officer', 'editor', 'head'].includes(role))
    const other = await actorOf('administrator', home.id)
    const expected = (may: boolean) => (may ? 'done' : 'forbidden')
    const seen = async (id: string) => ({
      channelId: id,
      version: (await db.channel.findUniqueOrThrow({ where: { id } })).version,
    })
    const make = () => register({ unitId: home.id }, other)
    const moveAs = async (id: string, name: string) =>
      refusedWith(
        moveChannel(
          actor,
          MoveChannel.parse({ ...(await seen(id)), move: name, reason: 'Alasan yang cukup panjang.' }),
          now,
        ),
      )
    const id = await make()

    expect(await refusedWith(registerChannel(actor, typed({ unitId: home.id }), now))).toBe(expected(mayWrite))
    const change = ChangeChannel.parse({ ...(await seen(id)), platform: 'instagram', address: handle() })
    expect(await refusedWith(changeChannel(actor, change, now))).toBe(expected(mayWrite))
    expect(await refusedWith(certifyChannel(actor, await seen(id), now))).toBe(expected(mayWrite))
    expect(await moveAs(await make(), 'verify')).toBe(expected(isAdministrator))
    expect(await moveAs(await make(), 'reject')).toBe(expected(isAdministrator))
    const gone = await make()
    expect(await moveAs(gone, 'lose')).toBe(expected(mayWrite))
    expect(await moveAs(await make(), 'archive')).toBe(expected(mayWrite))
    if (mayWrite) expect(await moveAs(gone, 'redeclare')).toBe('done')

    const account = await make()
    await move(await actorOf('administrator', home.id), account, 'verify')
    const post = (by: Actor) =>
      submitEvidence(
        by,
        NewEvidence.parse({
          channelId: account,
          url: `https://www.instagram.com/p/${unique('y')}/`,
          postedOn: dayOf(now),
        }),
        now,
      )
    expect(await refusedWith(post(actor))).toBe(expected(mayWrite))
    await post(other)
    const evidence = await db.evidence.findFirstOrThrow({ where: { channelId: account, submittedById: other.id } })
    const decide = DecideEvidence.parse({ evidenceId: evidence.id, version: '1', decision: 'accept' })
    expect(await refusedWith(decideEvidence(actor, decide, now, () => true))).toBe(expected(mayWrite))
    if (!mayWrite) await decideEvidence(await actorOf('administrator', home.id), decide, now, () => true)
    const check = DecideEvidence.parse({ evidenceId: evidence.id, version: '2', decision: 'accept' })
    const checked = await refusedWith(checkSample(actor, check, now))
    // An administrator who decided at first does not look a second time.
    expect(checked).toBe(isAdministrator ? 'invalid' : 'forbidden')

    expect((await listDeskChannels(actor, home.id)).length > 0).toBe(mayWrite)
    expect((await getDeskChannel(actor, account)) !== null).toBe(mayWrite)
    expect((await listChannelEvidence(actor, { id: account, unitId: home.id })).length > 0).toBe(mayWrite)
    expect(await refusedWith(listChannelsIn(actor, 'declared'))).toBe(expected(isAdministrator))
    expect(await refusedWith(listEvidenceQueue(actor, 'waiting'))).toBe(expected(isAdministrator))
  })
})
