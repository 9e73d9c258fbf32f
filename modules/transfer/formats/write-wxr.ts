import { escapeXml } from '@/lib/html'
import { stripUnprintable } from '@/lib/text'
import { largestUrl } from '@/modules/media/photo'
import { renderBody } from '@/modules/posts/body-html'
import type { ExportPost, ExportUnit } from '../export-post'
import { EXACT_FIELD } from './wordpress'
import { wartaPost } from './write-json'

const text = (value: string): string => escapeXml(stripUnprintable(value))
/** What ends a CDATA section begins another one. */
const cdata = (value: string): string => `<![CDATA[${stripUnprintable(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const element = (name: string, value: string): string => `<${name}>${value}</${name}>\n`
/** As WordPress writes times: universal, without a zone. */
const time = (at: Date): string => at.toISOString().slice(0, 19).replace('T', ' ')
const LOCAL_MS = 8 * 3_600_000

const STATUSES = { published: 'publish', draft: 'draft', withdrawn: 'private' } as const

/** A unit's posts as WordPress takes them (WXR 1.2); a field of its own keeps what WordPress has no place for. */
export async function* writeWxr(
  unit: ExportUnit,
  posts: AsyncIterable<ExportPost>,
  baseUrl: string,
): AsyncGenerator<string> {
  const home = new URL(`/unit/${unit.slug}`, baseUrl).href
  yield `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
${element('title', text(unit.name))}${element('link', text(home))}${element('language', 'id')}${element('wp:wxr_version', '1.2')}${element('wp:base_site_url', text(new URL(baseUrl).origin))}${element('wp:base_blog_url', text(new URL(baseUrl).origin))}`
  let number = 0
  for await (const post of posts) {
    const attachments = post.photos.map((photo) => ({ photo, id: 0 }))
    const id = ++number
    for (const attachment of attachments) attachment.id = ++number
    yield itemOf(post, id, attachments[0]?.id ?? null, baseUrl)
    for (const { photo, id: own } of attachments) yield attachmentOf(post, photo, own, id, baseUrl)
  }
  yield '</channel>\n</rss>\n'
}

const field = (name: string, value: string): string =>
  `<wp:postmeta>${element('wp:meta_key', cdata(name))}${element('wp:meta_value', cdata(value))}</wp:postmeta>\n`

function itemOf(post: ExportPost, id: number, thumbnail: number | null, baseUrl: string): string {
  const link = new URL(`/berita/${post.slug}`, baseUrl).href
  const content = post.photos.map((photo) => figureOf(photo, baseUrl)).join('') + renderBody(post.body)
  return [
    '<item>\n',
    element('title', cdata(post.title)),
    element('link', text(link)),
    ...(post.publishedAt ? [element('pubDate', post.publishedAt.toUTCString())] : []),
    element('dc:creator', cdata(post.author)),
    `<guid isPermaLink="false">urn:uuid:${post.id}</guid>\n`,
    element('content:encoded', cdata(content)),
    element('excerpt:encoded', cdata(post.summary)),
    element('wp:post_id', String(id)),
    ...timesOf(post),
    element('wp:post_name', cdata(post.slug)),
    element('wp:status', STATUSES[post.status]),
    element('wp:post_parent', '0'),
    element('wp:post_type', 'post'),
    ...post.labels.map(
      (label) => `<category domain="post_tag" nicename="${text(nicename(label))}">${cdata(label)}</category>\n`,
    ),
    ...(thumbnail === null ? [] : [field('_thumbnail_id', String(thumbnail))]),
    field(EXACT_FIELD, JSON.stringify(wartaPost(post, baseUrl))),
    ...post.comments.map(commentOf),
    '</item>\n',
  ].join('')
}

const nicename = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')

function timesOf({ publishedAt, changedAt }: ExportPost): string[] {
  const at = publishedAt ?? changedAt
  if (!at) return []
  const local = new Date(at.getTime() + LOCAL_MS)
  return [
    ...(publishedAt ? [element('wp:post_date', time(local)), element('wp:post_date_gmt', time(at))] : []),
    ...(changedAt ? [element('wp:post_modified_gmt', time(changedAt))] : []),
  ]
}

function figureOf(photo: ExportPost['photos'][number], baseUrl: string): string {
  const caption = [photo.caption, photo.credit && `Foto: ${photo.credit}`].filter(Boolean).join(' · ')
  const image = `<img src="${text(new URL(largestUrl(photo), baseUrl).href)}" alt="${text(photo.altText)}" />`
  return `<figure>${image}${caption ? `<figcaption>${text(caption)}</figcaption>` : ''}</figure>\n`
}

function attachmentOf(
  post: ExportPost,
  photo: ExportPost['photos'][number],
  id: number,
  parent: number,
  baseUrl: string,
): string {
  const url = new URL(largestUrl(photo), baseUrl).href
  return [
    '<item>\n',
    element('title', cdata(photo.caption || photo.altText || post.title)),
    element('link', text(url)),
    element('dc:creator', cdata(post.author)),
    `<guid isPermaLink="false">${text(url)}</guid>\n`,
    element('excerpt:encoded', cdata(photo.caption)),
    element('wp:post_id', String(id)),
    ...timesOf(post),
    element('wp:status', 'inherit'),
    element('wp:post_parent', String(parent)),
    element('wp:post_type', 'attachment'),
    element('wp:attachment_url', cdata(url)),
    field('_wp_attachment_image_alt', photo.altText),
    '</item>\n',
  ].join('')
}

const commentOf = ({ id, author, at, text: words }: ExportPost['comments'][number]): string =>
  [
    '<wp:comment>\n',
    element('wp:comment_id', id),
    element('wp:comment_author', cdata(author)),
    element('wp:comment_date', time(new Date(at.getTime() + LOCAL_MS))),
    element('wp:comment_date_gmt', time(at)),
    element('wp:comment_content', cdata(escapeXml(words))),
    element('wp:comment_approved', '1'),
    element('wp:comment_type', 'comment'),
    '</wp:comment>\n',
  ].join('')
