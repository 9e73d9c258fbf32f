import { Parser } from 'htmlparser2'

/** No page that people read nests so deep; the parser's time grows with the square of it. */
const DEEPEST = 1_000

class TooDeep extends Error {}

export type Handler = {
  onOpen?: (name: string, attributes: Record<string, string>) => void
  onText?: (text: string) => void
  onClose?: (name: string) => void
}

/** Reads HTML or XML from its beginning, as far as it does not nest without end. */
export function readMarkup(text: string, { onOpen, onText, onClose }: Handler, xmlMode = false): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new TooDeep()
        onOpen?.(name, attributes)
      },
      ontext: (part) => onText?.(part),
      onclosetag: (name) => {
        depth -= 1
        onClose?.(name)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, xmlMode },
  )
  try {
    parser.end(text)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
}
