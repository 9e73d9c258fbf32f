import type { League } from '@/modules/units/unit'

export const PART_KEYS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
export type PartKey = (typeof PART_KEYS)[number]

/** The lowest that a league asks for: share of weeks, posts a month, days for which a post keeps a unit fresh. */
export type LeagueTargets = { readonly weeksRatio: number; readonly volume: number; readonly freshDays: number }

export const CAP_KEYS = ['noPost', 'channelMissing', 'officerMissing'] as const
export type CapKey = (typeof CAP_KEYS)[number]

export const DEDUCTION_KEYS = ['misleading', 'fabricated', 'nearDuplicate', 'ignoredCorrection'] as const
export type DeductionKey = (typeof DEDUCTION_KEYS)[number]

export type Policy = {
  readonly version: number
  readonly parts: Readonly<
    Record<PartKey, { readonly name: string; readonly weight: number; readonly meaning: string }>
  >
  readonly leagues: Readonly<Record<League, LeagueTargets>>
  readonly minimumCompleteness: number
  readonly dayCredits: readonly number[]
  readonly supportingShare: number
  readonly light: { readonly credit: number; readonly perMonth: number }
  readonly newcomerDays: number
  readonly caps: Readonly<Record<CapKey, { readonly limit: number; readonly sentence: string }>>
  readonly deductions: Readonly<Record<DeductionKey, { readonly points: number; readonly name: string }>>
  readonly maxDeduction: number
  readonly bands: readonly { readonly from: number; readonly name: string }[]
}

/** Policy v1. It never changes; another set of rules is another version. */
export const POLICY_V1: Policy = {
  version: 1,
  parts: {
    A: { name: 'Keteraturan', weight: 25, meaning: 'Berapa minggu dalam sebulan yang berisi berita.' },
    B: {
      name: 'Volume wajar',
      weight: 10,
      meaning: 'Banyaknya berita dibanding target. Makin banyak, tambahannya makin kecil.',
    },
    C: { name: 'Kebaruan', weight: 10, meaning: 'Berapa hari halaman unit tetap segar setelah berita terakhirnya.' },
    D: {
      name: 'Cakupan pembangunan',
      weight: 15,
      meaning: 'Kabar pembangunan yang direncanakan, berjalan, dan selesai: lengkap, tepat waktu, dan berbukti.',
    },
    E: { name: 'Kelengkapan', weight: 15, meaning: 'Rata-rata kelengkapan berita yang dihitung.' },
    F: { name: 'Kanal', weight: 10, meaning: 'Situs web dan media sosial wajib tersedia dan aktif.' },
    G: { name: 'Tanggapan', weight: 10, meaning: 'Seberapa cepat pertanyaan warga dijawab.' },
    H: {
      name: 'Tata kelola',
      weight: 5,
      meaning: 'Petugas ditetapkan, profil lengkap, dan informasi berkala diperbarui.',
    },
  },
  leagues: {
    'skpd-layanan': { weeksRatio: 1, volume: 8, freshDays: 7 },
    'skpd-lain': { weeksRatio: 1, volume: 6, freshDays: 7 },
    'bagian-setda': { weeksRatio: 0.75, volume: 4, freshDays: 10 },
    kecamatan: { weeksRatio: 0.75, volume: 4, freshDays: 10 },
    kelurahan: { weeksRatio: 0.5, volume: 4, freshDays: 14 },
  },
  minimumCompleteness: 0.5,
  dayCredits: [1, 0.5, 0.5],
  supportingShare: 0.5,
  light: { credit: 0.25, perMonth: 2 },
  newcomerDays: 56,
  caps: {
    noPost: { limit: 20, sentence: 'Tidak ada berita yang dihitung bulan ini.' },
    channelMissing: { limit: 79, sentence: 'Kanal wajib belum ada setelah batas waktu instruksi.' },
    officerMissing: { limit: 79, sentence: 'Tidak ada petugas yang ditetapkan selama lebih dari 30 hari.' },
  },
  deductions: {
    misleading: { points: 5, name: 'Berita terbukti keliru atau menyesatkan' },
    fabricated: { points: 5, name: 'Foto terbukti diambil tanpa hak atau bukti dibuat-buat' },
    nearDuplicate: { points: 1, name: 'Berita hampir sama, yang ketiga dan seterusnya dalam sebulan' },
    ignoredCorrection: { points: 2, name: 'Permintaan koreksi yang sah dibiarkan lebih dari 3 hari kerja' },
  },
  maxDeduction: 15,
  bands: [
    { from: 90, name: 'Sangat aktif' },
    { from: 80, name: 'Aktif' },
    { from: 60, name: 'Cukup' },
    { from: 40, name: 'Kurang' },
    { from: 0, name: 'Tidak aktif' },
  ],
}
