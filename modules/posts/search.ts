import { escapeXml } from '@/lib/html'

const STOP_WORDS = new Set(
  (
    'ada adalah agar akan antara apa atau bagi bahwa banyak beberapa belum bisa bukan dalam dan dapat dari dengan di dia ' +
    'hanya harus ia ini itu jadi juga kami kamu karena kata ke kepada ketika kita lain lagi lalu lebih masih mau mereka ' +
    'namun oleh or pada para pernah pula pun saat saja saya sebagai sebuah sedang sehingga sejak seperti serta setelah ' +
    'siapa sudah supaya tapi telah tentang tersebut tetapi tidak untuk yaitu yang'
  ).split(' '),
)
const MAX_WORDS = 12

/** The words worth looking for in what a person typed: letters and digits only, lower case, without filler words, at most 12. */
export function searchWords(text: string): string[] {
  const words =
    text
      .slice(0, 1_000)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !STOP_WORDS.has(word))
  return [...new Set(telling.length > 0 ? telling : words.filter((word) => word !== 'or'))]
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, 60))
}

/** Two characters that no text holds, for the database to put around what was found. */
export const MARK_START = '\uE000'
export const MARK_END = '\uE001'

/** A found passage as safe HTML with <mark> around what was found. */
export const markedHtml = (passage: string): string =>
  escapeXml(passage).replaceAll(MARK_START, '<mark>').replaceAll(MARK_END, '</mark>')
