import { PgBoss } from 'pg-boss'
import { env } from '@/lib/env'
import { beat } from '@/lib/heartbeat'
import { log } from '@/lib/log'
import { SCHEDULE } from './schedule'

const BEAT_EVERY_MS = 10_000
const LOOK_EVERY_MS = 2_000
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
const looking: NodeJS.Timeout[] = []
for (const { name, cron, run, isWaiting } of SCHEDULE) {
  await boss.schedule(name, cron, null, { tz: 'Asia/Makassar' })
  await boss.work(name, async () => {
    log.info({ job: name, result: await run(new Date()) }, 'job done')
  })
  if (isWaiting) looking.push(setInterval(() => hasten(name, isWaiting), LOOK_EVERY_MS))
}

/** Puts a job in the queue where somebody waits for it; one in five seconds, whoever looks. */
async function hasten(name: string, isWaiting: () => Promise<boolean>): Promise<void> {
  try {
    if (await isWaiting()) await boss.send(name, null, { singletonSeconds: 5 })
  } catch (error) {
    log.error({ err: error, job: name }, 'not looked after')
  }
}
const sayAlive = () => beat().catch((error: unknown) => log.error({ err: error }, 'heartbeat'))
await sayAlive()
const beating = setInterval(sayAlive, BEAT_EVERY_MS)
log.info({ jobs: SCHEDULE.length }, 'worker ready')

/** What runs may finish; what does not in time goes back into the queue. */
const stop = async () => {
  for (const timer of [beating, ...looking]) clearInterval(timer)
  await boss.stop({ graceful: true, timeout: PATIENCE_MS })
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
