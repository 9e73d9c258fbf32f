import { expect, it } from 'vitest'
import { afterCommit, db, transaction } from './db'

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
