const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/**
 * Takes out what no text holds: control characters (PostgreSQL refuses NUL), overrides of the direction of writing and
 * halves of surrogate pairs.
 */
export const stripUnprintable = (text: string): string => text.toWellFormed().replace(UNPRINTABLE, '')

/** A text of one line: unprintable characters out, white space folded, trimmed. */
export const oneLine = (text: string): string => stripUnprintable(text).replace(/\s+/g, ' ').trim()
