import { canonical } from './canonical'
import { type PublishedFacts, readFacts, writeFacts } from './open-data'
import type { ScoredUnit } from './scored-unit'

/** What is stored of a unit's score beside its numbers, as text in canonical JSON. */
type Body = Omit<ScoredUnit, 'id' | 'startedAt' | 'facts' | 'channels' | 'rank'> & {
  startedAt: string
  facts: PublishedFacts
  channels: unknown
}

export const writeBody = ({ id: _, rank: __, facts, ...unit }: ScoredUnit): string =>
  canonical({ ...unit, facts: writeFacts(facts) })

type Used = ScoredUnit['channels']
type Dated = { newestAt: string | null }

const revive = <T extends Dated>(one: T) => ({
  ...one,
  newestAt: one.newestAt === null ? null : new Date(one.newestAt),
})

function readChannels(stored: unknown): Used {
  if (stored === null) return null
  const { use, channels } = stored as { use: { external: Dated[] }; channels: Dated[] }
  return { use: { ...use, external: use.external.map(revive) }, channels: channels.map(revive) } as Used
}

/** A stored score as it was written. `text` comes from `writeBody` alone. */
export function readBody({ unitId, rank, body }: { unitId: string; rank: number | null; body: string }): ScoredUnit {
  const { startedAt, facts, channels, ...unit } = JSON.parse(body) as Body
  return {
    ...unit,
    id: unitId,
    rank,
    startedAt: new Date(startedAt),
    facts: readFacts(facts),
    channels: readChannels(channels),
  }
}
