/** A share as Indonesian text: 0.875 is "88%". */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** A number with a decimal comma and no needless zeros. */
export const decimal = (value: number, digits = 2): string => String(Number(value.toFixed(digits))).replace('.', ',')
