import type { ProjectFund } from '@/modules/projects/project'
import type { Scene } from './scenes'

/**
 * What can be built. Texts hold slots in braces: {unit} {tempat} {gang} {rt} {rw} {sungai} {panjang} {jumlah} {kecil},
 * those of posts also {nama} {Nama} {persen} {hari} {tanggal} {mulai} {selesai} {anggaran} {pelaksana} {alasan}
 */
export type WorkKind = {
  /** From one viewpoint: how it was, how it is built, how it is. */
  views: { lama: Scene; kerja: Scene; baru: Scene }
  also: readonly Scene[]
  volume: string
  benefits: readonly string[]
  /** In millions of rupiah, from and to. */
  budget: readonly [number, number]
  funds: readonly ProjectFund[]
  /** Whether it lies along a line, such as a road. */
  isLine: boolean
  /** Whether residents may build it themselves. */
  isSwakelola: boolean
  details: readonly string[]
  who: string
  why: string
  how: string
}
export type KindName =
  | 'titian'
  | 'jalan'
  | 'drainase'
  | 'siring'
  | 'lampu'
  | 'jembatan'
  | 'dermaga'
  | 'balai'
  | 'kantor'
  | 'sekolah'
  | 'puskesmas'
  | 'taman'
  | 'pasar'
  | 'rumah'
