import { CATEGORY_NAMES, type Category, FIELD_NAMES, type Field, quarterName } from './award'

/** A prize in the words that its certificate and its public page use. */
export type Certificate = {
  code: string
  number: string
  unitName: string
  unitSlug: string
  quarter: string
  category: Category
  field: Field
  rank: number
  score: number
  jury: number
  result: number
  publishedAt: Date
}

/** No sign that is taken for another: no 0, O, 1, I, L, U. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 12
const GROUP = /(.{4})(?=.)/g

/** The code as people read it: "K7QM-2RXD-9FHT". */
export const writeCode = (code: string): string => code.replace(GROUP, '$1-')

/** The code that somebody typed, however spaced and in whichever case; null where it cannot be one. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : null
}

/** "007/PWB-III/2026": the seventh prize of the third quarter. */
export function numberOf(quarter: string, number: number): string {
  const [, roman = '', year = ''] = /^Triwulan (\S+) (\d+)$/.exec(quarterName(quarter)) ?? []
  return `${String(number).padStart(3, '0')}/PWB-${roman}/${year}`
}

/** "Peringkat 1, Instagram teraktif, Kelurahan" */
export const prizeOf = ({ rank, category, field }: Pick<Certificate, 'rank' | 'category' | 'field'>): string =>
  `Peringkat ${rank}, ${CATEGORY_NAMES[category]}, ${FIELD_NAMES[field]}`

/** The public page that says whether a certificate is real. */
export const verificationPath = (code: string): string => `/penghargaan/sertifikat/${writeCode(code)}`

/** Its sheet as a file. */
export const filePath = (code: string): string => `${verificationPath(code)}/berkas`
