import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEngine } from './engine'

const ownerUrl = process.env.DATABASE_URL ?? ''
const name = `warta_migrasi_${randomUUID().replaceAll('-', '')}`
const url = new URL(ownerUrl)
url.pathname = `/${name}`

async function query(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function migrate(...args: string[]): { status: number | null; output: string } {
  const { APP_DATABASE_URL: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'prisma/migrate.ts', ...args],
    { env: { ...env, DATABASE_URL: url.href }, encoding: 'utf8' },
  )
  return { status, output: stdout + stderr }
}

beforeAll(() => query(ownerUrl, `CREATE DATABASE "${name}"`))
afterAll(() => query(ownerUrl, `DROP DATABASE "${name}" WITH (FORCE)`))

test('the migrations lead to the schema, nothing more and nothing less', async () => {
  expect(await (await openEngine(ownerUrl)).difference()).toBe('')
})

test('an empty database is migrated; a second time changes nothing', () => {
  const first = migrate('apply')
  expect(first).toMatchObject({ status: 0, output: expect.stringContaining('dijalankan') })
  expect(migrate('apply')).toEqual({ status: 0, output: '' })
})

test('a migration that was edited after it ran is refused, whatever is asked for', async () => {
  await query(url.href, `UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name LIKE '%_init'`)
  for (const args of [['apply'], ['diff', 'berikutnya']]) {
    expect(migrate(...args)).toEqual({ status: 1, output: expect.stringContaining('diubah sesudah dijalankan') })
  }
})

test('a migration that failed halfway is refused', async () => {
  await query(url.href, 'UPDATE _prisma_migrations SET finished_at = NULL, logs = repeat(migration_name, 1)')
  expect(migrate('apply')).toEqual({ status: 1, output: expect.stringContaining('pernah gagal') })
})
