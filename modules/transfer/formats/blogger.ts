import {
  EMPTY_ITEM,
  instantOf,
  type SourceEvent,
  type SourceItem,
  type SourceKind,
  type SourceStatus,
} from '../source-item'
import { keyWithout } from './keys'
import { childOf, textOf, type XmlElement } from './xml'

const KIND_SCHEME = 'http://schemas.google.com/g/2005#kind'
const KIND = /#(post|page|comment)$/

/** What an element below the `feed` of a Blogger export says: of the classic one, or of Google Takeout's. */
export function* readBloggerRecord(record: XmlElement): Generator<SourceEvent> {
  if (record.name === 'link' && record.attributes.rel === 'alternate') yield* siteOf(record.attributes.href)
  if (record.name !== 'entry') return
  const isTakeout = childOf(record, 'blogger:type') !== undefined
  const kind = isTakeout ? takeoutKind(record) : classicKind(record)
  const status = isTakeout ? takeoutStatus(record) : classicStatus(record)
  const isSpam = kind === 'comment' && status !== 'published'
  if (!kind || !status || isSpam) yield { type: 'ignored' }
  else if (record.isCut) yield { type: 'refused', title: textOf(record, 'title'), reason: TOO_LARGE }
  else {
    yield { type: 'format', format: isTakeout ? 'takeout' : 'blogger' }
    yield { type: 'item', item: itemOf(record, kind, status) }
  }
}

const TOO_LARGE = 'Tulisan ini lebih dari 16 MB.'

function* siteOf(href = ''): Generator<SourceEvent> {
  if (URL.canParse(href)) yield { type: 'site', name: new URL(href).hostname }
}

function classicKind(entry: XmlElement): SourceKind | null {
  const kind = entry.children.find(({ name, attributes }) => name === 'category' && attributes.scheme === KIND_SCHEME)
  return (KIND.exec(kind?.attributes.term ?? '')?.[1] as SourceKind | undefined) ?? null
}

const classicStatus = (entry: XmlElement): SourceStatus =>
  textOf(childOf(entry, 'app:control') ?? entry, 'app:draft') === 'yes' ? 'draft' : 'published'

const TAKEOUT_KINDS: Record<string, SourceKind> = { POST: 'post', PAGE: 'page', COMMENT: 'comment' }
const TAKEOUT_STATUSES: Record<string, SourceStatus> = { LIVE: 'published', DRAFT: 'draft', SCHEDULED: 'draft' }

const takeoutKind = (entry: XmlElement): SourceKind | null => TAKEOUT_KINDS[textOf(entry, 'blogger:type')] ?? null

/** Null for what its owner threw away. */
const takeoutStatus = (entry: XmlElement): SourceStatus | null =>
  textOf(entry, 'blogger:trashed') === '' ? (TAKEOUT_STATUSES[textOf(entry, 'blogger:status')] ?? null) : null

function itemOf(entry: XmlElement, kind: SourceKind, status: SourceStatus): SourceItem {
  const title = textOf(entry, 'title')
  const html = childOf(entry, 'content')?.text ?? ''
  return {
    ...EMPTY_ITEM,
    kind,
    key: textOf(entry, 'id') || keyWithout(kind, title, html),
    parentKey: textOf(entry, 'blogger:parent') || (childOf(entry, 'thr:in-reply-to')?.attributes.ref ?? null),
    title,
    html,
    summary: textOf(entry, 'blogger:metaDescription'),
    author: textOf(childOf(entry, 'author') ?? entry, 'name'),
    publishedAt: instantOf(textOf(entry, 'published')) ?? instantOf(textOf(entry, 'blogger:created')),
    updatedAt: instantOf(textOf(entry, 'updated')),
    status,
    labels: entry.children.flatMap(({ name, attributes }) =>
      name === 'category' && attributes.scheme !== KIND_SCHEME && attributes.term ? [attributes.term] : [],
    ),
    addresses: status === 'published' && kind !== 'comment' ? addressesOf(entry) : [],
  }
}

const addressesOf = (entry: XmlElement): string[] => {
  const links = entry.children.flatMap(({ name, attributes }) =>
    name === 'link' && attributes.rel === 'alternate' && attributes.href ? [attributes.href] : [],
  )
  return [...links, textOf(entry, 'blogger:filename')].filter((address) => address !== '')
}
