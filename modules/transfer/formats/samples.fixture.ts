import { Readable } from 'node:stream'
import type { SourceEvent, SourceItem } from '../source-item'
import { readSource } from './read'

const escapeMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;')

type Entry = {
  id: number
  kind?: 'post' | 'page' | 'comment'
  title?: string
  html?: string
  path?: string
  at?: string
  labels?: string[]
  isDraft?: boolean
  parent?: number
  author?: string
}

export const BLOG = 'tag:blogger.com,1999:blog-11'
const HOST = 'http://disdik-bjm.blogspot.com'

/** An entry as Blogger's own backup writes it. */
export const bloggerEntry = ({
  id,
  kind = 'post',
  title = `Berita ${id}`,
  html = `<p>Isi berita nomor ${id} dari situs lama.</p>`,
  path = `/2021/11/berita-${id}.html`,
  at = `2021-11-${String((id % 27) + 1).padStart(2, '0')}T09:00:00.000+08:00`,
  labels = [],
  isDraft = false,
  parent,
  author = 'Admin Disdik',
}: Entry): string => `<entry><id>${BLOG}.post-${id}</id><published>${at}</published><updated>${at}</updated>
<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${kind}'/>
${labels.map((label) => `<category scheme='http://www.blogger.com/atom/ns#' term='${escapeMarkup(label)}'/>`).join('')}
<title type='text'>${escapeMarkup(title)}</title><content type='html'>${escapeMarkup(html)}</content>
${isDraft ? `<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>` : `<link rel='alternate' type='text/html' href='${HOST}${path}'/>`}
<author><name>${escapeMarkup(author)}</name><email>noreply@blogger.com</email></author>
${parent ? `<thr:in-reply-to ref='${BLOG}.post-${parent}' href='${HOST}/x' type='text/html'/>` : ''}</entry>`

export const bloggerFeed = (entries: string[]): string => `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'><id>${BLOG}.archive</id>
<title type='text'>Disdik</title><link rel='alternate' type='text/html' href='${HOST}/'/>
<entry><id>${BLOG}.layout</id><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#template'/><title>Templat</title><content>x</content></entry>
${entries.join('\n')}
</feed>`

/** An entry as Google Takeout writes it. */
export const takeoutEntry = (more: string): string => `<entry><id>${BLOG}.post-1</id><blogger:type>POST</blogger:type>
<blogger:status>LIVE</blogger:status><author><name>Admin</name><uri></uri><blogger:type>BLOGGER</blogger:type></author>
<title>Rapat</title><content type='html'>&lt;p&gt;Isi&lt;/p&gt;</content><blogger:created>2021-11-02T01:00:00Z</blogger:created>
<published>2021-11-02T01:00:00Z</published><updated>2021-11-03T01:00:00Z</updated><blogger:location/>
<category scheme='${BLOG}' term='Kegiatan'/><blogger:filename>/2021/11/rapat.html</blogger:filename><link/><blogger:trashed/>${more}</entry>`

export const takeoutFeed = (entries: string[]): string =>
  `<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>${BLOG}</id><title>Disdik</title>${entries.join('')}</feed>`

type Item = { id: number; fields?: string; html?: string; type?: string; status?: string; title?: string }

export const wordpressItem = ({
  id,
  fields = '',
  html = 'Isi berita.\n\nParagraf kedua.',
  type = 'post',
  status = 'publish',
  title = `Berita ${id}`,
}: Item): string => `<item><title>${escapeMarkup(title)}</title><link>https://disdik.test/2021/11/02/berita-${id}/</link>
<pubDate>Tue, 02 Nov 2021 01:00:00 +0000</pubDate><dc:creator><![CDATA[admin]]></dc:creator>
<guid isPermaLink="false">https://disdik.test/?p=${id}</guid><content:encoded><![CDATA[${html}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>2021-11-02 09:00:00</wp:post_date><wp:post_date_gmt>2021-11-02 01:00:00</wp:post_date_gmt>
<wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${type}</wp:post_type>${fields}</item>`

export const wordpressFeed = (items: string[]): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel>
<title>Disdik</title><link>https://disdik.test</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://disdik.test</wp:base_site_url><wp:base_blog_url>https://disdik.test</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[admin]]></wp:author_login><wp:author_display_name><![CDATA[Admin Dinas]]></wp:author_display_name></wp:author>
${items.join('\n')}</channel></rss>`

/** The pieces of a text as a file gives them. */
export const piecesOf = (text: string, size = 1_000): Readable => {
  const bytes = Buffer.from(text)
  const count = Math.max(1, Math.ceil(bytes.length / size))
  return Readable.from(Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size)))
}

export async function eventsOf(text: string, size?: number): Promise<SourceEvent[]> {
  const events: SourceEvent[] = []
  for await (const event of readSource(piecesOf(text, size))) events.push(event)
  return events
}

export const itemsOf = async (text: string, size?: number): Promise<SourceItem[]> =>
  (await eventsOf(text, size)).flatMap((event) => (event.type === 'item' ? [event.item] : []))
