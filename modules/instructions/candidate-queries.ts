import { addDays, type Day, dayOf, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { getBoard } from '@/modules/channels/board-queries'
import type { Platform } from '@/modules/channels/channel'
import { dutiesOf } from '@/modules/channels/mandatory'
import type { League, UnitMark } from '@/modules/units/unit'
import type { Prisma } from '@/prisma/generated/client'
import { type Demand, demandKeyOf } from './demand'
import type { Rule } from './rule'

/** A unit that an instruction may be for. `turn`: how often it would have been told this with it. */
export type Candidate = { id: string; unit: UnitMark; turn: number }

const MOST_UNITS = 500
const MARK = { slug: true, name: true, shortName: true, kind: true, league: true } as const
type Reader = Pick<typeof db, 'unit' | 'channel' | 'instructionAddressee'>

/**
 * Whom a rule finds, by league and name, 500 at most; without those who have what is demanded already. Throws
 * `forbidden`.
 */
export async function listCandidates(actor: Actor, rule: Rule, demand: Demand, now: Date): Promise<Candidate[]> {
  authorize(actor, 'instruction:issue')
  const units = await db.unit.findMany({
    where: { startedAt: { lt: now }, ...(await found(rule, now)) },
    orderBy: { name: 'asc' },
    take: MOST_UNITS,
    select: { id: true },
  })
  const ids = units.map(({ id }) => id)
  const addressable = await listAddressable(db, ids, demand, demandKeyOf(demand, ''), dayOf(now))
  return addressable.filter(({ isServed }) => !isServed)
}

async function found(rule: Rule, now: Date): Promise<Prisma.UnitWhereInput> {
  switch (rule.kind) {
    case 'lacking': {
      const { platforms } = await getBoard({}, now)
      const cases = platforms.find(({ platform }) => platform === rule.platform)?.cases ?? []
      return { slug: { in: cases.map(({ unit }) => unit.slug) } }
    }
    case 'silent': {
      const isNew = { status: 'published', firstPublishedAt: { gte: silentSince(rule.days, now) } } as const
      return { posts: { none: isNew }, supports: { none: { state: 'accepted', post: isNew } } }
    }
    case 'league':
      return { league: rule.league }
    case 'publicService':
      return { kind: 'skpd', isPublicService: true }
    case 'byHand':
      return {}
  }
}

const silentSince = (days: number, now: Date): Date => startOfDay(addDays(dayOf(now), -days))

/** A unit with whose channel would do for a demand (null: none is demanded, or its page on this portal does), and whether that is there. */
export type Addressable = Candidate & { servedById: string | null; isServed: boolean }

/** These units as addressees of a demand, by name, as of a day; those that are not there are left out. */
export async function listAddressable(
  reader: Reader,
  unitIds: readonly string[],
  demand: Demand,
  demandKey: string,
  today: Day,
): Promise<Addressable[]> {
  const [rows, told] = await Promise.all([
    reader.unit.findMany({
      where: { id: { in: [...unitIds] } },
      orderBy: { name: 'asc' },
      select: { id: true, parentId: true, ...MARK },
    }),
    reader.instructionAddressee.groupBy({
      by: ['unitId'],
      where: { unitId: { in: [...unitIds] }, instruction: { demandKey, revokedAt: null } },
      _count: true,
    }),
  ])
  const before = new Map(told.map(({ unitId, _count }) => [unitId, _count]))
  const units = rows.map(({ id, parentId, league, ...mark }) => {
    const unit: UnitMark = { ...mark, league: league as League }
    return {
      id,
      unit,
      turn: (before.get(id) ?? 0) + 1,
      ...serverOf({ id, parentId, league: unit.league }, demand, today),
    }
  })
  if (demand.kind === 'free') return units
  const having = await listHaving(
    reader,
    demand.platform,
    units.flatMap(({ servedById }) => servedById ?? []),
  )
  return units.map((unit) => ({
    ...unit,
    isServed: unit.isServed || (unit.servedById !== null && having.has(unit.servedById)),
  }))
}

type Served = { servedById: string | null; isServed: boolean }

/** Whose channel does for the unit: its own where the policy of duties says nothing else. */
function serverOf(
  { id, parentId, league }: { id: string; parentId: string | null; league: League },
  demand: Demand,
  today: Day,
): Served {
  if (demand.kind === 'free') return { servedById: null, isServed: false }
  const duty = dutiesOf(league, today).duties.find(({ platform }) => platform === demand.platform)
  if (duty?.servedBy === 'portal') return { servedById: null, isServed: true }
  return { servedById: duty?.servedBy === 'parent' ? (parentId ?? id) : id, isServed: false }
}

async function listHaving(reader: Reader, platform: Platform, unitIds: readonly string[]): Promise<Set<string>> {
  const rows = await reader.channel.findMany({
    where: { unitId: { in: [...unitIds] }, platform, state: 'verified' },
    distinct: ['unitId'],
    select: { unitId: true },
  })
  return new Set(rows.map(({ unitId }) => unitId))
}
