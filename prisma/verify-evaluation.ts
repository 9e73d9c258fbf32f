import { parseArgs } from 'node:util'
import { isMonth } from '@/modules/evaluation/period'
import { verifyFrozenMonths } from '@/modules/evaluation/verification-queries'

const { values } = parseArgs({ options: { expect: { type: 'string', multiple: true, default: [] } } })
const expected = new Map(values.expect.map((pair) => pair.split('=') as [string, string]))
for (const [month, hash] of expected) {
  if (isMonth(month) && /^[0-9a-f]{64}$/.test(hash ?? '')) continue
  console.error('Tulis --expect BULAN=SIDIK, misalnya --expect 2026-10=3fa1… (64 angka heksadesimal).')
  process.exit(2)
}

const { months, scores, lastSeal, tampering } = await verifyFrozenMonths(expected)
if (tampering) {
  const { month, position, unitId, sentence } = tampering
  const row = position === null ? 'segel' : `baris ke-${position}${unitId ? `, unit ${unitId}` : ''}`
  console.error(`DIUBAH: bulan ${month}, ${row}. ${sentence}`)
  process.exit(1)
}
console.log(`${months} bulan dan ${scores} skor yang ditetapkan utuh.`)
if (lastSeal) console.log(`Segel terakhir: ${lastSeal.month}=${lastSeal.hash}`)
process.exit(0)
