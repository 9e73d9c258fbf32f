import { oneLine } from '@/lib/text'

const LONGEST = 300

/** What may stand in a message and is nobody's business: connections, keys, people. In this order. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]*@[^\s'"`)]*/gi, '[sambungan]'],
  [/\b(?:bearer|basic)\s+[\w.~+/=-]+/gi, '[kunci]'],
  [
    /((?:pass(?:word|wd)?|secret|token|api[_-]?key|access[_-]?key|authorization|sandi|kunci)["']?\s*[=:]\s*)["']?[^\s"',;&)]+["']?/gi,
    '$1[kunci]',
  ],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]+)?/g, '[kunci]'],
  [/(\bhttps?:\/\/[^\s?'"`]+)\?[^\s'"`)]*/gi, '$1'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[surel]'],
  [/=\([^)]*\)/g, '=(…)'],
  [/"[^"]{0,200}"|'[^']*@[^']*'/g, '"…"'],
  [/(?<![\w-])\+?\d[\d -]{8,}\d(?![\w-])/g, '[nomor]'],
  [/(?<![\w-])(?=[\w+/=]*\d)(?=[\w+/=]*[a-z])[\w+/=]{32,}/gi, '[kunci]'],
]

/**
 * Why a job failed, in one line of at most 300 characters: the first line of the message with connections, keys, telephone
 * numbers, mail addresses and quoted values taken out. The whole error stands in the log alone.
 */
export function failureOf(error: unknown): string {
  const told = SECRETS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), oneLine(lineOf(error)))
  return told.length > LONGEST ? `${told.slice(0, LONGEST - 1).toWellFormed()}…` : told
}

/** What a message begins with; the database's client first says in many lines where it was called. */
function lineOf(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error)
  const lines = message
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const line = /^Invalid `.*` invocation/.test(lines[0] ?? '') ? lines.at(-1) : lines[0]
  return (line ?? 'Gagal tanpa keterangan.').slice(0, 2_000)
}
