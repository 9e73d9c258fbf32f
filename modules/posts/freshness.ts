const DAY_MS = 86_400_000

export type Freshness = 'pekan' | 'bulan' | 'lama'

export const FRESHNESS_NAMES: Record<Freshness, string> = {
  pekan: 'ada berita dalam 7 hari',
  bulan: 'ada berita dalam 30 hari',
  lama: 'belum ada berita dalam 30 hari',
}

/** How lately a unit published: within 7 days, within 30 days, or longer ago or never. */
export function freshnessOf(lastPublishedAt: Date | undefined, now: Date): Freshness {
  if (!lastPublishedAt) return 'lama'
  const days = (now.getTime() - lastPublishedAt.getTime()) / DAY_MS
  if (days <= 7) return 'pekan'
  return days <= 30 ? 'bulan' : 'lama'
}
