import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Registry } from 'prom-client'
import type { Lacks } from './readiness'

export type OperatorAnswer = { status: number; contentType: string; body: string }
export type OperatorOptions = {
  lacks: Lacks
  registry: Registry
  /** Who names it may read the metrics from anywhere. */
  metricsToken: string | undefined
  proxies: readonly string[]
}

const TEXT = 'text/plain; charset=utf-8'
const LOOPBACK = /^(?:127(?:\.\d+){3}|::1)$/
const LOOPBACK_NAME = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/
const say = (status: number, sentence: string): OperatorAnswer => ({ status, contentType: TEXT, body: `${sentence}\n` })

/**
 * The answers for operators and their machines: alive, ready, and how it goes. `from` is the address of the connection;
 * `isStopping`: nothing new shall be sent here.
 */
export async function answerOperator(
  request: IncomingMessage,
  from: string,
  isStopping: boolean,
  { lacks, registry, metricsToken, proxies }: OperatorOptions,
): Promise<OperatorAnswer> {
  const path = request.url?.split('?')[0]
  if (path === '/healthz') return say(200, 'hidup')
  if (path === '/readyz') {
    if (isStopping) return say(503, 'sedang berhenti')
    const missing = await lacks()
    return missing.length === 0 ? say(200, 'siap') : say(503, `belum siap: ${missing.join(', ')}`)
  }
  if (!mayReadMetrics(request, from, metricsToken, proxies)) {
    return say(403, 'Hanya dari komputer ini sendiri, atau dengan METRICS_TOKEN.')
  }
  return { status: 200, contentType: registry.contentType, body: await registry.metrics() }
}

/** On the machine itself, where no proxy speaks for somebody else; or with the token. */
function mayReadMetrics(
  { headers }: IncomingMessage,
  from: string,
  token: string | undefined,
  proxies: readonly string[],
): boolean {
  const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (given !== undefined) return token !== undefined && isEqual(given, token)
  const isForwarded = Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'))
  return LOOPBACK.test(from) && !proxies.includes(from) && !isForwarded && LOOPBACK_NAME.test(headers.host ?? '')
}

const isEqual = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
