import type { RichNode } from '@/modules/posts/body'

type List = { type: 'bulletList' | 'orderedList'; mark: RegExp }

const LISTS: List[] = [
  { type: 'bulletList', mark: /^[·•▪◦‣§\uF0B7\uF0A7–-][\s\u00A0]+/ },
  { type: 'orderedList', mark: /^\d{1,3}[.)][\s\u00A0]+/ },
]

/**
 * Pasted blocks as a news item has them: without the empty paragraphs, double and hard spaces of a word processor, and
 * with real lists where paragraphs only begin with a bullet or a number.
 */
export function tidyBlocks(nodes: RichNode[]): RichNode[] {
  const blocks = nodes.map(tidyNode).filter((node) => node.type !== 'paragraph' || textOf(node).trim() !== '')
  const tidied: RichNode[] = []
  for (let at = 0; at < blocks.length; ) {
    const list = LISTS.find(({ mark }) => isMarked(blocks[at], mark))
    const end = list ? endOfRun(blocks, at, list.mark) : at
    // One line that begins with a dash may be speech; one that begins with a number, a date.
    if (list && end - at > 1) {
      const content = blocks
        .slice(at, end)
        .map((block) => ({ type: 'listItem', content: [withoutMark(block, list.mark)] }))
      tidied.push({ type: list.type, content })
      at = end
    } else tidied.push(blocks[at++] as RichNode)
  }
  return tidied
}

const textOf = (node: RichNode): string => node.text ?? (node.content ?? []).map(textOf).join('')

const isMarked = (node: RichNode | undefined, mark: RegExp): boolean =>
  node?.type === 'paragraph' && mark.test(textOf(node).trimStart())

function endOfRun(blocks: RichNode[], start: number, mark: RegExp): number {
  let end = start
  while (isMarked(blocks[end], mark)) end++
  return end
}

function tidyNode(node: RichNode): RichNode {
  if (node.text !== undefined) return { ...node, text: node.text.replace(/[\s\u00A0]+/g, ' ') }
  if (!node.content) return node
  const isTextBlock = node.type === 'paragraph' || node.type === 'heading'
  return { ...node, content: isTextBlock ? node.content.map(tidyNode) : tidyBlocks(node.content) }
}

/** The block without its first characters, which may stand in several pieces of text. */
function withoutMark(block: RichNode, mark: RegExp): RichNode {
  const text = textOf(block)
  const start = text.length - text.trimStart().length
  let left = start + (mark.exec(text.trimStart())?.[0].length ?? 0)
  const content = (block.content ?? []).flatMap((piece): RichNode[] => {
    if (piece.text === undefined) return [piece]
    const rest = piece.text.slice(left)
    left = Math.max(0, left - piece.text.length)
    return rest === '' ? [] : [{ ...piece, text: rest }]
  })
  return { ...block, content }
}
