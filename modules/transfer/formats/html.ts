import { Parser } from 'htmlparser2'
import { oneLine, stripUnprintable } from '@/lib/text'
import type { RichNode, RichText } from '@/modules/posts/body'
import { DocumentWriter } from './document'

type Mark = NonNullable<RichNode['marks']>[number]

/** A picture as the old page showed it; `linked` is what a click on it opened. */
export type SourceImage = { src: string; linked: string | null; altText: string; caption: string }
export type ConvertedHtml = {
  body: RichText
  images: SourceImage[]
  /** Kinds of things that are left out, each once. */
  dropped: string[]
}

const DEEPEST = 400
const SKIPPED: Record<string, string> = {
  script: 'skrip',
  style: '',
  noscript: '',
  template: '',
  head: '',
  title: '',
  object: 'objek tertanam',
  embed: 'objek tertanam',
  applet: 'objek tertanam',
  svg: 'gambar SVG',
  math: 'rumus',
  form: 'formulir',
  button: 'formulir',
  select: 'formulir',
  textarea: 'formulir',
  audio: 'audio',
  video: 'video',
  canvas: 'objek tertanam',
}
const BLOCKS = new Set(
  'p div section article header footer main aside address center details summary dl dt dd fieldset figure pre table thead tbody tfoot tr caption body html'.split(
    ' ',
  ),
)
const MARKS: Record<string, 'bold' | 'italic' | 'strike'> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
}
const HEADINGS: Record<string, 2 | 3> = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 }
const CONTAINERS: Record<string, 'bulletList' | 'orderedList' | 'listItem' | 'blockquote'> = {
  ul: 'bulletList',
  menu: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  blockquote: 'blockquote',
}
const HREF = /^(?:https?:\/\/|mailto:|tel:)/i
const VIDEO = /^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/embed\/|player\.vimeo\.com\/video\/)([\w-]+)/i
const PICTURE = /\.(?:jpe?g|png|webp|heic|gif)(?:$|[?#])|\/\/[^/]*(?:googleusercontent|bp\.blogspot|ggpht)\.com\//i

class TooDeep extends Error {}

/** What an element opened, so that its end closes just that. */
type Opened = { name: string; mark?: keyof Counts; isLink?: boolean; isContainer?: boolean; isCaption?: boolean }
type Counts = { bold: number; italic: number; strike: number }

/**
 * The HTML of an old page as a rich-text document, its pictures apart. Scripts, styles, frames and forms are left out
 * with what is in them; of other unknown elements the words stay. `hasPlainLines`: lines are kept as in WordPress' old
 * editor, a blank one ends a paragraph. Null where the HTML nests absurdly deep.
 */
export function convertHtml(html: string, hasPlainLines = false): ConvertedHtml | null {
  const conversion = new Conversion(hasPlainLines)
  try {
    return conversion.run(html)
  } catch (error) {
    if (error instanceof TooDeep) return null
    throw error
  }
}

class Conversion {
  readonly #writer = new DocumentWriter()
  readonly #images: SourceImage[] = []
  readonly #dropped = new Set<string>()
  readonly #open: Opened[] = []
  readonly #links: string[] = []
  readonly #marks: Counts = { bold: 0, italic: 0, strike: 0 }
  readonly #hasPlainLines: boolean
  /** Elements open inside one that is skipped. */
  #skipping = 0
  #captioning = 0
  #figureFrom = 0
  #preformatted = 0

  constructor(hasPlainLines: boolean) {
    this.#hasPlainLines = hasPlainLines
  }

  run(html: string): ConvertedHtml {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.#begin(name, attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (name) => this.#end(name),
      },
      { decodeEntities: true, lowerCaseTags: true },
    )
    parser.write(html)
    parser.end()
    return { body: this.#writer.finish(), images: this.#images, dropped: [...this.#dropped] }
  }

  #begin(name: string, attributes: Record<string, string>): void {
    if (this.#open.length >= DEEPEST) throw new TooDeep()
    const opened: Opened = { name }
    this.#open.push(opened)
    if (this.#skipping > 0 || Object.hasOwn(SKIPPED, name)) {
      this.#skipping += 1
      if (SKIPPED[name]) this.#dropped.add(SKIPPED[name])
      return
    }
    if (name === 'br') this.#writer.lineBreak()
    else if (name === 'hr') this.#writer.rule()
    else if (name === 'img') this.#image(attributes)
    else if (name === 'iframe') this.#frame(attributes.src ?? '')
    else if (name === 'a') this.#link(opened, attributes.href ?? '')
    else if (MARKS[name]) {
      opened.mark = MARKS[name]
      this.#marks[opened.mark] += 1
    } else if (HEADINGS[name]) this.#writer.heading(HEADINGS[name])
    else if (CONTAINERS[name]) opened.isContainer = this.#writer.begin(CONTAINERS[name])
    else if (isCaption(name, attributes)) {
      opened.isCaption = true
      this.#captioning += 1
      this.#writer.endBlock()
    } else if (BLOCKS.has(name)) this.#block(name)
    else if (name === 'td' || name === 'th') this.#writer.separator()
  }

  #block(name: string): void {
    this.#writer.endBlock()
    if (name === 'figure' || name === 'table') this.#figureFrom = this.#images.length
    if (name === 'pre') this.#preformatted += 1
  }

  #end(name: string): void {
    const opened = this.#open.pop()
    if (!opened) return
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    if (opened.mark) this.#marks[opened.mark] -= 1
    if (opened.isLink) this.#links.pop()
    if (opened.isContainer) this.#writer.end()
    if (opened.isCaption) this.#captioning -= 1
    if (name === 'pre') this.#preformatted -= 1
    if (BLOCKS.has(name) || HEADINGS[name] || CONTAINERS[name]) this.#writer.endBlock()
  }

  #text(text: string): void {
    if (this.#skipping > 0) return
    if (this.#captioning > 0) return void this.#caption(text)
    const marks = this.#currentMarks()
    if (this.#preformatted === 0 && !this.#hasPlainLines) return void this.#writer.text(text, marks)
    text.split('\n').forEach((line, at) => {
      if (at > 0) this.#writer.lineBreak()
      this.#writer.text(line, marks)
    })
  }

  /** Of the pictures of one figure the last one is meant. */
  #caption(text: string): void {
    const image = this.#images.length > this.#figureFrom ? this.#images.at(-1) : undefined
    if (image) image.caption = `${image.caption}${text}`.slice(0, 4_000)
    else this.#writer.text(text, this.#currentMarks())
  }

  #link(opened: Opened, href: string): void {
    const address = stripUnprintable(href).trim()
    const absolute = address.startsWith('//') ? `https:${address}` : address
    opened.isLink = true
    this.#links.push(HREF.test(absolute) && absolute.length <= 2_000 ? absolute : '')
  }

  #image({ src = '', alt = '', width = '', height = '', class: look = '' }: Record<string, string>): void {
    // What only counts readers is no picture.
    if (width === '1' || height === '1') return
    if (/\b(?:wp-smiley|emoji)\b/.test(look)) return void this.#writer.text(alt, this.#currentMarks())
    const address = stripUnprintable(src).trim()
    if (/^data:/i.test(address)) {
      this.#dropped.add('gambar yang tertanam dalam teks')
      return
    }
    if (address === '' || address.length > 2_000) return
    const linked = this.#links.at(-1)
    this.#images.push({
      src: address.startsWith('//') ? `https:${address}` : address,
      linked: linked && PICTURE.test(linked) ? linked : null,
      altText: oneLine(alt).slice(0, 300),
      caption: '',
    })
  }

  #frame(src: string): void {
    const [, id] = VIDEO.exec(src) ?? []
    if (!id) {
      this.#dropped.add('halaman lain yang tertanam (iframe)')
      return
    }
    const isVimeo = /vimeo/i.test(src)
    const href = isVimeo ? `https://vimeo.com/${id}` : `https://www.youtube.com/watch?v=${id}`
    this.#writer.endBlock()
    this.#writer.text(`Video: ${href}`, [{ type: 'link', attrs: { href } }])
    this.#writer.endBlock()
  }

  #currentMarks(): Mark[] {
    const marks: Mark[] = (['bold', 'italic', 'strike'] as const).flatMap((type) =>
      this.#marks[type] > 0 ? [{ type }] : [],
    )
    const href = this.#links.at(-1)
    return href ? [...marks, { type: 'link', attrs: { href } }] : marks
  }
}

const isCaption = (name: string, attributes: Record<string, string>): boolean =>
  name === 'figcaption' || /\b(?:tr-caption|wp-caption-text)(?![\w-])/.test(attributes.class ?? '')

/** The words of a piece of HTML, in one line. */
export function plainTextOf(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html)
  const words: string[] = []
  let skipping = 0
  const parser = new Parser({
    onopentag: (name) => {
      if (Object.hasOwn(SKIPPED, name)) skipping += 1
      words.push(' ')
    },
    ontext: (text) => {
      if (skipping === 0) words.push(text)
    },
    onclosetag: (name) => {
      if (Object.hasOwn(SKIPPED, name)) skipping -= 1
    },
  })
  parser.write(html.slice(0, 200_000))
  parser.end()
  return oneLine(words.join(''))
}
