/** A share as Indonesian text: 0.875 is "88%". */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** A number with a decimal comma and no needless zeros. */
export const decimal = (value: number, digits = 2): string => String(Number(value.toFixed(digits))).replace('.', ',')

/** A number with one decimal and a comma, as scores are written: "96,5". */
export const tenths = (value: number): string =>
  value.toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A whole number with dots between the thousands: "12.500". */
export const wholes = (value: number): string => value.toLocaleString('id-ID', { maximumFractionDigits: 0 })
