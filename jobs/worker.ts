import { PgBoss } from 'pg-boss'
import { env } from '@/lib/env'
import { beat } from '@/lib/heartbeat'
import { log } from '@/lib/log'
import { SCHEDULE } from './schedule'

const BEAT_EVERY_MS = 10_000
/** As long as the front gives its requests. */
const PATIENCE_MS = 30_000

const boss = new PgBoss({
  connectionString: env().APP_DATABASE_URL,
  migrate: false,
  createSchema: false,
  // What is due at a minute runs within ten seconds of it.
  cronMonitorIntervalSeconds: 10,
})
boss.on('error', (error) => log.error({ err: error }, 'worker'))
await boss.start()
for (const { name, cron, run } of SCHEDULE) {
  await boss.schedule(name, cron, null, { tz: 'Asia/Makassar' })
  await boss.work(name, async () => {
    log.info({ job: name, result: await run(new Date()) }, 'job done')
  })
}
const sayAlive = () => beat().catch((error: unknown) => log.error({ err: error }, 'heartbeat'))
await sayAlive()
const beating = setInterval(sayAlive, BEAT_EVERY_MS)
log.info({ jobs: SCHEDULE.length }, 'worker ready')

/** What runs may finish; what does not in time goes back into the queue. */
const stop = async () => {
  clearInterval(beating)
  await boss.stop({ graceful: true, timeout: PATIENCE_MS })
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
