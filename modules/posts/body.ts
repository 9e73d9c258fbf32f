import { z } from 'zod'
import { stripUnprintable } from '@/lib/text'

const MAX_DEPTH = 12
export const MAX_BODY_CHARACTERS = 60_000

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('strike') }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({
      href: z
        .string()
        .max(2_000)
        .transform(stripUnprintable)
        .pipe(z.string().regex(/^(https?:\/\/|mailto:|tel:|\/)/i)),
    }),
  }),
])

type Mark = z.infer<typeof Mark>
type Attributes = { level?: number; start?: number; colspan?: number; rowspan?: number; photoIds?: string[] }
export type RichNode = { type: string; text?: string; marks?: Mark[]; attrs?: Attributes; content?: RichNode[] }

const NODES = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'horizontalRule',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
] as const

const span = z.number().int().min(1).max(50).optional()

const Node: z.ZodType<RichNode> = z.lazy(() =>
  z.union([
    z.object({
      type: z.literal('text'),
      text: z.string().transform(stripUnprintable),
      marks: z.array(Mark).max(4).optional(),
    }),
    z.object({
      type: z.enum(NODES),
      attrs: z
        .object({
          level: z.union([z.literal(2), z.literal(3)]).optional(),
          start: z.number().int().min(1).max(10_000).optional(),
          colspan: span,
          rowspan: span,
        })
        .optional(),
      content: z.array(Node).max(2_000).optional(),
    }),
  ]),
)

/** Photos of the post at their place in the text: one is a picture, several are a gallery. Words about them are the post's. */
const PhotosNode = z.object({
  type: z.literal('photos'),
  attrs: z.object({ photoIds: z.array(z.uuid()).min(1).max(30) }),
})

/**
 * A rich-text document as the editor writes it: only the nodes and marks that a news item needs, at most 12 levels deep;
 * photos stand between the blocks of text, never inside one.
 */
export const RichText = z.object({
  type: z.literal('doc'),
  content: z
    .array(z.union([PhotosNode, Node]))
    .max(2_000)
    .default([]),
})
export type RichText = z.infer<typeof RichText>

/** The document in a JSON text; null where the text is not one, nests deeper than 12 levels or is longer than 60,000 characters of words. */
export function parseBody(json: string): RichText | null {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (isDeeperThan(value, MAX_DEPTH * 2)) return null
  const parsed = RichText.safeParse(value)
  return parsed.success && bodyTextOf(parsed.data).length <= MAX_BODY_CHARACTERS ? parsed.data : null
}

function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}

/** The words of the document, a line for each block. */
export function bodyTextOf(body: RichText): string {
  const textOf = (node: RichNode): string => {
    if (node.type === 'text') return node.text ?? ''
    if (node.type === 'hardBreak') return '\n'
    const inside = (node.content ?? []).map(textOf)
    const isBlockOfText = node.type === 'paragraph' || node.type === 'heading'
    return inside.join(isBlockOfText ? '' : '\n')
  }
  return body.content.map(textOf).join('\n').trim()
}

/** The document with each of its photos under another id; one that has none is left out. */
export const withPhotoIds = (body: RichText, idOf: (photoId: string) => string | undefined): RichText => ({
  ...body,
  content: body.content.flatMap((node): RichText['content'] => {
    if (node.type !== 'photos') return [node]
    const photoIds = (node.attrs?.photoIds ?? []).flatMap((id) => idOf(id) ?? [])
    return photoIds.length === 0 ? [] : [{ type: 'photos', attrs: { photoIds } }]
  }),
})

/** The document without photos that the post does not show; a gallery keeps those that it does. */
export const withPhotosOf = (body: RichText, photoIds: readonly string[]): RichText =>
  withPhotoIds(body, (id) => (photoIds.includes(id) ? id : undefined))

/** Words of a text: runs of characters between white space that hold a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** A document of the paragraphs of a plain text; a blank line or a line break begins a new one. */
export function bodyFromText(plain: string): RichText {
  const paragraphs = plain
    .split(/\r?\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}
