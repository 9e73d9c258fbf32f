import sax from 'sax'
import { DomainError } from '@/lib/errors'

/** An element with what is inside it; `text` is its own text only. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
  /** More was inside than is kept. */
  isCut: boolean
}

const DEEPEST = 60
const MOST_ATTRIBUTES = 60
const MOST_CHILDREN = 60_000
/** Characters of one record: a post with all that stands in it. */
const LONGEST_RECORD = 16 * 1024 * 1024
/** The parser lets go of long texts once in a piece. */
const PIECE = 64 * 1024

const NO_EXPORT = 'Berkas ini bukan ekspor Blogger, WordPress, atau Warta Baimbai.'
const DECLARES =
  'Berkas ini memuat deklarasi dokumen (DTD atau entitas), yang tidak pernah ada dalam ekspor Blogger atau WordPress. Demi keamanan berkas ini ditolak.'
const CUT_OFF = 'Berkas ini terpotong: akhirnya tidak ada. Unduh ulang ekspornya, lalu unggah lagi.'
const TOO_DEEP = 'Susunan berkas ini terlalu bertingkat untuk sebuah ekspor situs.'
const OTHER_CODING = 'Tulisan dalam berkas ini bukan UTF-8. Unduh ulang ekspornya tanpa mengubahnya.'
const brokenAt = (row: number) =>
  `Berkas ini rusak di sekitar baris ${row.toLocaleString('id-ID')}. Unduh ulang ekspornya tanpa mengubahnya, lalu unggah lagi.`

const refuse = (sentence: string) => new DomainError('invalid', sentence)
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** How deep the records of an export lie below the root that it has; throws `invalid` for any other root. */
function depthOfRecords(root: string): number {
  if (root === 'feed') return 1
  if (root === 'rss') return 2
  throw refuse(NO_EXPORT)
}

/**
 * The records of an export (entries, items and what stands beside them), one after the other, the root first and without
 * its content. Reads as it goes: no more than one record and one piece of the file is in memory. Nothing is looked up or
 * expanded; a document type is refused. Throws `invalid` with a sentence.
 */
export async function* readRecords(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<XmlElement> {
  const reader = recordReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (piece?: Uint8Array): string => {
    try {
      return (piece ? decoder.decode(piece, { stream: true }) : decoder.decode()).replace(UNPRINTABLE, '')
    } catch {
      throw refuse(OTHER_CODING)
    }
  }
  for await (const piece of pieces) {
    reader.write(decode(piece))
    yield* reader.taken()
  }
  reader.write(decode())
  reader.end()
  yield* reader.taken()
}

function recordReader() {
  const parser = sax.parser(true, { trim: false, normalize: false, position: true })
  const open: XmlElement[] = []
  const found: XmlElement[] = []
  let depth = 0
  let recordDepth = 1
  let hasRoot = false
  let attributes = 0
  let size = 0
  let failure: Error | null = null
  const fail = (error: Error) => {
    failure ??= error
  }
  const record = () => open[0]
  const cut = () => {
    const first = record()
    if (first) first.isCut = true
  }
  const grow = (by: number): boolean => {
    size += by
    if (size <= LONGEST_RECORD) return true
    cut()
    return false
  }
  const take = (text: string) => {
    const inner = open.at(-1)
    if (inner && grow(text.length)) inner.text += text
  }

  parser.ondoctype = (text) => fail(refuse(/ENTITY|\[/.test(text) ? DECLARES : NO_EXPORT))
  parser.onattribute = () => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) fail(refuse(TOO_DEEP))
  }
  parser.onopentag = ({ name, attributes: given }) => {
    attributes = 0
    const element: XmlElement = {
      name,
      attributes: given as Record<string, string>,
      text: '',
      children: [],
      isCut: false,
    }
    if (depth === 0) {
      try {
        recordDepth = depthOfRecords(name)
        hasRoot = true
      } catch (error) {
        fail(error as Error)
      }
      found.push(element)
    }
    if (depth >= DEEPEST) fail(refuse(TOO_DEEP))
    if (depth === recordDepth) {
      size = 0
      open.push(element)
    } else if (depth > recordDepth) {
      const inner = open.at(-1)
      if (inner && inner.children.length < MOST_CHILDREN && grow(name.length + 20)) inner.children.push(element)
      else cut()
      open.push(element)
    }
    depth += 1
  }
  parser.ontext = take
  parser.oncdata = take
  parser.onclosetag = () => {
    depth -= 1
    const closed = open.pop()
    if (depth === recordDepth && closed) found.push(closed)
  }
  parser.onerror = () => {
    fail(refuse(hasRoot ? brokenAt(parser.line + 1) : NO_EXPORT))
    parser.error = null as unknown as Error
  }

  const check = () => {
    if (failure) throw failure
  }
  return {
    write(text: string): void {
      for (let at = 0; at < text.length; at += PIECE) {
        parser.write(text.slice(at, at + PIECE))
        check()
      }
    },
    end(): void {
      if (!hasRoot) throw refuse(NO_EXPORT)
      if (depth > 0) throw refuse(CUT_OFF)
    },
    taken: () => found.splice(0),
  }
}

/** The first child with this name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name)

/** The text of the first child with this name, trimmed; '' where there is none. */
export const textOf = (element: XmlElement, name: string): string => childOf(element, name)?.text.trim() ?? ''
