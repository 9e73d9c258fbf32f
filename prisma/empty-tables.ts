import pg from 'pg'
import { beforeAll } from 'vitest'

/** Rows that the migrations themselves bring. */
const KEPT = ['_prisma_migrations', 'Generation']

// Every file of tests begins in an empty database: what others have left behind changes nothing that it counts or lists.
beforeAll(async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  const { rows } = await owner.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND NOT (tablename = ANY($1))`,
    [KEPT],
  )
  await owner.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`)
  await owner.end()
})
