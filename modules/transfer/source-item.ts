import type { ExactPost } from './exact-post'

export type SourceKind = 'post' | 'page' | 'comment' | 'attachment'
export type SourceStatus = 'published' | 'draft' | 'withdrawn'

/** One thing of an old site as its export tells it, whatever the format. Texts are as they came; nothing is believed yet. */
export type SourceItem = {
  kind: SourceKind
  /** What the old site knows it by; the same in every export of that site. */
  key: string
  /** The post of a comment or an attachment. */
  parentKey: string | null
  title: string
  html: string
  /** Its lines are kept as they are, a blank one ends a paragraph. */
  hasPlainLines: boolean
  summary: string
  author: string
  publishedAt: Date | null
  updatedAt: Date | null
  status: SourceStatus
  labels: string[]
  /** The addresses that it had, absolute or as a path. */
  addresses: string[]
  /** The attachments that are its photos, the lead photo first; only where the export names them. */
  photoKeys: string[]
  /** The file of an attachment. */
  fileUrl: string | null
  altText: string
  /** What only an export of this portal tells. */
  exact: ExactPost | null
}

/** What a reader of an export finds, in the order of the file. `name` is the old site's host. */
export type SourceEvent =
  | { type: 'format'; format: SourceFormat }
  | { type: 'site'; name: string }
  | { type: 'item'; item: SourceItem }
  /** Something that is left out, with the reason as a sentence. */
  | { type: 'refused'; title: string; reason: string }
  /** Something that is no content: settings, menus, templates, spam. */
  | { type: 'ignored' }

export const SOURCE_FORMATS = ['blogger', 'takeout', 'wordpress', 'warta'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]

export const FORMAT_NAMES: Record<SourceFormat, string> = {
  blogger: 'Blogger, cadangan Atom',
  takeout: 'Blogger, dari Google Takeout',
  wordpress: 'WordPress, WXR',
  warta: 'Warta Baimbai, JSON',
}

export const EMPTY_ITEM = {
  parentKey: null,
  title: '',
  html: '',
  hasPlainLines: false,
  summary: '',
  author: '',
  publishedAt: null,
  updatedAt: null,
  status: 'published',
  labels: [],
  addresses: [],
  photoKeys: [],
  fileUrl: null,
  altText: '',
  exact: null,
} satisfies Partial<SourceItem>

const EARLIEST = Date.parse('1990-01-01T00:00:00Z')
const LATEST = Date.parse('2100-01-01T00:00:00Z')
/** A time without a zone, as WordPress writes it. */
const PLAIN_TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/

/** The instant that a text of an export names; `zone` for one that names none. Null where it is no date of our time. */
export function instantOf(text: string, zone = 'Z'): Date | null {
  const [, day, time] = PLAIN_TIME.exec(text.trim()) ?? []
  const at = Date.parse(day && time ? `${day}T${time}${zone}` : text.trim())
  return Number.isNaN(at) || at < EARLIEST || at >= LATEST ? null : new Date(at)
}
