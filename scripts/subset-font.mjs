// Makes the font of the headings as small as the portal needs it: `node scripts/subset-font.mjs`, by hand, after the
// package of the font or the weights of the headings change. The result is committed; nothing runs this at build.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { ROOT } from './prepare.mjs'

const SOURCE = import.meta.resolve(
  '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
)
const LICENCE = import.meta.resolve('@fontsource-variable/plus-jakarta-sans/LICENSE')
const TARGET = path.join(ROOT, 'app', 'fonts')
const MOST_BYTES = 16_000

const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at))
const LETTERS = range(0x20, 0x7e)
/** Accents of names and of borrowed words; any other letter is shown in the system's font. */
const ACCENTED = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ'
const SIGNS = '\u00a0–—‘’“”„…·•°§©«»×±−½²³€↑↓'

const font = await subsetFont(readFileSync(fileURLToPath(SOURCE)), LETTERS + ACCENTED + SIGNS, {
  targetFormat: 'woff2',
  // Headlines of lists are 600, section titles 700, the lead headline, the name of the portal and large figures 800.
  variationAxes: { wght: { min: 600, max: 800 } },
  keepFeatures: ['kern', 'liga', 'calt', 'tnum'],
  noHinting: true,
})
if (font.length > MOST_BYTES) throw new Error(`The font has ${font.length} bytes, more than ${MOST_BYTES}.`)
mkdirSync(TARGET, { recursive: true })
writeFileSync(path.join(TARGET, 'plus-jakarta-sans.woff2'), font)
copyFileSync(fileURLToPath(LICENCE), path.join(TARGET, 'OFL.txt'))
console.log(`app/fonts/plus-jakarta-sans.woff2: ${font.length} bytes`)
