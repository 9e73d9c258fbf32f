import { renderJSONContentToString } from '@tiptap/static-renderer/json/html-string'
import { escapeXml, sanitize } from '@/lib/html'
import { RichText } from './body'

const children = (node: { children?: string | string[] }): string => [node.children ?? ''].flat().join('')
type Cell = { node: { attrs?: Record<string, unknown> }; children?: string | string[] }

const spansOf = ({ node }: Cell): string =>
  (['colspan', 'rowspan'] as const)
    .map((name) => (Number(node.attrs?.[name] ?? 1) > 1 ? ` ${name}="${Number(node.attrs?.[name])}"` : ''))
    .join('')

const render = renderJSONContentToString({
  nodeMapping: {
    doc: children,
    text: ({ node }) => escapeXml(String(node.text ?? '')),
    paragraph: (node) => `<p>${children(node)}</p>`,
    heading: (props) => {
      const level = props.node.attrs?.level === 3 ? 3 : 2
      return `<h${level}>${children(props)}</h${level}>`
    },
    bulletList: (node) => `<ul>${children(node)}</ul>`,
    orderedList: (node) => `<ol>${children(node)}</ol>`,
    listItem: (node) => `<li>${children(node)}</li>`,
    blockquote: (node) => `<blockquote>${children(node)}</blockquote>`,
    hardBreak: () => '<br />',
    horizontalRule: () => '<hr />',
    // What is wider than the screen is moved by itself, by finger and by keyboard.
    table: (node) =>
      `<div role="region" aria-label="Tabel" tabindex="0"><table><tbody>${children(node)}</tbody></table></div>`,
    tableRow: (node) => `<tr>${children(node)}</tr>`,
    tableHeader: (node) => `<th${spansOf(node)}>${children(node)}</th>`,
    tableCell: (node) => `<td${spansOf(node)}>${children(node)}</td>`,
    photos: () => '',
  },
  markMapping: {
    bold: (mark) => `<strong>${children(mark)}</strong>`,
    italic: (mark) => `<em>${children(mark)}</em>`,
    strike: (mark) => `<s>${children(mark)}</s>`,
    link: (props) => `<a href="${escapeXml(String(props.mark.attrs?.href ?? ''))}">${children(props)}</a>`,
  },
  unhandledNode: children,
  unhandledMark: children,
})

const htmlOf = (content: RichText['content']): string =>
  sanitize(render({ content: { type: 'doc', content } as never }))

/** The document as sanitised HTML, without its photos. What the schema does not know is left out. */
export function renderBody(body: unknown): string {
  const parsed = RichText.safeParse(body)
  return parsed.success ? htmlOf(parsed.data.content) : ''
}

/** A stretch of text as sanitised HTML, or photos at their place between two of them. */
export type BodyBlock = { kind: 'text'; html: string } | { kind: 'photos'; photoIds: string[] }

/** The document as it is read from top to bottom. Empty where the schema does not know it. */
export function bodyBlocks(body: unknown): BodyBlock[] {
  const parsed = RichText.safeParse(body)
  const blocks: BodyBlock[] = []
  let text: RichText['content'] = []
  const endText = () => {
    if (text.length > 0) blocks.push({ kind: 'text', html: htmlOf(text) })
    text = []
  }
  for (const node of parsed.data?.content ?? []) {
    if (node.type !== 'photos') text.push(node)
    else {
      endText()
      blocks.push({ kind: 'photos', photoIds: node.attrs?.photoIds ?? [] })
    }
  }
  endText()
  return blocks
}
