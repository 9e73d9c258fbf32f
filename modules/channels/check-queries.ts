import { db } from '@/lib/db'
import { listUnits } from '@/modules/units/queries'
import type { ChannelAddress } from './address'
import {
  type Check,
  type CheckedAccount,
  type CheckVerdict,
  keysOf,
  meantBy,
  type OfficialChannel,
  queryOf,
  strongest,
  unitNamedIn,
  verdictOf,
} from './check'
import { isAlike } from './likeness'

const UNIT = { select: { slug: true, name: true } } as const
const OFFICIAL = { platform: true, address: true, handle: true, key: true, stateAt: true, unit: UNIT } as const
/** Far more than the units have: seven platforms each. */
const MOST_OFFICIAL = 3_000
const MOST_FOUND = 100
const MOST_ALIKE = 5
/** What its unit has entered or had itself is not compared with its other accounts. */
const DOUBTFUL: ReadonlySet<CheckVerdict> = new Set(['unknown', 'reported'])

const findChannels = (keys: string[]) =>
  db.channel.findMany({
    where: { key: { in: keys }, state: { not: 'rejected' } },
    orderBy: [{ stateAt: 'desc' }, { id: 'desc' }],
    take: MOST_FOUND,
    select: { ...OFFICIAL, state: true },
  })
const findReports = (keys: string[]) =>
  db.impersonationReport.findMany({
    where: { key: { in: keys }, state: { in: ['waiting', 'confirmed'] } },
    orderBy: { at: 'desc' },
    take: MOST_FOUND,
    select: { key: true, state: true, answer: true, decidedAt: true },
  })
type Channel = Awaited<ReturnType<typeof findChannels>>[number]
type Report = Awaited<ReturnType<typeof findReports>>[number]

/** What the portal knows of an address or a handle, for everybody. */
export async function checkAccount(text: string): Promise<Check> {
  const query = queryOf(text)
  const meant = meantBy(query)
  const keys = [...new Set(meant.flatMap(keysOf))]
  const [channels, reports] = keys.length === 0 ? [[], []] : await Promise.all([findChannels(keys), findReports(keys)])
  const accounts = meant.map((address) => accountOf(address, channels, reports))
  const verdict = strongest(accounts.map((account) => account.verdict))
  const isUnderReview = verdict !== 'official' && reports.some(({ state }) => state === 'waiting')
  const answer = {
    query,
    isReadable: meant.length > 0,
    verdict,
    accounts: accounts.filter((account) => account.verdict !== 'unknown'),
    isUnderReview,
  }
  if (verdict === 'official' || query === '') return { ...answer, alike: [], unit: null }
  const [official, units] = await Promise.all([listOfficial(), listUnits()])
  const named = unitNamedIn(query, units)
  return {
    ...answer,
    alike: DOUBTFUL.has(verdict)
      ? official.filter((one) => meant.some((address) => isAlike(address, one))).slice(0, MOST_ALIKE)
      : [],
    unit: named && {
      slug: named.slug,
      name: named.name,
      channels: official.filter(({ unit }) => unit.slug === named.slug),
    },
  }
}

function accountOf(address: ChannelAddress, channels: Channel[], reports: Report[]): CheckedAccount {
  const keys = keysOf(address)
  // The nearest address is the account itself.
  const own = keys.map((key) => channels.filter((one) => one.key === key)).find(({ length }) => length > 0) ?? []
  const about = reports.filter(({ key }) => keys.includes(key))
  const verdict = verdictOf(
    own.map(({ state }) => state),
    about.map(({ state }) => state),
  )
  const channel = own.find(({ state }) => verdictOf([state], []) === verdict)
  const report = verdict === 'reported' ? about.find(({ state }) => state === 'confirmed') : undefined
  const { platform, address: link, handle } = channel ?? address
  return {
    platform,
    address: link,
    handle,
    verdict,
    registered: channel ? { unit: channel.unit, since: channel.stateAt } : null,
    reported: report ? { answer: report.answer, at: report.decidedAt } : null,
  }
}

async function listOfficial(): Promise<(OfficialChannel & { key: string })[]> {
  const channels = await db.channel.findMany({
    where: { state: 'verified' },
    orderBy: [{ platform: 'asc' }, { handle: 'asc' }],
    take: MOST_OFFICIAL,
    select: OFFICIAL,
  })
  return channels.map(({ stateAt, ...channel }) => ({ ...channel, since: stateAt }))
}
