import {
  EMPTY_ITEM,
  instantOf,
  type SourceEvent,
  type SourceItem,
  type SourceKind,
  type SourceStatus,
} from '../source-item'
import { expandCaptions, galleryIds, withoutGalleries } from './shortcodes'
import { WartaPost, wartaItems } from './warta'
import { childOf, textOf, type XmlElement } from './xml'

/** The name of the custom field in which an export of this portal keeps what WordPress has no place for. */
export const EXACT_FIELD = '_warta_baimbai'

const KINDS: Record<string, SourceKind> = { post: 'post', page: 'page', attachment: 'attachment' }
const STATUSES: Record<string, SourceStatus> = {
  publish: 'published',
  inherit: 'published',
  draft: 'draft',
  pending: 'draft',
  private: 'draft',
  future: 'draft',
}
/** WordPress tells the local time of the site where it tells no other. */
const LOCAL = '+08:00'
const TOO_LARGE = 'Tulisan ini lebih dari 16 MB.'

/** A reader of what stands below the `channel` of a WordPress export, in the order of the file. */
export function wordpressReader(): (record: XmlElement) => Generator<SourceEvent> {
  const names = new Map<string, string>()
  let site = ''
  return function* read(record) {
    if (record.name === 'wp:wxr_version') yield { type: 'format', format: 'wordpress' }
    if (record.name === 'wp:base_blog_url' || (record.name === 'link' && site === '')) {
      const href = record.text.trim()
      if (!URL.canParse(href)) return
      site = new URL(href).hostname
      yield { type: 'site', name: site }
    }
    if (record.name === 'wp:author') {
      const shown = textOf(record, 'wp:author_display_name')
      if (shown) names.set(textOf(record, 'wp:author_login'), shown)
    }
    if (record.name === 'item') yield* readItem(record, site, names)
  }
}

function* readItem(record: XmlElement, site: string, names: Map<string, string>): Generator<SourceEvent> {
  const kind = KINDS[textOf(record, 'wp:post_type')]
  const status = STATUSES[textOf(record, 'wp:status')]
  if (!kind || !status) return yield { type: 'ignored' }
  const title = textOf(record, 'title')
  if (record.isCut) return yield { type: 'refused', title, reason: TOO_LARGE }
  const fields = fieldsOf(record)
  const stored = fields.get(EXACT_FIELD)
  if (stored !== undefined) return yield* readOwn(stored, title)
  const item = itemOf(record, { kind, status, site, names, fields })
  yield { type: 'item', item }
  if (kind !== 'attachment') yield* readComments(record, item.key)
}

/** The custom fields of an item, the first of each name. */
function fieldsOf(record: XmlElement): Map<string, string> {
  const fields = new Map<string, string>()
  for (const field of record.children) {
    if (field.name !== 'wp:postmeta') continue
    const name = textOf(field, 'wp:meta_key')
    if (!fields.has(name)) fields.set(name, textOf(field, 'wp:meta_value'))
  }
  return fields
}

/** What an export of this portal says of a post beside what WordPress reads of it; its comments are in there too. */
function* readOwn(json: string, title: string): Generator<SourceEvent> {
  const parsed = WartaPost.safeParse(jsonOf(json))
  if (parsed.success) yield* wartaItems(parsed.data)
  else yield { type: 'refused', title, reason: 'Data Warta Baimbai pada tulisan ini tidak dapat dibaca.' }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const keyOf = (site: string, id: string): string => `wordpress:${site}:${id}`

type Known = {
  kind: SourceKind
  status: SourceStatus
  site: string
  names: Map<string, string>
  fields: Map<string, string>
}

function itemOf(record: XmlElement, { kind, status, site, names, fields }: Known): SourceItem {
  const id = textOf(record, 'wp:post_id')
  const guid = textOf(record, 'guid')
  const login = textOf(record, 'dc:creator')
  const html = textOf(record, 'content:encoded')
  const photos = [fields.get('_thumbnail_id') ?? '', ...galleryIds(html)].filter((photo) => photo !== '')
  const parent = textOf(record, 'wp:post_parent')
  // What asks for a password was never open to everybody.
  const isLocked = textOf(record, 'wp:post_password') !== ''
  const shown = isLocked ? 'draft' : status
  return {
    ...EMPTY_ITEM,
    kind,
    key: keyOf(site, id || guid),
    parentKey: kind === 'attachment' && parent !== '' && parent !== '0' ? keyOf(site, parent) : null,
    title: textOf(record, 'title'),
    html: withoutGalleries(expandCaptions(html)),
    hasPlainLines: !/<p[\s>]|<!-- wp:/i.test(html),
    summary: textOf(record, 'excerpt:encoded'),
    author: names.get(login) ?? login,
    publishedAt: timeOf(record, 'wp:post_date', 'wp:post_date_gmt') ?? instantOf(textOf(record, 'pubDate')),
    updatedAt: timeOf(record, 'wp:post_modified', 'wp:post_modified_gmt'),
    status: shown,
    labels: labelsOf(record),
    addresses: shown === 'draft' || kind === 'attachment' ? [] : addressesOf(record, kind, id),
    photoKeys: photos.map((photo) => keyOf(site, photo)),
    fileUrl: kind === 'attachment' ? textOf(record, 'wp:attachment_url') || guid : null,
    altText: fields.get('_wp_attachment_image_alt') ?? '',
  }
}

const timeOf = (record: XmlElement, local: string, universal: string): Date | null =>
  instantOf(textOf(record, universal)) ?? instantOf(textOf(record, local), LOCAL)

/** WordPress gives a category to whatever has none. */
const NO_LABEL = ['uncategorized', 'tak-berkategori', 'tidak-berkategori']

const labelsOf = (record: XmlElement): string[] =>
  record.children.flatMap(({ name, attributes, text }) => {
    const isLabel = name === 'category' && ['category', 'post_tag'].includes(attributes.domain ?? '')
    return isLabel && !NO_LABEL.includes(attributes.nicename ?? '') && text.trim() ? [text.trim()] : []
  })

const addressesOf = (record: XmlElement, kind: SourceKind, id: string): string[] => {
  const link = textOf(record, 'link')
  if (!URL.canParse(link)) return []
  const byId = id && new URL(kind === 'page' ? `/?page_id=${id}` : `/?p=${id}`, link).href
  return [link, byId].filter((address) => address !== '')
}

function* readComments(record: XmlElement, parentKey: string): Generator<SourceEvent> {
  for (const comment of record.children) {
    if (comment.name !== 'wp:comment') continue
    const type = textOf(comment, 'wp:comment_type')
    const isShown = textOf(comment, 'wp:comment_approved') === '1' && (type === '' || type === 'comment')
    if (!isShown) yield { type: 'ignored' }
    else
      yield {
        type: 'item',
        item: {
          ...EMPTY_ITEM,
          kind: 'comment',
          key: `${parentKey}#${textOf(comment, 'wp:comment_id')}`,
          parentKey,
          html: childOf(comment, 'wp:comment_content')?.text ?? '',
          author: textOf(comment, 'wp:comment_author'),
          publishedAt: timeOf(comment, 'wp:comment_date', 'wp:comment_date_gmt'),
        },
      }
  }
}
