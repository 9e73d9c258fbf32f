import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { QUEUES } from '@/jobs/schedule'
import { MIGRATIONS_DIR, openEngine } from './engine'

const MIGRATION_LOCK = 637_101_003

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const ownerUrl = process.env.DATABASE_URL ?? fail('DATABASE_URL belum diatur: sambungan pemilik basis data.')
const [command = 'apply', name] = process.argv.slice(2)

async function refuseBrokenHistory(engine: Awaited<ReturnType<typeof openEngine>>): Promise<void> {
  const { failedMigrationNames, editedMigrationNames, history } = await engine.diagnose()
  if (failedMigrationNames.length > 0)
    fail(
      `Migrasi ${failedMigrationNames.join(', ')} pernah gagal di basis data ini. Pulihkan dari cadangan atau selesaikan dengan tangan.`,
    )
  if (editedMigrationNames.length > 0)
    fail(`Migrasi ${editedMigrationNames.join(', ')} diubah sesudah dijalankan. Kembalikan isinya.`)
  if (history && history.diagnostic !== 'databaseIsBehind')
    fail('Riwayat migrasi basis data ini tidak sama dengan folder prisma/migrations. Basis data ini milik versi lain.')
}

/** The application's role: it may read and write rows, owns nothing, only adds to the audit, the revisions, what was seen of channels, what was said to notes, the score's policies and frozen months, who was nominated and awarded; of an instruction it changes whether it is in force, of a round of awards where it stands. */
async function grantToApplication(client: pg.Client): Promise<void> {
  const appUrl = process.env.APP_DATABASE_URL
  if (!appUrl) return
  const { username, password } = new URL(appUrl)
  const role = pg.escapeIdentifier(decodeURIComponent(username))
  const secret = pg.escapeLiteral(decodeURIComponent(password))
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [decodeURIComponent(username)])
  if (known.rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${secret}`)
  else if (process.env.APP_ROLE_IS_OURS === '1') await client.query(`ALTER ROLE ${role} PASSWORD ${secret}`)
  await client.query(`
    GRANT USAGE ON SCHEMA public, pgboss TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, pgboss TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, pgboss TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${role};
    REVOKE UPDATE, DELETE, TRUNCATE ON "AuditRecord", "Revision", "ChannelStep", "Observation", "NoteReply",
      "ScorePolicy", "FrozenScore", "FrozenPeriod", "AwardCandidate", "AwardNominee", "AwardSample", "AwardResult",
      "AwardCertificate" FROM ${role};
    REVOKE DELETE, TRUNCATE ON "Instruction", "InstructionAddressee" FROM ${role};
    REVOKE DELETE, TRUNCATE ON "EvaluationReport" FROM ${role};
    REVOKE UPDATE ON "Instruction" FROM ${role};
    GRANT UPDATE ("revokedAt", "revokedById", "revokeReason", version) ON "Instruction" TO ${role};
    REVOKE DELETE, TRUNCATE ON "AwardRound", "AwardJuror", "AwardMark" FROM ${role};
    REVOKE UPDATE ON "AwardRound" FROM ${role};
    GRANT UPDATE (state, "judgingAt", "decidedById", "decidedAt", "publishedById", "publishedAt", version)
      ON "AwardRound" TO ${role};
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON _prisma_migrations FROM ${role};
  `)
}

async function prepareQueues(): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false })
  await boss.start()
  for (const queue of QUEUES) await boss.createQueue(queue)
  await boss.stop({ graceful: false })
}

async function apply(): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    const engine = await openEngine(ownerUrl)
    await refuseBrokenHistory(engine)
    for (const applied of await engine.apply()) console.log(`Migrasi ${applied} dijalankan.`)
    await prepareQueues()
    await grantToApplication(client)
  } finally {
    await client.end()
  }
}

async function writeNext(title: string): Promise<void> {
  const engine = await openEngine(ownerUrl)
  await refuseBrokenHistory(engine)
  const script = await engine.difference()
  if (script === '') {
    console.log('Skema dan migrasi sudah sama; tidak ada yang ditulis.')
    return
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(MIGRATIONS_DIR, `${stamp}_${title}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), `${script}\n`)
  console.log(`Ditulis: ${folder}/migration.sql. Periksa, lalu jalankan npm run db:migrate.`)
}

if (command === 'apply') await apply()
else if (command === 'diff' && name && /^[a-z0-9_-]+$/i.test(name)) await writeNext(name)
else fail('Gunakan: npm run db:migrate, atau npm run db:diff -- NAMA (huruf, angka dan garis).')
process.exit(0)
