import { db } from '@/lib/db'
import type { DeductionKind } from './deduction'
import type { ScoreFacts } from './facts'
import type { Month } from './period'

/** How many deductions of each kind a second person has upheld for these units in a month. One query. */
export async function loadDeductions(
  unitIds: string[],
  month: Month,
): Promise<Map<string, ScoreFacts['deductions'][number][]>> {
  const rows = await db.deduction.groupBy({
    by: ['unitId', 'kind'],
    where: { unitId: { in: unitIds }, month, state: 'upheld' },
    orderBy: [{ unitId: 'asc' }, { kind: 'asc' }],
    _count: true,
  })
  const found = new Map<string, ScoreFacts['deductions'][number][]>()
  for (const { unitId, kind, _count } of rows) {
    const own = found.get(unitId) ?? []
    own.push({ kind: kind as DeductionKind, count: _count })
    found.set(unitId, own)
  }
  return found
}
