/**
 * What a table holds under a word from an address; undefined where the word is none of its own, as "constructor", or
 * where the address gives several.
 */
export const entryOf = <T>(table: Readonly<Record<string, T>>, word: unknown): T | undefined =>
  typeof word === 'string' && Object.hasOwn(table, word) ? table[word] : undefined
