import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { transaction } from '@/lib/db'
import { onGenerationRaised, raiseGeneration } from '@/lib/generation'
import { GenerationWatch } from './generation-watch'

const WITHIN_MS = 1_000
const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
const connectionString = process.env.APP_DATABASE_URL ?? ''
let watch: GenerationWatch

beforeAll(() => owner.connect())
afterAll(() => owner.end())
beforeEach(() => begin())
afterEach(() => watch.stop())

async function begin(listens = true): Promise<void> {
  watch = new GenerationWatch({ connectionString, listens, onError: () => {} })
  await watch.start()
}
const raise = (isWithdrawal = false) => transaction((tx) => raiseGeneration(tx, isWithdrawal))
const stored = async () => (await owner.query('SELECT "number", "floor" FROM "Generation"')).rows[0]
const knows = async (number: number): Promise<number> => {
  const begun = performance.now()
  while (watch.current?.number !== number) {
    if (performance.now() - begun > 5_000) throw new Error(`${watch.current?.number} is known, not ${number}`)
    await sleep(5)
  }
  return performance.now() - begun
}
const cutConnections = () =>
  owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'warta generation'`)

it('knows what is stored, and that it is the newest', async () => {
  expect(watch.current).toEqual(await stored())
  expect(watch.isConfirmed).toBe(true)
})

it('hears of a raise once it is stored, with the withdrawal in it', async () => {
  await raise()
  await raise(true)
  const { number, floor } = await stored()
  expect(floor).toBe(number)
  expect(await knows(number)).toBeLessThan(WITHIN_MS)
  expect(watch.current).toEqual({ number, floor })
  await raise()
  await knows(number + 1)
  expect(watch.current?.floor).toBe(number)
})

it('hears nothing of what is undone', async () => {
  const before = await stored()
  const undone = transaction(async (tx) => {
    await raiseGeneration(tx, false)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await sleep(100)
  expect(watch.current).toEqual(before)
})

it('is told of a raise by a command of its own process before that command returns', async () => {
  const told: number[] = []
  onGenerationRaised(({ number }) => told.push(number))
  await raise()
  expect(told).toEqual([(await stored()).number])
})

it('notices within a second what no notification told', async () => {
  await owner.query('UPDATE "Generation" SET "number" = "number" + 1')
  expect(await knows((await stored()).number)).toBeLessThan(WITHIN_MS + 500)
})

it('works without LISTEN, by reading the number every second', async () => {
  await watch.stop()
  await begin(false)
  await raise()
  expect(await knows((await stored()).number)).toBeLessThan(WITHIN_MS + 500)
})

it('notices that its connection is lost, and mends it', async () => {
  await cutConnections()
  while (watch.isConfirmed) await sleep(5)
  await raise()
  expect(await knows((await stored()).number)).toBeLessThan(WITHIN_MS)
  expect(watch.isConfirmed).toBe(true)
})

it('says that it does not know while no database answers', async () => {
  await watch.stop()
  watch = new GenerationWatch({ connectionString: 'postgresql://x@127.0.0.1:1/x', onError: () => {} })
  await watch.start()
  expect(watch.current).toBeNull()
  expect(watch.isConfirmed).toBe(false)
})

it('does not go back for a reading that comes late, but for a database that was put back', async () => {
  const { number } = await stored()
  watch.see({ number: number + 50, floor: 0 })
  await sleep(100)
  expect(watch.current?.number).toBe(number + 50)
  expect(await knows(number)).toBeLessThan(4_500)
})

it('raises without NOTIFY where the database has none', async () => {
  const shared = globalThis as { wartaCanNotify?: Promise<boolean> | undefined }
  shared.wartaCanNotify = undefined
  await owner.query('REVOKE EXECUTE ON FUNCTION pg_notify(text, text) FROM PUBLIC')
  try {
    const { number } = await stored()
    await raise()
    expect((await stored()).number).toBe(number + 1)
    await knows(number + 1)
  } finally {
    await owner.query('GRANT EXECUTE ON FUNCTION pg_notify(text, text) TO PUBLIC')
    shared.wartaCanNotify = undefined
  }
})
