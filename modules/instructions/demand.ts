import { PLATFORMS, type Platform, platformWord } from '@/modules/channels/channel'

/** What an instruction asks of each unit: a verified channel, or something that the unit reports in words. */
export type Demand = { kind: 'channel'; platform: Platform } | { kind: 'free' }

const CHANNEL = 'kanal-'
const FREE = 'bebas'

/** A demand as a word of an address: "kanal-instagram", "bebas". */
export const writeDemand = (demand: Demand): string =>
  demand.kind === 'channel' ? `${CHANNEL}${demand.platform}` : FREE

/** The demand of such a word; null where it is none of ours. */
export function readDemand(word: unknown): Demand | null {
  if (word === FREE) return { kind: 'free' }
  const platform = PLATFORMS.find((name) => word === `${CHANNEL}${name}`)
  return platform ? { kind: 'channel', platform } : null
}

/** Every demand that can be made, in the order of a choice among them. */
export const DEMANDS: readonly Demand[] = [
  { kind: 'free' },
  ...PLATFORMS.map((platform): Demand => ({ kind: 'channel', platform })),
]

/** What is asked, within a sentence. */
export const demandWords = (demand: Demand): string =>
  demand.kind === 'channel'
    ? `punya ${platformWord(demand.platform)} yang terverifikasi`
    : 'melapor dengan kata-kata dan tautan'

/** What tells a demand from others. Of what is reported in words, each instruction is its own; its repetitions share it. */
export const demandKeyOf = (demand: Demand, number: string): string =>
  demand.kind === 'channel' ? `channel:${demand.platform}` : `free:${number}`

/** The demand as it stands in the database. */
export const demandIn = (row: { kind: Demand['kind']; platform: Platform | null }): Demand =>
  row.kind === 'channel' && row.platform ? { kind: 'channel', platform: row.platform } : { kind: 'free' }
