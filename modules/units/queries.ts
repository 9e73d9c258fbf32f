import { db } from '@/lib/db'
import type { League, UnitMark } from './unit'

/** A unit in a list: who it is and where it belongs. */
export type UnitRow = UnitMark & { parentSlug: string | null }

/** A unit as its own page shows it. `officer` is the name of the person who handles publication now. */
export type UnitProfile = UnitMark & {
  id: string
  isPublicService: boolean
  description: string | null
  headName: string | null
  address: string | null
  phone: string | null
  email: string | null
  officer: string | null
  parent: UnitMark | null
  children: UnitMark[]
}

const MARK = { slug: true, name: true, shortName: true, kind: true, league: true } as const

const markOf = (unit: Omit<UnitMark, 'league'> & { league: string }): UnitMark => ({
  slug: unit.slug,
  name: unit.name,
  shortName: unit.shortName,
  kind: unit.kind,
  league: unit.league as League,
})

/** The unit with this slug; null where there is none. */
export async function getUnit(slug: string): Promise<UnitProfile | null> {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null
  const now = new Date()
  const unit = await db.unit.findUnique({
    where: { slug },
    select: {
      ...MARK,
      id: true,
      isPublicService: true,
      description: true,
      headName: true,
      address: true,
      phone: true,
      email: true,
      parent: { select: MARK },
      children: { select: MARK, orderBy: { name: 'asc' } },
      assignments: {
        where: {
          role: 'officer',
          validFrom: { lte: now },
          OR: [{ validUntil: null }, { validUntil: { gt: now } }],
          user: { disabledAt: null },
        },
        orderBy: { validFrom: 'asc' },
        take: 1,
        select: { user: { select: { name: true } } },
      },
    },
  })
  if (!unit) return null
  const { assignments, parent, children, ...profile } = unit
  return {
    ...profile,
    league: unit.league as League,
    officer: assignments[0]?.user.name ?? null,
    parent: parent && markOf(parent),
    children: children.map(markOf),
  }
}

/** All units by name. */
export async function listUnits(): Promise<UnitRow[]> {
  const units = await db.unit.findMany({
    orderBy: { name: 'asc' },
    select: { ...MARK, parent: { select: { slug: true } } },
  })
  return units.map((unit) => ({
    ...markOf(unit),
    parentSlug: unit.parent?.slug ?? null,
  }))
}
