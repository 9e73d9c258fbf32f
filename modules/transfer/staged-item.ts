import { z } from 'zod'
import { oneLine, stripUnprintable } from '@/lib/text'
import { bodyTextOf, MAX_BODY_CHARACTERS, parseBody, RichText } from '@/modules/posts/body'
import { ExactPost } from './exact-post'
import { convertHtml, plainTextOf } from './formats/html'
import type { SourceItem, SourceKind } from './source-item'

export const MAX_PHOTOS = 30
const LONGEST_TITLE = 200
const LONGEST_COMMENT = 10_000
const MOST_LABELS = 30

const Image = z.object({
  src: z.string(),
  linked: z.string().nullable(),
  altText: z.string(),
  caption: z.string(),
})

/** A post or page of an old site, ready to be stored. */
export const StagedPost = z.object({
  status: z.enum(['published', 'draft', 'withdrawn']),
  summary: z.string(),
  author: z.string(),
  publishedAt: z.coerce.date().nullable(),
  updatedAt: z.coerce.date().nullable(),
  labels: z.array(z.string()),
  addresses: z.array(z.string()),
  body: RichText,
  images: z.array(Image),
  photoKeys: z.array(z.string()),
  exact: ExactPost.nullable(),
})
export type StagedPost = z.output<typeof StagedPost>

export const StagedComment = z.object({ author: z.string(), at: z.coerce.date(), text: z.string() })
export type StagedComment = z.output<typeof StagedComment>

export const StagedAttachment = z.object({ url: z.string(), altText: z.string(), caption: z.string() })

/** What the check keeps of an item: what will be stored, what a person should know, or why it stays behind. */
export type StagedItem = {
  kind: SourceKind
  sourceKey: string
  parentKey: string | null
  title: string
  notes: string[]
  isSkipped: boolean
  payload: StagedPost | StagedComment | z.output<typeof StagedAttachment> | Record<string, never>
}

const cut = (text: string, longest: number): string => [...text].slice(0, longest).join('')
const keyed = (key: string): string => cut(stripUnprintable(key), 500)

/** The item as it will be stored at `now`, checked and cleaned. */
export function stageItem(item: SourceItem, now: Date): StagedItem {
  if (item.kind === 'comment') return stageComment(item, now)
  if (item.kind === 'attachment') return stageAttachment(item)
  return stagePost(item, now)
}

const base = (item: SourceItem) => ({
  kind: item.kind,
  sourceKey: keyed(item.key),
  parentKey: item.parentKey === null ? null : keyed(item.parentKey),
})

function stageComment(item: SourceItem, now: Date): StagedItem {
  const text = cut(plainTextOf(item.html), LONGEST_COMMENT)
  const author = cut(oneLine(item.author), 120) || 'Tanpa nama'
  const isReadable = text !== '' && item.publishedAt !== null && item.publishedAt <= now && item.parentKey !== null
  return {
    ...base(item),
    title: cut(text, 80),
    notes: isReadable ? [] : ['Komentar tanpa isi, tanggal, atau tulisan yang dikomentari.'],
    isSkipped: !isReadable,
    payload: isReadable && item.publishedAt ? { author, at: item.publishedAt, text } : {},
  }
}

function stageAttachment(item: SourceItem): StagedItem {
  const caption = cut(plainTextOf(item.summary), 400)
  return {
    ...base(item),
    title: cut(plainTextOf(item.title), LONGEST_TITLE),
    notes: [],
    isSkipped: true,
    payload: { url: item.fileUrl?.slice(0, 2_000) ?? '', altText: cut(oneLine(item.altText), 300), caption },
  }
}

function stagePost(item: SourceItem, now: Date): StagedItem {
  const notes: string[] = []
  const skip = (note: string): StagedItem => ({
    ...base(item),
    title: cut(plainTextOf(item.title), LONGEST_TITLE) || 'Tanpa judul',
    notes: [note],
    isSkipped: true,
    payload: {},
  })
  const content = item.exact
    ? { body: item.exact.body, images: [], dropped: [] }
    : convertHtml(item.html, item.hasPlainLines)
  if (!content) return skip('HTML tulisan ini terlalu bertingkat untuk dibaca.')
  const body = parseBody(JSON.stringify(content.body))
  if (!body)
    return skip(`Isinya lebih dari ${MAX_BODY_CHARACTERS.toLocaleString('id-ID')} karakter atau 2.000 paragraf.`)
  const words = bodyTextOf(body)
  const photos = content.images.length + item.photoKeys.length + (item.exact?.photos.length ?? 0)
  if (words === '' && photos === 0) return skip('Tidak ada tulisan maupun foto di dalamnya.')
  if (content.dropped.length > 0) notes.push(`Tidak ikut: ${content.dropped.join(', ')}.`)
  if (photos > MAX_PHOTOS) notes.push(`Ada ${photos.toLocaleString('id-ID')} foto; ${MAX_PHOTOS} yang pertama diambil.`)
  const status = statusOf(item, now, notes)
  return {
    ...base(item),
    title: titleOf(item, words, notes),
    notes,
    isSkipped: false,
    payload: {
      status,
      summary: item.exact?.summary ?? cut(plainTextOf(item.summary), 400),
      author: cut(oneLine(item.author), 120),
      publishedAt: status === 'draft' ? null : item.publishedAt,
      updatedAt: item.updatedAt,
      labels: labelsOf(item.labels),
      addresses: status === 'draft' ? [] : item.addresses.slice(0, 20),
      body,
      images: content.images
        .slice(0, MAX_PHOTOS)
        .map((image) => ({ ...image, caption: cut(oneLine(image.caption), 400) })),
      photoKeys: item.photoKeys.slice(0, MAX_PHOTOS).map(keyed),
      exact: item.exact,
    },
  }
}

/** Nothing is shown with a date that nobody knows, or that has not come. */
function statusOf(item: SourceItem, now: Date, notes: string[]): StagedPost['status'] {
  if (item.status === 'draft') return 'draft'
  if (item.publishedAt === null) {
    notes.push('Tanggal terbitnya tidak terbaca: masuk sebagai draf.')
    return 'draft'
  }
  if (item.publishedAt > now) {
    notes.push('Tanggal terbitnya belum tiba: masuk sebagai draf.')
    return 'draft'
  }
  return item.status
}

function titleOf(item: SourceItem, words: string, notes: string[]): string {
  const title = item.exact ? oneLine(item.title) : plainTextOf(item.title)
  if ([...title].length > LONGEST_TITLE) notes.push(`Judulnya dipotong menjadi ${LONGEST_TITLE} karakter.`)
  if (title !== '') return cut(title, LONGEST_TITLE)
  notes.push('Tanpa judul: kata-kata pertamanya menjadi judul.')
  return cut(oneLine(words), 80) || 'Tanpa judul'
}

function labelsOf(labels: string[]): string[] {
  const clean = labels.map((label) => cut(oneLine(label), 80)).filter((label) => label !== '')
  return [...new Set(clean)].slice(0, MOST_LABELS)
}
