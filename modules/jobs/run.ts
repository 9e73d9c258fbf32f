import { decimal } from '@/lib/numbers'

export const RUN_STATES = ['waiting', 'running', 'broken', 'failed', 'done'] as const
/** What has become of a run. */
export type RunState = (typeof RUN_STATES)[number]

export const RUN_STATE_NAMES: Record<RunState, string> = {
  waiting: 'Menunggu giliran',
  running: 'Sedang berjalan',
  broken: 'Terputus',
  failed: 'Gagal',
  done: 'Selesai',
}

export type JobTrigger = 'clock' | 'waiting' | 'again' | 'person'

export const TRIGGER_NAMES: Record<JobTrigger, string> = {
  clock: 'menurut jadwal',
  waiting: 'karena ada yang menunggu',
  again: 'dicoba lagi sendiri',
  person: 'diminta',
}

export type RunTimes = { startedAt: Date | null; aliveAt: Date | null; endedAt: Date | null; isFailed: boolean }

/** A worker says every ten seconds that its runs go on; one that is silent for so long is dead. */
const SILENT_MS = 45_000
export const BROKEN_OFF = 'Terputus: proses yang mengerjakannya berhenti.'

/** The instant before which a run must have been alive to be taken for one that has broken off. */
export const silentSince = (now: Date): Date => new Date(now.getTime() - SILENT_MS)

/** What has become of a run, as far as is known at the instant. */
export function runStateOf({ startedAt, aliveAt, endedAt, isFailed }: RunTimes, now: Date): RunState {
  if (endedAt) return isFailed ? 'failed' : 'done'
  if (!startedAt) return 'waiting'
  return (aliveAt ?? startedAt) < silentSince(now) ? 'broken' : 'running'
}

/** "0,4 detik", "12 detik", "3 menit 4 detik"; of what is too short to tell, "kurang dari 0,1 detik" */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, ms) / 1_000
  if (seconds < 0.1) return 'kurang dari 0,1 detik'
  if (seconds < 10) return `${decimal(seconds, 1)} detik`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} detik`
  const rest = whole % 60
  return `${Math.floor(whole / 60)} menit${rest === 0 ? '' : ` ${rest} detik`}`
}
