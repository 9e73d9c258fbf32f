import { stripUnprintable } from '@/lib/text'
import type { RichNode, RichText } from '@/modules/posts/body'

type Mark = NonNullable<RichNode['marks']>[number]
type Container = { node: RichNode; kind: 'doc' | 'list' | 'item' | 'quote' }

/** Lists in lists and quotes in quotes are taken so deep; what is deeper goes on at that depth. */
const DEEPEST = 4

/** Writes a rich-text document from left to right: only what `modules/posts/body.ts` knows, nothing empty in it. */
export class DocumentWriter {
  readonly #root: RichNode = { type: 'doc', content: [] }
  readonly #open: Container[] = [{ node: this.#root, kind: 'doc' }]
  #block: RichNode | null = null
  #breaks = 0
  /** White space that stands between words only. */
  #hasSpace = false

  /** Words as they stand in HTML: white space folded. */
  text(words: string, marks: Mark[]): void {
    const folded = stripUnprintable(words).replace(/[\s\u00a0]+/g, ' ')
    if (folded === '') return
    if (folded === ' ') {
      this.#hasSpace = this.#block !== null
      return
    }
    this.#settleBreaks()
    const block = this.#blockOf()
    const last = block.content?.at(-1)
    const isAtStart = last === undefined || last.type === 'hardBreak'
    const before = (this.#hasSpace || folded.startsWith(' ')) && !isAtStart ? ' ' : ''
    this.#append(block, before + folded.trim(), marks)
    this.#hasSpace = folded.endsWith(' ')
  }

  /** A line break; two of them end the paragraph, as old editors write it. */
  lineBreak(): void {
    if (!this.#block) return
    this.#breaks += 1
    this.#hasSpace = false
    if (this.#breaks > 1) this.endBlock()
  }

  /** Ends the paragraph or heading that is open. */
  endBlock(): void {
    this.#block = null
    this.#breaks = 0
    this.#hasSpace = false
  }

  /** What follows stands in a heading until the block ends; not inside lists and quotes. */
  heading(level: 2 | 3): void {
    this.endBlock()
    if (this.#inner.kind === 'doc') this.#block = this.#add({ type: 'heading', attrs: { level }, content: [] })
  }

  /** Parts what stands in two cells of a row. */
  separator(): void {
    if (this.#block?.content?.length) this.text(' · ', [])
  }

  rule(): void {
    this.endBlock()
    if (this.#inner.kind === 'doc') this.#add({ type: 'horizontalRule' })
  }

  /** Opens a list, an item of one, or a quote. False where it is not opened: then it must not be closed either. */
  begin(type: 'bulletList' | 'orderedList' | 'listItem' | 'blockquote'): boolean {
    this.endBlock()
    const isItem = type === 'listItem'
    if (isItem !== (this.#inner.kind === 'list')) return false
    if (!isItem && this.#open.filter(({ kind }) => kind !== 'item').length >= DEEPEST) return false
    const kind = isItem ? 'item' : type === 'blockquote' ? 'quote' : 'list'
    // An item begins with words, whatever it holds.
    if (this.#inner.kind === 'item' && this.#inner.node.content?.length === 0) this.#add({ type: 'paragraph' })
    this.#open.push({ node: this.#add({ type, content: [] }), kind })
    return true
  }

  /** Closes what was opened last. */
  end(): void {
    this.endBlock()
    if (this.#open.length > 1) this.#open.pop()
  }

  /** The document; what stayed empty is left out. */
  finish(): RichText {
    this.endBlock()
    return { type: 'doc', content: filled(this.#root.content ?? []) }
  }

  get #inner(): Container {
    return this.#open.at(-1) as Container
  }

  #add(node: RichNode): RichNode {
    const parent = this.#inner
    // Between the items of a list stand only items.
    const isLoose = parent.kind === 'list' && node.type !== 'listItem'
    const target = isLoose ? this.#itemOf(parent.node) : parent.node
    target.content?.push(node)
    return node
  }

  #itemOf(list: RichNode): RichNode {
    const item: RichNode = { type: 'listItem', content: [] }
    list.content?.push(item)
    return item
  }

  #blockOf(): RichNode {
    this.#block ??= this.#add({ type: 'paragraph', content: [] })
    return this.#block
  }

  #settleBreaks(): void {
    if (this.#breaks === 1 && this.#block?.content?.length) this.#block.content.push({ type: 'hardBreak' })
    this.#breaks = 0
  }

  #append(block: RichNode, text: string, marks: Mark[]): void {
    const last = block.content?.at(-1)
    const isSame = last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)
    if (isSame && last) last.text = (last.text ?? '') + text
    else block.content?.push({ type: 'text', text, ...(marks.length > 0 && { marks }) })
  }
}

const filled = (nodes: RichNode[]): RichNode[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text' || node.type === 'hardBreak' || node.type === 'horizontalRule') return [node]
    if (node.type === 'paragraph' && node.content === undefined) return [node]
    const content = filled(node.content ?? [])
    return content.length === 0 ? [] : [{ ...node, content }]
  })
