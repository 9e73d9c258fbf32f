import { type FakeSite, type Kind, numberOf, type Reply } from './site'

const DAY_MS = 86_400_000
const EXPIRED = { code: 190, type: 'OAuthException', message: 'Error validating access token' }
const ABSENT = { code: 110, error_subcode: 2_207_013, type: 'OAuthException', message: 'Cannot find user' }
const STRANGE = { code: 2_500, type: 'OAuthException', message: 'An active access token must be used' }
const LIMIT = { code: 4, type: 'OAuthException', message: 'Application request limit reached' }

const refuse = (error: object): Reply => json({ error }, 400)
const json = (body: object, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: JSON.stringify(body),
})

/**
 * The made-up Meta: every account has posted two days ago, one whose name begins with "lama" 120 days ago; of "aneh" and
 * "ganjil" it says what nobody expects.
 */
export const graph: Kind = ({ pathname, searchParams }, site) => {
  const token = searchParams.get('access_token') ?? ''
  if (token.startsWith('kedaluwarsa')) return refuse(EXPIRED)
  if (token.startsWith('habis')) return refuse(LIMIT)
  if (token.startsWith('rusak')) return { headers: { 'content-type': 'text/html' }, body: '<p>Sorry</p>' }
  const id = pathname.split('/').at(-1) ?? ''
  const instagram = /^business_discovery\.username\(([a-z0-9._]+)\)/.exec(searchParams.get('fields') ?? '')?.[1]
  const name = instagram ?? id
  if (name.startsWith('tidakada')) return refuse(ABSENT)
  if (name.startsWith('aneh')) return refuse(STRANGE)
  if (name.startsWith('ganjil')) return json({ id })
  const times = timesOf(name, site)
  const platformId = String(17_841_400_000_000_000 + numberOf(name))
  if (!instagram)
    return json({ id: platformId, published_posts: { data: times.map((created_time) => ({ created_time })) } })
  return json({
    business_discovery: {
      id: platformId,
      media_count: 40 + (numberOf(name) % 200),
      ...(times.length > 0 && { media: { data: times.map((timestamp) => ({ timestamp })) } }),
    },
    id,
  })
}

function timesOf(name: string, { now }: FakeSite): string[] {
  if (name.startsWith('kosong')) return []
  const newest = name.startsWith('lama') ? 120 : 2
  return [0, 5, 9].map((days) =>
    new Date(now.getTime() - (newest + days) * DAY_MS).toISOString().replace(/\.\d+Z$/, '+0000'),
  )
}
