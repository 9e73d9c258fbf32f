import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import type { DeclarationState } from './declaration'

type Reader = Pick<typeof db, 'project'>

/** Whether the public knows of a work of the unit in a year: one of that year's budget, or an earlier one that has not ended. */
export async function hasWorks(unitId: string, year: number, reader: Reader = db): Promise<boolean> {
  const found = await reader.project.findFirst({
    where: {
      unitId,
      isPublic: true,
      OR: [
        { year },
        { year: { lt: year }, state: { notIn: ['selesai', 'batal'] } },
        { finishedOn: { gte: new Date(`${year}-01-01T00:00:00Z`), lte: new Date(`${year}-12-31T00:00:00Z`) } },
      ],
    },
    select: { id: true },
  })
  return found !== null
}

export type DeclarationRow = {
  id: string
  unitId: string
  unitName: string
  year: number
  reason: string
  state: DeclarationState
  declaredBy: string
  declaredAt: Date
  answer: string
  version: number
}

const ROW = {
  id: true,
  unitId: true,
  unit: { select: { name: true } },
  year: true,
  reason: true,
  state: true,
  declaredBy: { select: { name: true } },
  declaredAt: true,
  answer: true,
  version: true,
} as const

type Row = Omit<DeclarationRow, 'unitName' | 'declaredBy'> & { unit: { name: string }; declaredBy: { name: string } }
const rowOf = ({ unit, declaredBy, ...row }: Row): DeclarationRow => ({
  ...row,
  unitName: unit.name,
  declaredBy: declaredBy.name,
})

const PAGE = 30

/** What units have declared, newest first, 30 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listDeclarations(
  actor: Actor,
  state: DeclarationState,
  before?: string,
): Promise<{ declarations: DeclarationRow[]; next: string | null }> {
  authorize(actor, 'declaration:decide')
  const position = readPosition(before)
  const rows = await db.noProjectDeclaration.findMany({
    where: {
      state,
      ...(position && {
        declaredAt: { lte: position.at },
        OR: [{ declaredAt: { lt: position.at } }, { id: { lt: position.id } }],
      }),
    },
    orderBy: [{ declaredAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: ROW,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    declarations: page.map(rowOf),
    next: rows.length > PAGE && last ? writePosition({ at: last.declaredAt, id: last.id }) : null,
  }
}

/** What a unit has declared for these years, newest year first; nothing where the actor may not write its works. */
export async function listOwnDeclarations(actor: Actor, unitId: string, years: number[]): Promise<DeclarationRow[]> {
  if (!can(actor, 'project:write', { unitId })) return []
  const rows = await db.noProjectDeclaration.findMany({
    where: { unitId, year: { in: years } },
    orderBy: { year: 'desc' },
    select: ROW,
  })
  return rows.map(rowOf)
}

/** For each of the years the units whose declaration was accepted. */
export async function listExempt(unitIds: string[], years: number[]): Promise<Map<number, Set<string>>> {
  const rows = await db.noProjectDeclaration.findMany({
    where: { unitId: { in: unitIds }, year: { in: years }, state: 'accepted' },
    select: { unitId: true, year: true },
  })
  const exempt = new Map(years.map((year) => [year, new Set<string>()]))
  for (const { unitId, year } of rows) exempt.get(year)?.add(unitId)
  return exempt
}
