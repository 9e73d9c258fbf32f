import next from 'next'
import { pool } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { createFront } from './server'

const PATIENCE_MS = 30_000

const port = Number(process.env.PORT ?? 3000)
const app = next({ dev: false, port, quiet: true })
await app.prepare()
const server = createFront({
  handler: app.getRequestHandler(),
  publicUrl: new URL(env().PUBLIC_URL),
  proxies: env().TRUSTED_PROXIES,
  isReady: async () => (await pool().query('SELECT 1')).rowCount === 1,
  onError: (error) => log.error({ err: error }, 'request failed'),
})
server.listen(port, () => log.info({ port }, 'front ready'))

/** Nothing new is taken, what is under way is finished. */
function stop(): void {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), PATIENCE_MS).unref()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
