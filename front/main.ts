import { readFile } from 'node:fs/promises'
import path from 'node:path'
import next from 'next'
import { pool } from '@/lib/db'
import { env } from '@/lib/env'
import { onGenerationRaised } from '@/lib/generation'
import { log } from '@/lib/log'
import { FileCache } from './file-cache'
import { GenerationWatch } from './generation-watch'
import { Metrics } from './metrics'
import { OldSites } from './old-sites'
import { PageCache } from './page-cache'
import { PageFiles } from './page-files'
import { readinessOf } from './readiness'
import { renderWith, withoutScripts, withWholeRefusals } from './render'
import { createFront } from './server'
import { stopServer } from './stop'

const PATIENCE_MS = 30_000
const DISK_BYTES = 512 * 1024 * 1024
const LOG_STALE_EVERY_MS = 1_000
const WARM_MS = 60_000

const { APP_DATABASE_URL, DATA_DIR, DATABASE_LISTEN, METRICS_TOKEN, PUBLIC_URL, ...settings } = env()
const port = Number(process.env.PORT ?? 3000)
const publicUrl = new URL(PUBLIC_URL)

const app = next({ dev: false, port, quiet: true })
await app.prepare()
const handler = app.getRequestHandler()

const build = (await readFile('.next/BUILD_ID', 'utf8')).trim()
const disk = new PageFiles(path.join(DATA_DIR, 'pages', build), DISK_BYTES)
await disk.open()

const watch = new GenerationWatch({
  connectionString: APP_DATABASE_URL,
  listens: DATABASE_LISTEN === 'yes',
  onError: (error) => log.warn({ err: error }, 'generation unknown for now'),
})
const metrics = new Metrics()
const render = renderWith((request, response) => {
  handler(request, response).catch((error: Error) => response.destroy(error))
}, publicUrl)
const pages = new PageCache({
  render: withoutScripts(withWholeRefusals(render), (address, scripts) => {
    log.error({ address, scripts }, 'unknown script in a public page')
    if (settings.UNKNOWN_SCRIPTS === 'fail') throw new Error(`Unknown script in ${address}: ${scripts[0]}`)
  }),
  files: disk,
  generations: watch,
  onFailure: (address, error) => log.error({ err: error, address }, 'page not rendered or not stored'),
  onRendered: (ms) => metrics.rendering.observe(ms / 1_000),
})
const files = new FileCache(render)
metrics.observe({ pages, files, disk, watch })
const oldSites = new OldSites(
  async () =>
    (await pool().query<{ host: string }>('SELECT "host" FROM "OldSite" LIMIT 10000')).rows.map(({ host }) => host),
  (error) => log.warn({ err: error }, 'names of old sites not read'),
)
watch.on('raised', (generation) => {
  pages.heed(generation)
  oldSites.refresh()
})
onGenerationRaised((generation) => watch.see(generation))
await watch.start()
await oldSites.refresh()

let staleLoggedAt = 0
const server = createFront({
  handler,
  pages,
  files,
  metrics,
  publicUrl,
  oldSites,
  sharedSeconds: settings.SHARED_CACHE_SECONDS,
  proxies: settings.TRUSTED_PROXIES,
  metricsToken: METRICS_TOKEN,
  lacks: readinessOf('prisma/migrations'),
  onStale: (address) => {
    if (Date.now() - staleLoggedAt < LOG_STALE_EVERY_MS) return
    staleLoggedAt = Date.now()
    log.warn({ address }, 'last good copy served')
  },
  onError: (error) => log.error({ err: error }, 'request failed'),
})
server.once('error', (error) => {
  log.fatal({ err: error, port }, 'no port to listen on')
  process.exit(1)
})
server.listen(port, () => log.info({ port }, 'front ready'))
// The first reader shall not wait until Next has loaded all that it needs.
for (const key of ['/', '/berita']) pages.get({ key, lifetimeMs: WARM_MS }).catch(() => {})

/** Readers first, the database last. */
async function stop(): Promise<void> {
  await stopServer(server, PATIENCE_MS)
  await watch.stop()
  await pool().end()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
