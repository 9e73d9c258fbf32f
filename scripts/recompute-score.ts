// Published as public/hitung-skor.mjs: anybody runs it against the open data of any portal, without installing anything.
import { readFile } from 'node:fs/promises'
import { mismatchesIn, type PublishedPeriod } from '@/modules/evaluation/open-data'

const [source] = process.argv.slice(2)
if (!source) {
  console.error('Jalankan: node hitung-skor.mjs https://PORTAL/api/v1/scores?period=2026-10 (atau nama berkas JSON).')
  process.exit(2)
}
const text = /^https?:/.test(source)
  ? await fetch(source).then((answer) => {
      if (!answer.ok) throw new Error(`${source} menjawab ${answer.status}.`)
      return answer.text()
    })
  : await readFile(source, 'utf8')
const published: PublishedPeriod = JSON.parse(text)
const mismatches = mismatchesIn(published)
for (const { unit, published: told, computed, parts } of mismatches)
  console.log(
    `${unit}: diterbitkan ${told}, hasil hitung ${computed}${parts.length > 0 ? `, bagian ${parts.join(', ')}` : ''}`,
  )
console.log(
  mismatches.length === 0
    ? `${published.period}: ${published.scores.length} unit dihitung ulang, semuanya sama.`
    : `${published.period}: ${mismatches.length} dari ${published.scores.length} unit berbeda.`,
)
process.exit(mismatches.length === 0 ? 0 : 1)
