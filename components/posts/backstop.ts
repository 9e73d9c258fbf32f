/** What was typed, as the form names it, and when; kept on the writer's own device until the server has it. */
export type Backstop = { values: Record<string, string>; at: number }

const KEPT_DAYS = 14
const keyOf = (writerId: string, postId: string | null) => `naskah:${writerId}:${postId ?? 'baru'}`

/** A browser may refuse to keep anything: then only the server has the text. */
function withStorage<T>(act: (storage: Storage) => T): T | null {
  try {
    return act(localStorage)
  } catch {
    return null
  }
}

export function keepBackstop(writerId: string, postId: string | null, values: Record<string, string>): void {
  withStorage((storage) =>
    storage.setItem(keyOf(writerId, postId), JSON.stringify({ values, at: Date.now() } satisfies Backstop)),
  )
}

export function dropBackstop(writerId: string, postId: string | null): void {
  withStorage((storage) => storage.removeItem(keyOf(writerId, postId)))
}

type Visit = (node: { type?: unknown; text?: unknown; marks?: unknown; content?: unknown }) => void

/** Calls `visit` for every node of an editor's document; for none of what is no document. */
function walk(json: string | null | undefined, visit: Visit): void {
  const step = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    visit(node)
    if ('content' in node && Array.isArray(node.content)) for (const child of node.content) step(child)
  }
  try {
    step(JSON.parse(json || 'null'))
  } catch {
    // What cannot be read has no nodes.
  }
}

/** The words of an editor's document. */
export function wordsOf(json: string | null | undefined): string {
  const words: string[] = []
  walk(json, ({ text }) => typeof text === 'string' && words.push(text))
  return words.join(' ')
}

/** The words with their paragraphs, marks and links: what two documents must share to be the same to a reader. */
export function outlineOf(json: string | null | undefined): string {
  const parts: string[] = []
  walk(json, ({ type, text, marks }) => {
    const names = (Array.isArray(marks) ? marks : []).map((mark) => `${mark?.type} ${mark?.attrs?.href ?? ''}`)
    parts.push(typeof text === 'string' ? `${names.sort().join()}:${text}` : `<${String(type)}>`)
  })
  return parts.join('')
}

/** What this writer typed into this post and the server may not have; null where there is nothing, or it is old. */
export function findBackstop(writerId: string, postId: string | null): Backstop | null {
  const text = withStorage((storage) => storage.getItem(keyOf(writerId, postId)))
  try {
    const kept = JSON.parse(text ?? 'null') as Backstop | null
    if (!kept || typeof kept.values !== 'object' || typeof kept.at !== 'number') return null
    return Date.now() - kept.at < KEPT_DAYS * 86_400_000 ? kept : null
  } catch {
    return null
  }
}
