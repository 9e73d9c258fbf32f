/** A place in a list from the newest to the oldest: right after the row of this id and time. */
export type Position = { at: Date; id: string }

const POSITION = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const writePosition = ({ at, id }: Position): string => `${at.getTime()}_${id}`

/** The place in a text from an address; null where it is none of ours. */
export function readPosition(text: string | undefined): Position | null {
  const [, ms, id] = POSITION.exec(text ?? '') ?? []
  return id ? { at: new Date(Number(ms)), id } : null
}
