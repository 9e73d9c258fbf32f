const FACTORS: Record<string, bigint> = {
  '': 1n,
  ribu: 1_000n,
  juta: 1_000_000n,
  jt: 1_000_000n,
  miliar: 1_000_000_000n,
  milyar: 1_000_000_000n,
  m: 1_000_000_000n,
  triliun: 1_000_000_000_000n,
}
const TYPED =
  /^(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,3}))?\s*(?:,-)?\s*(ribu|juta|jt|miliar|milyar|m|triliun)?$/i
/** More than the whole budget of the city many times over. */
const MOST = 100_000_000_000_000n

export const BUDGET_SENTENCE =
  'Tuliskan anggaran dengan angka dalam rupiah, misalnya 250.000.000 atau 1,25 miliar. Kosongkan bila belum ada.'

/**
 * An amount as people type it ("Rp250.000.000", "1,25 miliar") in whole rupiah; null where it is none, is negative or is
 * beyond a hundred thousand billion.
 */
export function parseBudget(text: string): bigint | null {
  const [, whole, part = '', unit = ''] = TYPED.exec(text.trim()) ?? []
  if (whole === undefined) return null
  const factor = FACTORS[unit.toLowerCase()] ?? 1n
  const amount = BigInt(whole.replaceAll('.', '')) * factor
  const rest = part === '' ? 0n : (BigInt(part) * factor) / 10n ** BigInt(part.length)
  const sum = amount + rest
  return sum > 0n && sum <= MOST ? sum : null
}

const UNITS = [
  [1_000_000_000_000n, 'triliun'],
  [1_000_000_000n, 'miliar'],
  [1_000_000n, 'juta'],
] as const

const grouped = (rupiah: bigint): string => String(rupiah).replace(/\B(?=(\d{3})+$)/g, '.')

/** A budget to the last rupiah: "Rp1.250.000.000". */
export const exactRupiah = (rupiah: bigint): string => `Rp${grouped(rupiah)}`

/** A budget as people say it, in hundredths of its unit: "Rp1,25 miliar". Under a million it is told exactly. */
export function shortRupiah(rupiah: bigint): string {
  if (rupiah < 1_000_000n) return exactRupiah(rupiah)
  for (const [unit, name] of UNITS) {
    const hundredths = (rupiah * 100n + unit / 2n) / unit
    if (hundredths < 100n) continue
    const cents = String(hundredths % 100n)
      .padStart(2, '0')
      .replace(/0+$/, '')
    return `Rp${grouped(hundredths / 100n)}${cents && `,${cents}`} ${name}`
  }
  return exactRupiah(rupiah)
}
