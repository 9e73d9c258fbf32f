import { db } from '@/lib/db'
import { type FrozenPeriod, findTampering, type Tampering } from './chain'
import type { Month } from './period'

/** What became of a check of all frozen months: how many rows were looked at, the last seal, and the first row that is not as it was frozen. */
export type Verification = {
  months: number
  scores: number
  lastSeal: FrozenPeriod | null
  tampering: Tampering | null
}

/**
 * Checks every frozen month, the oldest first, and ends at the first row that was edited, removed, inserted or moved.
 * `expected`: hashes of seals that were kept elsewhere, by month; the audit's own are compared in any case. Reads one
 * month at a time.
 */
export async function verifyFrozenMonths(expected: ReadonlyMap<Month, string> = new Map()): Promise<Verification> {
  const [seals, sealed] = await Promise.all([
    db.frozenPeriod.findMany({ orderBy: { position: 'asc' } }),
    listAuditedSeals(),
  ])
  const held = new Map([...sealed, ...expected])
  const months = [...new Set([...seals.map(({ month }) => month), ...held.keys(), ...(await listStrayMonths())])]
  let [before, scores]: [FrozenPeriod | null, number] = [null, 0]
  const ended = (tampering: Tampering | null): Verification => ({
    months: seals.length,
    scores,
    lastSeal: seals.at(-1) ?? null,
    tampering,
  })
  for (const month of months.toSorted()) {
    const seal = seals.find((one) => one.month === month)
    const ofSeal = (sentence: string) => ended({ month, position: null, unitId: null, sentence })
    if (!seal) return ofSeal(held.has(month) ? 'Bulan ini dihapus.' : 'Bulan ini disisipkan tanpa segel.')
    const rows = await db.frozenScore.findMany({ where: { month }, orderBy: { position: 'asc' } })
    const tampering = findTampering({ seal, scores: rows }, before)
    if (tampering) return ended(tampering)
    if (held.has(month) && held.get(month) !== seal.hash)
      return ofSeal('Segel bulan ini bukan yang dicatat ketika bulan ditetapkan.')
    scores += rows.length
    before = seal
  }
  return ended(null)
}

async function listAuditedSeals(): Promise<[Month, string][]> {
  const records = await db.auditRecord.findMany({
    where: { action: 'period.frozen' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { subjectId: true, detail: true },
  })
  return records.flatMap(({ subjectId, detail }) => {
    const hash = detail && typeof detail === 'object' && !Array.isArray(detail) ? detail.hash : null
    return subjectId && typeof hash === 'string' ? [[subjectId, hash] as [Month, string]] : []
  })
}

/** Months with rows and no seal. */
async function listStrayMonths(): Promise<Month[]> {
  const rows = await db.$queryRaw<{ month: Month }[]>`
    SELECT DISTINCT month FROM "FrozenScore" score
    WHERE NOT EXISTS (SELECT 1 FROM "FrozenPeriod" seal WHERE seal.month = score.month)`
  return rows.map(({ month }) => month)
}
