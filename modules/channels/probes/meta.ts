import { z } from 'zod'
import type { TokenPlatform } from '../platform-token'
import { Fetcher, type Limits, usualLimits } from './fetch'
import { Unfetched } from './unfetched'

/** What Meta's own interface says of an account. */
export type AccountSight = {
  platformId: string
  /** How many posts it has in all, where that is told. */
  postCount: number | null
  newestAt: Date | null
}

/**
 * Why Meta did not answer: the key is no good, too much was asked, there is no such public account, it says something
 * unexpected of this account, or nothing that can be read at all.
 */
export class Refused extends Error {
  constructor(
    readonly kind: 'token' | 'limit' | 'absent' | 'strange' | 'other',
    message: string,
  ) {
    super(message)
  }
}

const REFUSALS: Record<Refused['kind'], string> = {
  token: 'Meta menolak kunci akses ini. Kunci sudah kedaluwarsa atau izinnya dicabut; pasang kunci baru.',
  limit: 'Batas permintaan Meta tercapai. Pembacaan dilanjutkan pada putaran berikutnya.',
  absent: 'Akun ini tidak ada, atau bukan akun bisnis yang terbuka untuk umum.',
  strange: 'Meta menjawab tentang akun ini dengan cara yang tidak dikenal portal.',
  other: 'Meta tidak memberikan jawaban yang dapat dibaca.',
}

/** Codes of errors, source: https://developers.facebook.com/docs/graph-api/guides/error-handling */
const KINDS: Record<number, Refused['kind']> = {
  1: 'other',
  2: 'other',
  4: 'limit',
  10: 'token',
  17: 'limit',
  24: 'absent',
  32: 'limit',
  100: 'absent',
  102: 'token',
  110: 'absent',
  190: 'token',
  200: 'token',
  613: 'limit',
  803: 'absent',
}

const Time = z.string().transform((text, context) => {
  const at = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  if (!Number.isNaN(at.getTime())) return at
  context.addIssue({ code: 'custom', message: 'No time.' })
  return z.NEVER
})
const Id = z.string().min(1).max(100)
const Discovery = z.object({
  business_discovery: z.object({
    id: Id,
    media_count: z.number().int().nonnegative().optional(),
    media: z.object({ data: z.array(z.object({ timestamp: Time })) }).optional(),
  }),
})
const Page = z.object({
  id: Id,
  published_posts: z.object({ data: z.array(z.object({ created_time: Time })) }).optional(),
})
const Failure = z.object({ error: z.object({ code: z.number() }) })

/** The version of Meta's interface that is asked for. */
const VERSION = 'v23.0'

/** Among made-up sites Meta is one of them. */
const graphAt = (fakePort: number | null): string =>
  fakePort === null ? 'https://graph.facebook.com' : 'http://graph.example'

type Asked = { platform: TokenPlatform; name: string; token: string; accountId: string }

/**
 * Asks Meta's own interface of an account: Business Discovery for Instagram (`name` its user name, `accountId` the
 * account that asks), the page for Facebook (`name` its name or number). Throws `Refused`. Source:
 * https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/business-discovery
 */
export async function askMeta(asked: Asked, limits: Partial<Limits> = {}): Promise<AccountSight> {
  const all = { ...usualLimits(), ...limits }
  const fetcher = new Fetcher(all)
  try {
    const answer = await fetcher.get(addressOf(asked, graphAt(all.fakePort)), { takesRefusals: true })
    return read(asked.platform, answer.bytes)
  } catch (error) {
    if (error instanceof Unfetched) throw new Refused('other', error.message)
    throw error
  } finally {
    await fetcher.close()
  }
}

function addressOf({ platform, name, token, accountId }: Asked, origin: string): string {
  const [path, fields] =
    platform === 'instagram'
      ? [accountId, `business_discovery.username(${name}){id,media_count,media.limit(3){timestamp}}`]
      : [name, 'id,published_posts.limit(3){created_time}']
  const url = new URL(`/${VERSION}/${encodeURIComponent(path)}`, origin)
  url.search = new URLSearchParams({ fields, access_token: token }).toString()
  return url.href
}

function read(platform: TokenPlatform, bytes: Buffer): AccountSight {
  const said = parse(bytes)
  const failure = Failure.safeParse(said)
  if (failure.success) throw refusal(KINDS[failure.data.error.code] ?? 'strange')
  const unexpected = said === null ? 'other' : 'strange'
  if (platform === 'instagram') {
    const found = Discovery.safeParse(said)
    if (!found.success) throw refusal(unexpected)
    const { id, media_count: postCount, media } = found.data.business_discovery
    return { platformId: id, postCount: postCount ?? null, newestAt: newest(media?.data.map((one) => one.timestamp)) }
  }
  const found = Page.safeParse(said)
  if (!found.success) throw refusal(unexpected)
  const { id, published_posts: posts } = found.data
  return { platformId: id, postCount: null, newestAt: newest(posts?.data.map((one) => one.created_time)) }
}

const refusal = (kind: Refused['kind']) => new Refused(kind, REFUSALS[kind])

const newest = (times: Date[] = []): Date | null => times.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
