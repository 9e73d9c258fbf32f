import { PgBoss } from 'pg-boss'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { SCHEDULE } from './schedule'

const boss = new PgBoss({ connectionString: env().APP_DATABASE_URL, migrate: false, createSchema: false })
boss.on('error', (error) => log.error({ err: error }, 'worker'))
await boss.start()
for (const { name, cron, run } of SCHEDULE) {
  await boss.schedule(name, cron, null, { tz: 'Asia/Makassar' })
  await boss.work(name, async () => {
    log.info({ job: name, result: await run(new Date()) }, 'job done')
  })
}
log.info({ jobs: SCHEDULE.length }, 'worker ready')

const stop = async () => {
  await boss.stop({ graceful: true, timeout: 10_000 })
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
