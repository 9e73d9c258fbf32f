import { createHash } from 'node:crypto'

/** How many posts of a nominee the jury reads. Source: score.md, award gates. */
export const SAMPLE_SIZE = 5

const keyOf = (seed: string, id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex')

/**
 * Ids in the order of a lot: by the SHA-256 of the seed, a colon and the id. Whoever knows the seed draws the same again,
 * whatever the order in which the ids came.
 */
export const drawLot = (seed: string, ids: readonly string[]): string[] =>
  ids
    .map((id) => ({ id, key: keyOf(seed, id) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id)

const LETTERS = 26

/** The letter of a place in the lot, from 0: A to Z, then AA, AB and so on. */
export const letterAt = (index: number): string =>
  (index < LETTERS ? '' : letterAt(Math.floor(index / LETTERS) - 1)) + String.fromCharCode(65 + (index % LETTERS))
