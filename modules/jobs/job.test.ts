import { expect, it, test } from 'vitest'
import { cronWords } from './cron-words'
import { isFrequent, nextRun, triesOf } from './job'
import { durationWords, runStateOf } from './run'

it.each([
  ['* * * * *', 'setiap menit'],
  ['*/10 * * * *', 'setiap 10 menit'],
  ['10 * * * *', 'setiap jam pada menit ke-10'],
  ['5 */6 * * *', 'setiap 6 jam pada menit ke-5'],
  ['15 3 * * *', 'setiap hari pukul 03.15 WITA'],
  ['0 6,18 * * *', 'setiap hari pukul 06.00 dan 18.00 WITA'],
  ['5 8 * * 1-5', 'Senin sampai Jumat pukul 08.05 WITA'],
  ['0 7 * * 0', 'setiap Minggu pukul 07.00 WITA'],
  ['0 7 * * 1,4', 'setiap Senin dan Kamis pukul 07.00 WITA'],
  ['0 1 1 * *', 'setiap tanggal 1 pukul 01.00 WITA'],
  ['*/5 6-20 * * *', 'setiap 5 menit antara pukul 06.00 dan 20.59 WITA'],
  ['0 0 1 1 *', 'menurut pola 0 0 1 1 * (WITA)'],
])('%s is told as "%s"', (cron, words) => expect(cronWords(cron)).toBe(words))

test('the next time is one of Asia/Makassar', () => {
  expect(nextRun('15 3 * * *', new Date('2026-11-24T19:14:59Z')).toISOString()).toBe('2026-11-24T19:15:00.000Z')
  expect(nextRun('15 3 * * *', new Date('2026-11-24T19:15:00Z')).toISOString()).toBe('2026-11-25T19:15:00.000Z')
  expect(nextRun('5 8 * * 1-5', new Date('2026-11-27T01:00:00Z')).toISOString()).toBe('2026-11-30T00:05:00.000Z')
})

test('what runs every ten minutes or more often is not tried again by the queue', () => {
  expect(['* * * * *', '*/10 * * * *'].map(isFrequent)).toEqual([true, true])
  expect(['10 * * * *', '15 3 * * *'].map(isFrequent)).toEqual([false, false])
  expect([triesOf('* * * * *').retryLimit, triesOf('15 3 * * *').retryLimit]).toEqual([0, 2])
})

test('a run is told by what is known of it', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000)
  const blank = { startedAt: null, aliveAt: null, endedAt: null, isFailed: false }
  expect(runStateOf(blank, now)).toBe('waiting')
  expect(runStateOf({ ...blank, startedAt: ago(600), aliveAt: ago(45) }, now)).toBe('running')
  expect(runStateOf({ ...blank, startedAt: ago(600), aliveAt: ago(46) }, now)).toBe('broken')
  expect(runStateOf({ ...blank, startedAt: ago(600), aliveAt: ago(300), endedAt: ago(299) }, now)).toBe('done')
  expect(runStateOf({ ...blank, startedAt: ago(9), endedAt: ago(1), isFailed: true }, now)).toBe('failed')
})

it.each([
  [-5, 'kurang dari 0,1 detik'],
  [420, '0,4 detik'],
  [12_300, '12 detik'],
  [59_700, '1 menit'],
  [184_000, '3 menit 4 detik'],
])('%d ms are "%s"', (ms, words) => expect(durationWords(ms)).toBe(words))
