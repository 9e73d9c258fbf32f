import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { escapeXml } from '@/lib/html'
import { ExactPost } from '../exact-post'
import { EMPTY_ITEM, instantOf, type SourceEvent, type SourceItem } from '../source-item'

/** How the list of posts in an export of this portal begins; each post then stands on a line of its own. */
export const JSON_FORMAT = 'warta-baimbai'
export const JSON_VERSION = 1

const LONGEST_LINE = 16 * 1024 * 1024
const BROKEN = 'Berkas posts.json ini rusak atau sudah diubah. Unduh ulang ekspornya, lalu unggah lagi.'
const NEWER = 'Berkas posts.json ini dari versi Warta Baimbai yang lebih baru.'

const Comment = z.object({
  id: z.string().max(1_000),
  author: z.string().max(1_000),
  at: z.string().max(100),
  text: z.string().max(100_000),
})

/** One post as the JSON export writes it. */
export const WartaPost = ExactPost.and(
  z.object({
    id: z.uuid(),
    status: z.enum(['published', 'draft', 'withdrawn']),
    title: z.string().max(1_000),
    author: z.string().max(1_000),
    publishedAt: z.string().max(100).nullable(),
    changedAt: z.string().max(100).nullable(),
    labels: z.array(z.string().max(1_000)).max(200),
    addresses: z.array(z.string().max(2_000)).max(200),
    comments: z.array(Comment).max(20_000),
  }),
)
export type WartaPost = z.input<typeof WartaPost>

const Head = z.object({ format: z.literal(JSON_FORMAT), version: z.number() })

/** What a JSON export of this portal tells, a line at a time. Throws `invalid` with a sentence. */
export async function* readWarta(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SourceEvent> {
  let isInside = false
  let isWhole = false
  for await (const line of linesOf(pieces)) {
    if (!isInside) {
      readHead(line)
      isInside = true
      yield { type: 'format', format: 'warta' }
    } else if (line === ']}') isWhole = true
    else if (line !== '') yield* readPost(line.replace(/,$/, ''))
  }
  if (!isWhole) throw new DomainError('invalid', BROKEN)
}

async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new DomainError('invalid', BROKEN)
    yield* lines.map((line) => line.trim())
  }
  yield (rest + decoder.decode()).trim()
}

function readHead(line: string): void {
  const head = Head.safeParse(jsonOf(`${line}]}`))
  if (!head.success) throw new DomainError('invalid', BROKEN)
  if (head.data.version > JSON_VERSION) throw new DomainError('invalid', NEWER)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('invalid', BROKEN)
  }
}

function* readPost(line: string): Generator<SourceEvent> {
  const json = jsonOf(line)
  const parsed = WartaPost.safeParse(json)
  if (!parsed.success) {
    const title = z.object({ title: z.string() }).safeParse(json).data?.title ?? ''
    return yield { type: 'refused', title, reason: 'Tulisan ini tidak berbentuk seperti yang diekspor.' }
  }
  yield* wartaItems(parsed.data)
}

/** A post of this portal and what residents wrote under it. */
export function* wartaItems({ comments, ...post }: z.output<typeof WartaPost>): Generator<SourceEvent> {
  const item = wartaItem(post)
  yield { type: 'item', item }
  for (const comment of comments) {
    yield {
      type: 'item',
      item: {
        ...EMPTY_ITEM,
        kind: 'comment',
        key: `${item.key}#${comment.id}`,
        parentKey: item.key,
        html: escapeXml(comment.text),
        author: comment.author,
        publishedAt: instantOf(comment.at),
      },
    }
  }
}

function wartaItem(post: Omit<z.output<typeof WartaPost>, 'comments'>): SourceItem {
  const { id, status, title, author, publishedAt, changedAt, labels, addresses, ...exact } = post
  return {
    ...EMPTY_ITEM,
    kind: 'post',
    key: `urn:uuid:${id}`,
    title,
    author,
    status,
    labels,
    addresses,
    publishedAt: instantOf(publishedAt ?? ''),
    updatedAt: instantOf(changedAt ?? ''),
    summary: exact.summary,
    exact,
  }
}
