import type { CreditedPost } from '@/modules/evaluation/credit'

/** What became of a post in the score, in words. */
export const STATUS_NAMES: Record<CreditedPost['status'], string> = {
  counted: 'Dihitung',
  light: 'Ringan',
  'not-counted': 'Tidak dihitung',
}
