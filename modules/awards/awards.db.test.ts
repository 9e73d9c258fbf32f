import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { closeDueMonths } from '@/modules/evaluation/close-commands'
import { freezeDueMonths } from '@/modules/evaluation/freeze-commands'
import { attachPhoto, createPhoto, createPost, createUnit, createUser } from '@/prisma/factories'
import { AddJuror, ExcuseJuror, MoveRound, StartJudging } from './award'
import { readCode } from './certificate'
import { decideRound, publishRound } from './decide-commands'
import { addJuror, excuseJuror, startJudging } from './judging-commands'
import { CRITERIA, SaveMarks } from './mark'
import { openRound } from './open-commands'
import { getCertificate, getPrizes, listPrizedQuarters } from './public-queries'
import { getRound, listOpenableQuarters, listRounds, previewGrid } from './queries'
import { resultOf } from './result'
import { saveMarks, submitSheet } from './sheet-commands'
import { getBlindSheet, listMySheets } from './sheet-queries'

const at = (text: string) => new Date(`${text}:00+08:00`)
const now = at('2026-10-26T08:00')
const QUARTER = '2026-t3'
let manager: Actor
let second: Actor
let evaluator: Actor
let jurors: Actor[]
let units: Record<'good' | 'fair' | 'accused' | 'orphan' | 'silent', { id: string; slug: string; name: string }>
let roundId: string

const actorOf = async (role: Role, unitId: string | null = null, name = `Orang ${role}`): Promise<Actor> => {
  const user = await createUser(db, { name })
  await db.roleAssignment.create({ data: { userId: user.id, role, unitId, validFrom: at('2020-01-01T00:00') } })
  return { id: user.id, name, sessionId: null, roles: [{ role, unitId }] }
}
const refusedWith = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )
const version = async () => String((await db.awardRound.findUniqueOrThrow({ where: { id: roundId } })).version)
const move = async () => MoveRound.parse({ roundId, version: await version() })
const start = async (by: Actor, people: readonly Actor[]) =>
  startJudging(
    by,
    StartJudging.parse({
      roundId,
      version: await version(),
      ...Object.fromEntries(people.map(({ id }) => [`juror-${id}`, 'ya'])),
    }),
    now,
  )
const mark = (by: Actor, candidateId: string, value: string) =>
  saveMarks(by, SaveMarks.parse({ candidateId, ...Object.fromEntries(CRITERIA.map((key) => [key, value])) }), now)
const letters = () => db.awardCandidate.findMany({ where: { roundId, letter: { not: null } } })
const propose = (unitId: string) =>
  db.deduction.create({
    data: {
      unitId,
      month: '2026-10',
      kind: 'fabricated',
      text: 'Foto diambil dari tempat lain.',
      evidenceUrl: 'https://contoh.test/bukti',
      proposedById: manager.id,
      proposedAt: now,
    },
  })

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  await owner.query(
    'TRUNCATE "Unit", "Period", "MonthlyScore", "FrozenScore", "FrozenPeriod", "Recomputation", "AwardRound" CASCADE',
  )
  await owner.query(`DELETE FROM "AuditRecord" WHERE action LIKE 'period.%'`)
  await owner.end()
  const unit = (name: string) => createUnit(db, { name, league: 'kelurahan', startedAt: at('2026-01-01T00:00') })
  units = {
    good: await unit('Kelurahan Telawang'),
    fair: await unit('Kelurahan Pekauman'),
    accused: await unit('Kelurahan Kelayan'),
    orphan: await unit('Kelurahan Antasan'),
    silent: await unit('Kelurahan Senyap'),
  }
  manager = await actorOf('administrator')
  second = await actorOf('administrator')
  evaluator = await actorOf('evaluator')
  jurors = await Promise.all(['Ani', 'Budi', 'Citra'].map((name) => actorOf('jury', null, `Juri ${name}`)))
  const days: Record<keyof typeof units, string[]> = {
    good: ['05-04', '07-02', '07-09', '07-20', '08-03', '08-12', '08-20', '09-02', '09-09', '09-16', '09-25'],
    fair: ['07-15', '08-14', '09-15'],
    accused: ['07-02', '07-09', '08-03', '08-12', '09-02', '09-09'],
    orphan: ['07-03', '07-10', '08-04', '08-13', '09-03', '09-10'],
    silent: [],
  }
  for (const [key, { id, name }] of Object.entries(units)) {
    const author = await actorOf('officer', id, `Petugas ${key}`)
    if (key === 'orphan')
      await db.roleAssignment.updateMany({ where: { unitId: id }, data: { validUntil: at('2026-09-01T00:00') } })
    for (const day of days[key as keyof typeof units]) {
      const post = await createPost(db, {
        unitId: id,
        authorId: author.id,
        title: `${name} membersihkan sungai`,
        bodyText: `Lurah ${name.replace('Kelurahan ', '')} hadir.\nKata ${author.name}, warga senang. Lihat @akun.kami`,
        firstPublishedAt: at(`2026-${day}T09:00`),
      })
      const photo = await createPhoto(db, { unitId: id })
      await attachPhoto(db, post.id, photo.id, { altText: `Kantor ${name} saat hujan` })
    }
  }
  await closeDueMonths(now)
  await freezeDueMonths(now)
})

describe('a round of awards', () => {
  test('is opened for a frozen quarter only, once, by an administrator', async () => {
    expect((await listOpenableQuarters(now)).map(({ key }) => key)).toContain(QUARTER)
    const preview = await previewGrid(manager, QUARTER, now)
    const overall = preview?.cells.find(({ category, field }) => category === 'overall' && field === 'kelurahan')
    expect(overall?.nominees.map(({ candidate }) => candidate.unitName)).toEqual([
      units.good.name,
      units.accused.name,
      units.fair.name,
    ])
    const { id: caseId } = await propose(units.accused.id)
    expect(await previewGrid(manager, '2026-t4', now)).toBeNull()
    expect(await refusedWith(openRound(manager, { quarter: '2026-t4' }, now))).toBe('invalid')
    expect(await refusedWith(openRound(evaluator, { quarter: QUARTER }, now))).toBe('forbidden')
    const opened = await Promise.all([1, 2].map(() => refusedWith(openRound(manager, { quarter: QUARTER }, now))))
    expect(opened.sort()).toEqual(['conflict', 'done'])
    const [round] = await listRounds(evaluator)
    roundId = round?.id ?? ''
    expect(round).toMatchObject({ quarter: QUARTER, state: 'nominated' })
    expect((await listOpenableQuarters(now)).map(({ key }) => key)).not.toContain(QUARTER)
    await db.deduction.update({ where: { id: caseId }, data: { state: 'dismissed' } })
  })

  test('says of everybody who is not nominated which gate it was', async () => {
    const round = await getRound(evaluator, roundId)
    const gates = Object.fromEntries((round?.kept ?? []).map(({ unitName, failedGates }) => [unitName, failedGates]))
    expect(gates).toEqual({
      [units.accused.name]: ['integrity'],
      [units.orphan.name]: ['officer'],
      [units.silent.name]: ['cap', 'sample'],
    })
    const overall = round?.cells.find(({ category, field }) => category === 'overall' && field === 'kelurahan')
    expect(overall?.nominees.map(({ unitName }) => unitName)).toEqual([units.good.name, units.fair.name])
    expect(overall?.refused.map(({ candidate }) => candidate.unitName).sort()).toEqual(
      [units.accused.name, units.orphan.name, units.silent.name].sort(),
    )
    const improved = round?.cells.find(({ category, field }) => category === 'improved' && field === 'kelurahan')
    expect(improved?.nominees.length).toBeGreaterThan(0)
    expect(round?.cells.find(({ category }) => category === 'instagram')?.nominees).toEqual([])
  })

  test('has a jury of three, none of whom is of a nominee or reads its names', async () => {
    expect(await refusedWith(start(manager, jurors.slice(0, 2)))).toBe('invalid')
    expect(await refusedWith(start(evaluator, jurors))).toBe('forbidden')
    const officer = await actorOf('jury')
    await db.roleAssignment.create({
      data: { userId: officer.id, role: 'officer', unitId: units.good.id, validFrom: at('2020-01-01T00:00') },
    })
    const reader = await actorOf('jury')
    await db.roleAssignment.create({
      data: { userId: reader.id, role: 'evaluator', unitId: null, validFrom: at('2020-01-01T00:00') },
    })
    for (const involved of [officer, reader])
      expect(await refusedWith(start(manager, [...jurors, involved]))).toBe('invalid')
    expect(await refusedWith(start(manager, [...jurors.slice(0, 2), evaluator]))).toBe('invalid')
    await start(manager, jurors)
    expect(await db.notice.count({ where: { kind: 'juryAsked', userId: { in: jurors.map(({ id }) => id) } } })).toBe(3)
    expect(await refusedWith(start(manager, jurors))).toBe('conflict')
  })
})

describe('the jury', () => {
  test('reads five posts at most under a letter, and nothing that tells the unit', async () => {
    const [juror] = jurors
    if (!juror) return expect.unreachable()
    const [sheet] = await listMySheets(juror)
    expect(sheet).toMatchObject({ quarter: QUARTER, complete: 0, total: 2 })
    expect(sheet?.pools[0]?.nominees.map(({ letter }) => letter)).toEqual(['A', 'B'])
    for (const { id } of sheet?.pools.flatMap(({ nominees }) => nominees) ?? []) {
      const blind = await getBlindSheet(juror, id)
      expect(blind?.posts.length).toBeGreaterThan(0)
      expect(blind?.posts.length).toBeLessThanOrEqual(5)
      const seen = JSON.stringify(blind)
      expect(seen).toContain('[unit ini] membersihkan sungai')
      for (const { name, id: unitId, slug } of Object.values(units)) {
        expect(seen).not.toMatch(new RegExp(name.replace('Kelurahan ', ''), 'i'))
        expect(seen).not.toContain(unitId)
        expect(seen).not.toContain(slug)
      }
      expect(seen).not.toContain('Petugas good')
    }
    const good = (await letters()).find(({ unitId }) => unitId === units.good.id)
    expect((await getBlindSheet(juror, good?.id ?? ''))?.posts).toHaveLength(5)
  })

  test('gives marks as far as they are known, and sends a whole sheet once', async () => {
    const [juror] = jurors
    const [candidate] = await letters()
    if (!juror || !candidate) return expect.unreachable()
    await saveMarks(juror, SaveMarks.parse({ candidateId: candidate.id, clarity: '70' }), now)
    expect((await getBlindSheet(juror, candidate.id))?.marks).toMatchObject({ clarity: 70, evidence: null })
    expect(await refusedWith(submitSheet(juror, { roundId }, now))).toBe('invalid')
    for (const { id, unitId } of await letters()) await mark(juror, id, unitId === units.good.id ? '60' : '90')
    await submitSheet(juror, { roundId }, now)
    expect(await refusedWith(submitSheet(juror, { roundId }, now))).toBe('conflict')
    expect(await refusedWith(mark(juror, candidate.id, '100'))).toBe('conflict')
    expect((await getBlindSheet(juror, candidate.id))?.isOpen).toBe(false)
  })

  test('is nobody else: who does not judge in the round finds nothing', async () => {
    const [candidate] = await letters()
    const outsider = await actorOf('jury')
    expect(await getBlindSheet(outsider, candidate?.id ?? '')).toBeNull()
    expect(await listMySheets(outsider)).toEqual([])
    expect(await refusedWith(mark(outsider, candidate?.id ?? '', '50'))).toBe('not-found')
    const kept = await db.awardCandidate.findFirst({ where: { roundId, letter: null } })
    expect(await refusedWith(mark(jurors[1] as Actor, kept?.id ?? '', '50'))).toBe('not-found')
  })

  test('can be added to and excused from, with a reason, but not for what somebody has sent', async () => {
    const late = await actorOf('jury', null, 'Juri Dewi')
    await addJuror(manager, AddJuror.parse({ roundId, version: await version(), userId: late.id }), now)
    const rows = await db.awardJuror.findMany({ where: { roundId } })
    const excuse = async (userId: string) =>
      excuseJuror(
        manager,
        ExcuseJuror.parse({
          roundId,
          version: await version(),
          jurorId: rows.find((row) => row.userId === userId)?.id,
          reason: 'Berhalangan sakit.',
        }),
        now,
      )
    await excuse(late.id)
    expect(await listMySheets(late)).toEqual([])
    expect(await refusedWith(mark(late, (await letters())[0]?.id ?? '', '1'))).toBe('conflict')
    expect(await refusedWith(excuse(jurors[0]?.id ?? ''))).toBe('conflict')
  })
})

describe('the result', () => {
  test('waits for every sheet and for open cases', async () => {
    expect(await refusedWith(decideRound(manager, await move(), now))).toBe('invalid')
    for (const juror of jurors.slice(1)) {
      for (const { id, unitId } of await letters()) await mark(juror, id, unitId === units.good.id ? '61' : '90')
      await submitSheet(juror, { roundId }, now)
    }
    const { id: caseId } = await propose(units.fair.id)
    expect(await refusedWith(decideRound(manager, await move(), now))).toBe('invalid')
    expect((await getRound(evaluator, roundId))?.accused).toEqual([units.fair.name])
    await db.deduction.update({ where: { id: caseId }, data: { state: 'dismissed' } })
    expect(await db.awardResult.count()).toBe(0)
  })

  test('is 70 % score and 30 % jury, and fixed', async () => {
    const seen = await move()
    const codes = await Promise.all([1, 2].map(() => refusedWith(decideRound(manager, seen, now))))
    expect(codes.sort()).toEqual(['conflict', 'done'])
    const round = await getRound(evaluator, roundId)
    const nominees = round?.cells.flatMap((cell) => cell.nominees) ?? []
    for (const { score, result, unitName } of nominees) {
      expect(result?.jury).toBe(unitName === units.good.name ? 60.7 : 90)
      expect(result?.result).toBe(resultOf(score, result?.jury ?? 0))
    }
    expect(await refusedWith(mark(jurors[0] as Actor, (await letters())[0]?.id ?? '', '100'))).toBe('conflict')
    expect(await getPrizes(QUARTER)).toBeNull()
  })

  test('is published by another person, with certificates that everybody can verify', async () => {
    expect(await refusedWith(publishRound(manager, await move(), now))).toBe('invalid')
    expect(await refusedWith(publishRound(evaluator, await move(), now))).toBe('forbidden')
    await publishRound(second, await move(), now)
    expect((await listPrizedQuarters()).map(({ quarter }) => quarter)).toEqual([QUARTER])
    const cells = await getPrizes(QUARTER)
    const overall = cells?.find(({ category }) => category === 'overall')?.certificates ?? []
    expect(overall.map(({ rank }) => rank)).toEqual([1, 2])
    const [first] = overall
    expect(first?.number).toMatch(/^\d{3}\/PWB-III\/2026$/)
    expect(await getCertificate(` ${first?.code.toLowerCase()} `)).toEqual(first)
    expect(readCode(first?.code ?? '')).toBe(first?.code)
    expect(await getCertificate('K7QM-2RXD-9FHT')).toBeNull()
    expect(await getCertificate("' OR 1=1 --")).toBeNull()
    expect(await refusedWith(publishRound(second, await move(), now))).toBe('conflict')
    const officer = await db.user.findFirstOrThrow({ where: { name: 'Petugas good' } })
    expect(await db.notice.count({ where: { userId: officer.id, kind: 'awardGiven' } })).toBeGreaterThan(0)
  })

  test('leaves a trail in which every step has its person', async () => {
    const trail = await db.auditRecord.findMany({ where: { subjectId: roundId }, orderBy: { at: 'asc' } })
    const steps = trail.map(({ action, actorId }) => [action, actorId])
    for (const [action, actor] of [
      ['award.opened', manager],
      ['award.judging-started', manager],
      ['award.decided', manager],
      ['award.published', second],
    ] as const)
      expect(steps).toContainEqual([action, actor.id])
    expect(trail.filter(({ action }) => action === 'award.sheet-submitted')).toHaveLength(3)
  })
})

test('the application cannot change or delete who was nominated, what was read, and what came of it', async () => {
  const denied = /permission denied/
  await expect(db.awardCandidate.updateMany({ data: { score: 100 } })).rejects.toThrow(denied)
  await expect(db.awardNominee.updateMany({ data: { score: 100 } })).rejects.toThrow(denied)
  await expect(db.awardSample.updateMany({ data: { title: '' } })).rejects.toThrow(denied)
  await expect(db.awardResult.updateMany({ data: { rank: 1 } })).rejects.toThrow(denied)
  await expect(db.awardCertificate.updateMany({ data: { rank: 1 } })).rejects.toThrow(denied)
  await expect(db.awardRound.updateMany({ data: { seed: 'lain' } })).rejects.toThrow(denied)
  await expect(db.awardCertificate.deleteMany()).rejects.toThrow(denied)
  await expect(db.awardRound.deleteMany()).rejects.toThrow(denied)
  await expect(db.awardMark.deleteMany()).rejects.toThrow(denied)
})

describe.each(ROLES)('%s', (role) => {
  test('may do what the table says, no more', async () => {
    const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
    const actor = await actorOf(role, isCity ? null : units.silent.id)
    const reads = role === 'administrator' || role === 'evaluator'
    const manages = role === 'administrator'
    const judges = role === 'jury'
    const code = (may: boolean, otherwise: ErrorCode | 'done' = 'done') => (may ? otherwise : 'forbidden')
    const nobody = '0197c1d2-0000-7000-8000-000000000001'
    const seen = { roundId: nobody, version: 1 }
    expect(await refusedWith(listRounds(actor))).toBe(code(reads))
    expect(await refusedWith(getRound(actor, roundId))).toBe(code(reads))
    expect(await refusedWith(previewGrid(actor, QUARTER, now))).toBe(code(manages))
    expect(await refusedWith(openRound(actor, { quarter: QUARTER }, now))).toBe(code(manages, 'conflict'))
    expect(await refusedWith(startJudging(actor, { ...seen, userIds: [] }, now))).toBe(code(manages, 'not-found'))
    expect(await refusedWith(addJuror(actor, { ...seen, userId: nobody }, now))).toBe(code(manages, 'not-found'))
    expect(await refusedWith(excuseJuror(actor, { ...seen, jurorId: nobody, reason: 'Alasan.' }, now))).toBe(
      code(manages, 'not-found'),
    )
    expect(await refusedWith(decideRound(actor, seen, now))).toBe(code(manages, 'not-found'))
    expect(await refusedWith(publishRound(actor, seen, now))).toBe(code(manages, 'not-found'))
    expect(await refusedWith(listMySheets(actor))).toBe(code(judges))
    expect(await refusedWith(getBlindSheet(actor, nobody))).toBe(code(judges))
    expect(await refusedWith(mark(actor, nobody, '50'))).toBe(code(judges, 'not-found'))
    expect(await refusedWith(submitSheet(actor, { roundId: nobody }, now))).toBe(code(judges, 'not-found'))
  })
})
