import { type Day, dayOf, daysBetween } from '@/lib/dates'
import type { Demand } from './demand'

export type Closing = 'registry' | 'accepted' | 'revoked'

/** How an addressee's part came to its end, in words. */
export const CLOSING_NAMES: Record<Closing, string> = {
  registry: 'Selesai menurut daftar kanal',
  accepted: 'Laporan diterima',
  revoked: 'Instruksi dicabut',
}

/** What one unit has done about an instruction. */
export type Progress = {
  acknowledgedAt: Date | null
  answeredAt: Date | null
  returnedAt: Date | null
  closedAt: Date | null
  closing: Closing | null
}

export type AddresseeState = 'told' | 'acknowledged' | 'answered' | 'returned' | 'closed'

export const ADDRESSEE_STATES: Record<AddresseeState, string> = {
  told: 'Belum diterima',
  acknowledged: 'Diterima unit',
  answered: 'Sudah dilaporkan',
  returned: 'Laporan dikembalikan',
  closed: 'Selesai',
}

/** Where a unit stands with an instruction. */
export function stateOf({ acknowledgedAt, answeredAt, returnedAt, closedAt }: Progress): AddresseeState {
  if (closedAt) return 'closed'
  if (returnedAt) return 'returned'
  if (answeredAt) return 'answered'
  return acknowledgedAt ? 'acknowledged' : 'told'
}

/**
 * By how many days a unit was or is late, 0 where it is not. A channel is there on the day on which the registry shows
 * it; a report on the day on which it was sent, however long the issuer takes to read it. What was revoked is never late.
 */
export function daysLate(progress: Progress, kind: Demand['kind'], dueDay: Day, today: Day): number {
  if (progress.closing === 'revoked') return 0
  const state = stateOf(progress)
  const isReported = kind === 'free' && (state === 'answered' || state === 'closed')
  const doneAt = isReported ? progress.answeredAt : progress.closedAt
  return Math.max(0, daysBetween(dueDay, doneAt ? dayOf(doneAt) : today))
}

/** How long there is to go, or for how long it has been late, in words. */
export function dueWords(dueDay: Day, today: Day): string {
  const left = daysBetween(today, dueDay)
  if (left < 0) return `terlambat ${-left} hari`
  if (left === 0) return 'batas waktunya hari ini'
  return left === 1 ? 'batas waktunya besok' : `tinggal ${left} hari`
}

/** "instruksi ke-3", where a unit was told the same before; else nothing. */
export const turnWords = (turn: number): string => (turn > 1 ? `instruksi ke-${turn}` : '')

const CLOSED = 'Instruksi ini sudah selesai bagi unit Anda. Muat ulang halaman ini.'

/** What keeps a unit from acknowledging or reporting, as sentences; none where it can. */
export const answerBlockers = (progress: Progress): string[] => (progress.closedAt ? [CLOSED] : [])

/** What keeps the issuer from accepting or returning a report, as sentences; none where it can be done. */
export function decisionBlockers(progress: Progress, kind: Demand['kind']): string[] {
  if (kind === 'channel')
    return ['Instruksi ini selesai dengan sendirinya bila kanalnya terverifikasi di daftar kanal.']
  return stateOf(progress) === 'answered' ? [] : ['Tidak ada laporan yang menunggu. Muat ulang halaman ini.']
}
