import { PgBoss } from 'pg-boss'
import { env } from '@/lib/env'
import { beat } from '@/lib/heartbeat'
import { log } from '@/lib/log'
import { triesOf } from '@/modules/jobs/job'
import { registerJobs, takeRequests } from '@/modules/jobs/run-commands'
import { SCHEDULE } from './schedule'
import { sayRunsAlive, workAt } from './work'

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
await registerJobs(SCHEDULE, new Date())
const looking = [setInterval(sendRequests, LOOK_EVERY_MS)]
for (const job of SCHEDULE) {
  const { name, cron, isWaiting } = job
  await boss.schedule(name, cron, null, { tz: 'Asia/Makassar', ...triesOf(cron) })
  await boss.work(name, { includeMetadata: true }, async ([sent]) => {
    if (sent) await workAt(job, sent.data, sent.retryCount)
  })
  if (isWaiting) looking.push(setInterval(() => hasten(name, isWaiting), LOOK_EVERY_MS))
}
for (const { name } of await boss.getSchedules())
  if (!SCHEDULE.some((job) => job.name === name)) await boss.unschedule(name)

/** Puts a job in the queue where somebody waits for it; one in five seconds, whoever looks. */
async function hasten(name: string, isWaiting: () => Promise<boolean>): Promise<void> {
  try {
    if (await isWaiting()) await boss.send(name, { trigger: 'waiting' }, { singletonSeconds: 5, retryLimit: 0 })
  } catch (error) {
    log.error({ err: error, job: name }, 'not looked after')
  }
}

/** Puts what people asked for into the queue. It is tried once: whoever asked sees how it went. */
async function sendRequests(): Promise<void> {
  try {
    for (const { job, runId } of await takeRequests(new Date())) await boss.send(job, { runId }, { retryLimit: 0 })
  } catch (error) {
    log.error({ err: error }, 'requests not sent')
  }
}

const sayAlive = () =>
  Promise.all([beat(), sayRunsAlive()]).catch((error: unknown) => log.error({ err: error }, 'heartbeat'))
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
