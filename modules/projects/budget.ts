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
