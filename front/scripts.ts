/** A page without what only Next's own scripts need, and the scripts in it that nobody knows. */
export type Stripped = { html: string; unknown: string[] }

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)(?:<\/script\b[^>]*>|$)/gi
const SCRIPT_PRELOAD = /<link rel="preload" as="script" [^>]*href="\/_next\/static\/chunks\/[^"]+"[^>]*\/>/g
const NEXT_FILE = /^ src="\/_next\/static\/chunks\/[^"]+\.js"(?: (?:async|noModule)="")?(?: id="_R_")?$/
const NEXT_INLINE = [
  /^self\.__next_f\.push\(\[[\s\S]*\]\)$/,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[0\]\)$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(\{[\s\S]*\}\);?\s*$/,
  /^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/,
]
const OUR_FILE = /^(?= )(?:(?= type="module"| src="\/skrip\/[a-z0-9-]+\.js\?v=[a-z0-9]+"| async="") [a-z]+="[^"]*")+$/
const DATA = ' type="application/ld+json"'

/**
 * Takes out the scripts that start React in a browser, and with them the second copy of the content, but only those of
 * exactly the form that this version of Next writes. Structured data and the portal's own modules stay; whatever else
 * runs as a script is taken out and named.
 */
export function stripScripts(page: string): Stripped {
  const unknown: string[] = []
  const html = page.replace(SCRIPT, (whole, attributes: string, content: string) => {
    if (attributes === DATA || (content === '' && OUR_FILE.test(attributes))) return whole
    const isNext =
      content === ''
        ? NEXT_FILE.test(attributes)
        : (attributes === '' || attributes === ' id="_R_"') && NEXT_INLINE.some((form) => form.test(content))
    if (!isNext) unknown.push(whole.slice(0, 200))
    return ''
  })
  return { html: html.replace(SCRIPT_PRELOAD, ''), unknown }
}
