import { stripUnprintable } from '@/lib/text'

/** A text that may stand in an XML 1.0 document: what the standard forbids is taken out. */
export const xmlText = (text: string): string => stripUnprintable(text)

/** An absolute address below the base, whatever the base ends with. */
export const absoluteUrl = (path: string, baseUrl: string): string => new URL(path, baseUrl).href
