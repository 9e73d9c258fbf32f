import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SERVER_FLAGS, TSX } from '../scripts/prepare.mjs'
import type { Reply } from './load'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const START_MS = 60_000

export type Server = { pid: number; origin: string; stop: () => Promise<void> }

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(timer)
}

/** The production build of the portal on a free port, without the pages that an earlier run has left on disk. */
export async function startPortal(): Promise<Server> {
  rmSync(path.join(process.env.DATA_DIR ?? path.join(ROOT, '.data'), 'pages'), { recursive: true, force: true })
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, [...SERVER_FLAGS, ...TSX, 'front/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: origin },
  })
  const until = Date.now() + START_MS
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${origin}/robots.txt`).catch(() => null)
    if (answer?.ok && child.pid !== undefined) return { pid: child.pid, origin, stop: () => stop(child) }
    await sleep(200)
  }
  await stop(child)
  throw new Error('Portal tidak mau hidup. Jalankan `npx next build` dahulu dan periksa APP_DATABASE_URL.')
}

export type BareServer = Server & { hold: (replies: Reply[]) => Promise<void> }

/** A bare Node HTTP server; `hold` hands it the bytes that it sends from then on. */
export async function startBare(): Promise<BareServer> {
  const child = fork(fileURLToPath(new URL('./bare-server.mjs', import.meta.url)), { execArgv: [] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return {
    pid: child.pid ?? 0,
    origin: `http://127.0.0.1:${port}`,
    stop: () => stop(child),
    async hold(replies) {
      const ready = once(child, 'message')
      child.send(replies.map(({ path, headers, body }) => ({ path, headers, body: body.toString('base64') })))
      await ready
    },
  }
}

const ticksPerSecond =
  process.platform === 'linux' ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 0

// The name of the program stands in parentheses and may itself hold spaces and parentheses.
function statOf(pid: string): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return null
  }
}

/** Processor time in ms that a process and its descendants have used; null where the system does not tell (not Linux). */
export function cpuMs(pid: number): number | null {
  if (ticksPerSecond === 0) return null
  const all = new Map<number, { parent: number; ticks: number }>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(name) : null
    if (stat) all.set(Number(name), stat)
  }
  const belongs = (id: number): boolean => {
    for (let at = id, depth = 0; depth < 32; depth++) {
      if (at === pid) return true
      at = all.get(at)?.parent ?? 0
      if (at === 0) return false
    }
    return false
  }
  let ticks = 0
  for (const [id, stat] of all) if (belongs(id)) ticks += stat.ticks
  return (ticks * 1_000) / ticksPerSecond
}
