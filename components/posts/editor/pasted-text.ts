import { marked, Renderer } from 'marked'

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
/** What WhatsApp puts before each message that is copied: "[24/11/26 10.15] Nama: " or "24/11/26 10.15 - Nama: ". */
const SENDER =
  /^(?:\[\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}[, ]+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\]|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}[, ]+\d{1,2}[.:]\d{2} -) [^:\n]{1,60}: /gm
const ONLY_MARKDOWN = /^#{1,6} |\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)|^\|.+\|$|^```/m
const ITEM = /^\s*(?:[-*•·▪‣]|\d{1,3}[.)])\s+/

const renderer = new Renderer()
// What looks like markup in a message is meant to be read.
renderer.html = ({ text }) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c)

/**
 * A text from WhatsApp or in Markdown as HTML. In WhatsApp *one star* is bold, who sent each message is left out, and
 * every line is a paragraph; a text that only Markdown writes so is read as Markdown.
 */
export function htmlOfText(text: string): string {
  const clean = text.replace(INVISIBLE, '').replace(/\r\n?/g, '\n')
  const markdown = ONLY_MARKDOWN.test(clean) ? clean : markdownOfWhatsApp(clean)
  return marked.parse(markdown, { async: false, gfm: true, renderer })
}

function markdownOfWhatsApp(text: string): string {
  const lines = text
    .replace(SENDER, '')
    .split('\n')
    .map((line) => line.replace(/^\s*[•·▪‣]\s+/, '- ').replace(/^\s+/, ''))
    .map((line) => line.replace(/(^|[\s(])\*(\S(?:[^*\n]*\S)?)\*(?=[\s).,:;!?]|$)/g, '$1**$2**'))
    .map((line) => line.replace(/(^|[\s(])~(\S(?:[^~\n]*\S)?)~(?=[\s).,:;!?]|$)/g, '$1~~$2~~'))
  return lines.map((line, at) => (isListGoingOn(line, lines[at + 1]) ? line : `${line}\n`)).join('\n')
}

const isListGoingOn = (line: string, next: string | undefined): boolean =>
  ITEM.test(line) && next !== undefined && ITEM.test(next)
