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

/** The words of an editor's document, for comparing: "" of what is none. */
export function wordsOf(json: string | null | undefined): string {
  const texts: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('text' in node && typeof node.text === 'string') texts.push(node.text)
    if ('content' in node && Array.isArray(node.content)) for (const child of node.content) visit(child)
  }
  try {
    visit(JSON.parse(json || 'null'))
  } catch {
    return ''
  }
  return texts.join(' ')
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
