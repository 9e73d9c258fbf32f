import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const LOOK_EVERY_MS = 100

/**
 * Ends a server: nothing new is taken, what is under way is finished, connections close as soon as they carry nothing;
 * after `patienceMs` they are cut.
 */
export async function stopServer(server: Server, patienceMs: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS)
  await Promise.race([closed, sleep(patienceMs, undefined, { ref: false })])
  clearInterval(looking)
  server.closeAllConnections()
  await closed
}
