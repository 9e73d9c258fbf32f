import type { PostType } from '@/modules/posts/post'
import type { Scene } from './scenes'

/**
 * What a unit can write about. Texts hold slots in braces: {unit} {tempat} {rt} {rw} {jumlah} {kecil} {hari} {tanggal}
 * {jam} {sungai} {panjang} {pekan} {tahun} {bulan}
 */
export type Topic = {
  key: string
  type: PostType
  scenes: readonly Scene[]
  titles: readonly string[]
  summaries: readonly string[]
  openings: readonly string[]
  details: readonly string[]
  closings: readonly string[]
  list?: { heading: string; items: readonly string[] }
  who: string
  why: string
  how: string
}
