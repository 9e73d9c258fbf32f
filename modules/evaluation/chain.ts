import { canonical, sha256 } from './canonical'
import type { Month } from './period'

/** A score of a frozen month as it stands in the database. */
export type FrozenScore = {
  month: Month
  position: number
  unitId: string
  league: string
  rank: number | null
  score: number
  band: string
  policyVersion: number
  body: string
  previousHash: string
  hash: string
}

/** The seal of a frozen month. */
export type FrozenPeriod = {
  month: Month
  position: number
  policy: string
  units: number
  closedAt: Date
  frozenAt: Date
  lastHash: string
  previousHash: string
  hash: string
}

/** The hash of a score: SHA-256 over all else that stands in its row, the hash of the row before included. */
export const hashOfScore = ({ hash: _, ...row }: Omit<FrozenScore, 'hash'> & { hash?: string }): string =>
  sha256(canonical(row))

/** The hash of a seal, likewise. */
export const hashOfSeal = ({ hash: _, ...row }: Omit<FrozenPeriod, 'hash'> & { hash?: string }): string =>
  sha256(canonical(row))

type Unchained = Omit<FrozenScore, 'position' | 'previousHash' | 'hash'>

/** Chains the scores of a month, in the order in which they come, to the seal of the month before, and seals them. */
export function chainMonth(
  scores: readonly Unchained[],
  period: Pick<FrozenPeriod, 'month' | 'policy' | 'closedAt' | 'frozenAt'>,
  before: Pick<FrozenPeriod, 'position' | 'hash'> | null,
): { scores: FrozenScore[]; seal: FrozenPeriod } {
  let previousHash = before?.hash ?? ''
  const chained = scores.map((score, at) => {
    const row = { ...score, position: at + 1, previousHash }
    previousHash = hashOfScore(row)
    return { ...row, hash: previousHash }
  })
  const seal = {
    ...period,
    position: (before?.position ?? 0) + 1,
    units: chained.length,
    lastHash: previousHash,
    previousHash: before?.hash ?? '',
  }
  return { scores: chained, seal: { ...seal, hash: hashOfSeal(seal) } }
}

/** The first row that is not as it was frozen. `position` is null where it is the seal of the month. */
export type Tampering = { month: Month; position: number | null; unitId: string | null; sentence: string }

/**
 * The first row of a month that was edited, removed, inserted or moved; null where the month is as it was sealed. `scores`
 * in the order of their positions. What was written anew together with all that follows is found only by a hash that was
 * kept elsewhere: in a report, in open data, in the audit.
 */
export function findTampering(
  { seal, scores }: { seal: FrozenPeriod; scores: readonly FrozenScore[] },
  before: FrozenPeriod | null,
): Tampering | null {
  const { month } = seal
  const ofSeal = (sentence: string): Tampering => ({ month, position: null, unitId: null, sentence })
  if (hashOfSeal(seal) !== seal.hash) return ofSeal('Segel bulan ini diubah.')
  if (seal.position !== (before?.position ?? 0) + 1) return ofSeal('Segel bulan sebelumnya dihapus.')
  if (seal.previousHash !== (before?.hash ?? '')) return ofSeal('Segel ini tidak menyambung segel bulan sebelumnya.')
  let previousHash = before?.hash ?? ''
  for (const [at, row] of scores.entries()) {
    const ofRow = (sentence: string): Tampering => ({ month, position: row.position, unitId: row.unitId, sentence })
    if (at >= seal.units) return ofRow('Baris ini disisipkan setelah bulan ditetapkan.')
    if (row.position !== at + 1)
      return { month, position: at + 1, unitId: null, sentence: `Baris ke-${at + 1} dihapus.` }
    if (hashOfScore(row) !== row.hash) return ofRow('Baris ini diubah.')
    if (row.previousHash !== previousHash) return ofRow('Baris ini disisipkan, ditukar, atau baris sebelumnya diganti.')
    previousHash = row.hash
  }
  if (scores.length < seal.units)
    return { month, position: scores.length + 1, unitId: null, sentence: `Baris ke-${scores.length + 1} dihapus.` }
  return previousHash === seal.lastHash ? null : ofSeal('Baris terakhir bukan yang disegel.')
}
