import { comparePlaces, type Update } from './timeline'

/** An entry of a timeline as readers see it. `post`: the one that tells of it, null where it was entered in the register. */
export type TimelineEntry = Pick<Update, 'id' | 'day' | 'toldAt' | 'state' | 'percent' | 'reason'> & {
  isChange: boolean
  post: { slug: string; title: string } | null
}

/** The entries of a timeline, the newest first; `isChange` where the state is another than before, or the first. */
export function entriesOf(updates: readonly Omit<TimelineEntry, 'isChange'>[]): TimelineEntry[] {
  const sorted = [...updates].sort(comparePlaces)
  return sorted.map((update, at) => ({ ...update, isChange: update.state !== sorted[at - 1]?.state })).reverse()
}
