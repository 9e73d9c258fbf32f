import { expect, test } from 'vitest'
import type { Standing } from '@/modules/instructions/standing-queries'
import { instructionsOf, progressBefore, stateWords } from './instruction-standing'

const at = (day: string) => new Date(`${day}T09:00:00+08:00`)
const end = at('2026-11-01')

const standing = (name: string, over: Partial<Standing> = {}): Standing => ({
  id: name,
  unitId: name,
  servedById: name,
  turn: 1,
  version: 1,
  acknowledgedAt: null,
  acknowledgedBy: null,
  answer: '',
  evidenceUrl: '',
  answeredAt: null,
  answeredBy: null,
  returnedAt: null,
  returnReason: '',
  closedAt: null,
  closing: null,
  closedBy: null,
  isRepeated: false,
  instructionId: 'i',
  year: 2026,
  number: 3,
  title: 'Segera memiliki Instagram',
  kind: 'channel',
  platform: 'instagram',
  issuedAt: at('2026-10-01'),
  dueDay: '2026-10-15',
  unit: { slug: name, name, shortName: null, kind: 'kelurahan', league: 'kelurahan' },
  ...over,
})

test('what came after the last day is taken away', () => {
  const progress = {
    acknowledgedAt: at('2026-10-02'),
    answeredAt: at('2026-11-03'),
    returnedAt: null,
    closedAt: at('2026-11-05'),
    closing: 'registry' as const,
  }
  expect(progressBefore(progress, end)).toEqual({
    acknowledgedAt: at('2026-10-02'),
    answeredAt: null,
    returnedAt: null,
    closedAt: null,
    closing: null,
  })
})

test('whoever has not done it comes first, the latest of them before the rest; late until the last day', () => {
  const [instruction] = instructionsOf(
    [
      standing('done', { closedAt: at('2026-10-20'), closing: 'registry' }),
      standing('open'),
      standing('later', { closedAt: at('2026-11-09'), closing: 'registry' }),
    ],
    '2026-10-31',
    end,
  )
  expect(instruction).toMatchObject({ number: '3/2026', dueDay: '2026-10-15' })
  expect(instruction?.addressees.map((one) => [one.unit.name, one.late, stateWords(one)])).toEqual([
    ['later', 16, 'Belum diterima'],
    ['open', 16, 'Belum diterima'],
    ['done', 5, 'Selesai menurut daftar kanal'],
  ])
})
