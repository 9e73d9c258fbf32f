import pg from 'pg'
import { expect, it } from 'vitest'
import { afterCommit, db, pool, transaction } from './db'

it('does what comes after the commit once it is stored, not where it is undone', async () => {
  const done: string[] = []
  await transaction(async (tx) => {
    afterCommit(tx, () => done.push('a'))
    afterCommit(tx, () => done.push('b'))
    expect(done).toEqual([])
  })
  expect(done).toEqual(['a', 'b'])
  const undone = transaction(async (tx) => {
    afterCommit(tx, () => done.push('c'))
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(done).toEqual(['a', 'b'])
})

it('tries again where the database gave up one of two transactions that met', async () => {
  await db.rateLimit.createMany({ data: [{ key: 'uji-a' }, { key: 'uji-b' }], skipDuplicates: true })
  const raisePoints = (key: string) => ({ where: { key }, data: { points: { increment: 1 } } })
  let tries = 0
  let holding = 0
  let meet = () => {}
  const bothHoldOne = new Promise<void>((resolve) => {
    meet = resolve
  })
  const both = (first: string, second: string) =>
    transaction(async (tx) => {
      tries += 1
      await tx.rateLimit.update(raisePoints(first))
      holding += 1
      if (holding === 2) meet()
      await bothHoldOne
      await tx.rateLimit.update(raisePoints(second))
    })
  await Promise.all([both('uji-a', 'uji-b'), both('uji-b', 'uji-a')])
  expect(tries).toBeGreaterThan(2)
  const rows = await db.rateLimit.findMany({ where: { key: { in: ['uji-a', 'uji-b'] } } })
  expect(rows.map(({ points }) => points)).toEqual([2, 2])
  await db.rateLimit.deleteMany({ where: { key: { in: ['uji-a', 'uji-b'] } } })
})

it('tries again too where the two met in locks that are taken by hand', async () => {
  await db.rateLimit.createMany({ data: [{ key: 'uji-c' }, { key: 'uji-d' }], skipDuplicates: true })
  let holding = 0
  let meet = () => {}
  const bothHoldOne = new Promise<void>((resolve) => {
    meet = resolve
  })
  const both = (first: string, second: string) =>
    transaction(async (tx) => {
      const hold = (key: string) => tx.$queryRaw`SELECT key FROM rate_limit WHERE key = ${key} FOR UPDATE`
      await hold(first)
      holding += 1
      if (holding === 2) meet()
      await bothHoldOne
      await hold(second)
      return 'done'
    })
  expect(await Promise.all([both('uji-c', 'uji-d'), both('uji-d', 'uji-c')])).toEqual(['done', 'done'])
  await db.rateLimit.deleteMany({ where: { key: { in: ['uji-c', 'uji-d'] } } })
})

it('reads instants as they were written, whatever zone the server has', async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  const role = pg.escapeIdentifier(new URL(process.env.APP_DATABASE_URL ?? '').username)
  await owner.query(`ALTER ROLE ${role} SET timezone TO 'Asia/Makassar'`)
  try {
    // More at once than stand idle, so that some are opened now.
    const clients = await Promise.all(Array.from({ length: 10 }, () => pool().connect()))
    const zones = await Promise.all(
      clients.map((client) => client.query('SELECT current_setting($1) AS zone', ['TimeZone'])),
    )
    for (const client of clients) client.release()
    expect(new Set(zones.map(({ rows }) => rows[0].zone))).toEqual(new Set(['UTC']))
  } finally {
    await owner.query(`ALTER ROLE ${role} RESET timezone`)
    await owner.end()
  }
  const at = new Date('2026-11-24T18:00:00Z')
  const [row] = await db.$queryRaw<{ at: Date }[]>`SELECT ${at}::timestamptz AS at`
  expect(row?.at).toEqual(at)
})
