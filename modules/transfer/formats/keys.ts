import { createHash } from 'node:crypto'
import type { SourceKind } from '../source-item'

/** A key for what its export gives none: the same words have the same key. */
export const keyWithout = (kind: SourceKind, title: string, html: string): string =>
  `tanpa-id:${createHash('sha256').update(`${kind}\n${title}\n${html}`).digest('hex').slice(0, 32)}`
