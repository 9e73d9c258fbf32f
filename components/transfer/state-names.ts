import type { EntryRow, ImportRow } from '@/modules/transfer/queries'

export const STATE_NAMES: Record<ImportRow['state'], string> = {
  uploaded: 'Sedang diperiksa',
  checked: 'Menunggu keputusan',
  running: 'Sedang berjalan',
  done: 'Selesai',
  failed: 'Gagal',
  cancelled: 'Dihentikan',
}

export const OUTCOME_NAMES: Record<EntryRow['outcome'], string> = {
  pending: 'menunggu',
  imported: 'masuk',
  known: 'sudah ada',
  skipped: 'dilewati',
  failed: 'gagal',
}

export const count = (value: number): string => value.toLocaleString('id-ID')

export const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`
