import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync, gzipSync } from 'node:zlib'
import { cpuMs } from './servers'

/** The answer to a request, its body as it came over the line. */
export type Reply = { path: string; status: number; headers: Record<string, string>; body: Buffer }

const KEPT_HEADERS = ['content-type', 'content-encoding', 'cache-control', 'vary']

const keptOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  )

/** One request over a connection of the agent. */
export const request = (origin: string, path: string, agent: Agent, encoding: string): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = get(`${origin}${path}`, { agent, headers: { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({
          path,
          status: answer.statusCode ?? 0,
          headers: { ...keptOf(answer.headers), 'content-length': String(body.length) },
          body,
        })
      })
    })
    sent.on('error', reject)
  })

export const plainOf = (reply: Reply): Buffer =>
  reply.headers['content-encoding'] === 'gzip' ? gunzipSync(reply.body) : reply.body

export type Run = { requests: number; failures: number; seconds: number; latencies: number[]; cpu: number | null }

/** `isOnce`: the run ends when every path was asked for, however long it takes. */
type Load = { connections: number; seconds: number; encoding: string; isOnce?: boolean }

/** Asks for the paths in turn over a fixed number of connections, each waiting for its answer, for some seconds. */
export async function drive(server: { origin: string; pid: number }, paths: string[], load: Load): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
  const latencies: number[] = []
  let turn = 0
  let failures = 0
  const cpuBefore = cpuMs(server.pid)
  const begin = performance.now()
  const end = begin + load.seconds * 1_000
  const one = async (): Promise<void> => {
    while (load.isOnce ? turn < paths.length : performance.now() < end) {
      const path = paths[turn++ % paths.length] ?? '/'
      const sent = performance.now()
      const status = await request(server.origin, path, agent, load.encoding).then(
        (reply) => reply.status,
        () => 0,
      )
      if (status === 200) latencies.push(performance.now() - sent)
      else failures++
    }
  }
  await Promise.all(Array.from({ length: load.connections }, one))
  const seconds = (performance.now() - begin) / 1_000
  const cpuAfter = cpuMs(server.pid)
  agent.destroy()
  const cpu = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore
  return { requests: latencies.length, failures, seconds, latencies, cpu }
}

export type Measure = { perSecond: number; p50: number; p99: number; cpuPerRequest: number | null; failures: number }

/** Several runs as one measure. */
export function measureOf(runs: Run[]): Measure {
  const latencies = runs.flatMap((run) => run.latencies).sort((a, b) => a - b)
  const sum = (pick: (run: Run) => number) => runs.reduce((total, run) => total + pick(run), 0)
  const quantile = (q: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(q * latencies.length))] ?? Number.NaN
  const answered = sum((run) => run.requests + run.failures)
  const isCpuKnown = runs.every((run) => run.cpu !== null) && answered > 0
  return {
    perSecond: sum((run) => run.requests) / sum((run) => run.seconds),
    p50: quantile(0.5),
    p99: quantile(0.99),
    cpuPerRequest: isCpuKnown ? sum((run) => run.cpu ?? 0) / answered : null,
    failures: sum((run) => run.failures),
  }
}

export type Weight = { plain: number; gzip: number; script: number; scriptGzip: number }

/** How heavy a page is: its own bytes, and those of the JavaScript that it names. */
export async function weigh(origin: string, reply: Reply, agent: Agent): Promise<Weight> {
  const plain = plainOf(reply)
  const weight = { plain: plain.length, gzip: gzipSync(plain).length, script: 0, scriptGzip: 0 }
  if (!reply.headers['content-type']?.startsWith('text/html')) return weight
  const tags = plain.toString('utf8').match(/<(?:script|link)\b[^>]*>/g) ?? []
  const sources = tags.flatMap((tag) => /\b(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/.exec(tag)?.[1] ?? [])
  for (const source of new Set(sources)) {
    const url = new URL(source.replaceAll('&amp;', '&'), origin)
    if (url.origin !== origin) continue
    const script = plainOf(await request(origin, url.pathname + url.search, agent, 'identity'))
    weight.script += script.length
    weight.scriptGzip += gzipSync(script).length
  }
  return weight
}
