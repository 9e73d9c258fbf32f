import type { DeductionKey } from './policy'

export const DEDUCTION_KINDS = ['misleading', 'fabricated', 'ignoredCorrection'] as const satisfies DeductionKey[]
/** What people decide on; near-duplicates are counted by the score itself. */
export type DeductionKind = (typeof DEDUCTION_KINDS)[number]
