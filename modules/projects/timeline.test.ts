import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOverdue, isSilent } from './lateness'
import { PROJECT_STATES } from './project'
import { comparePlaces, neighboursOf, replay, STATE_MOVES, type Update, updateBlockers } from './timeline'

const REASON = 'Menunggu pembebasan lahan.'
const update = (day: string, over: Partial<Update> = {}): Update => ({
  id: `u-${day}`,
  day,
  toldAt: new Date(`${day}T10:00:00+08:00`),
  state: 'berjalan',
  percent: 40,
  reason: '',
  beforePhotoId: null,
  afterPhotoId: null,
  ...over,
})
const step = (before: Partial<Update> | null, now: Partial<Update>, after: Partial<Update> | null = null) =>
  updateBlockers(update('2026-05-02', now), {
    before: before && update('2026-05-01', before),
    after: after && update('2026-05-03', after),
  }).map(({ field }) => field)

describe('which state follows which', () => {
  test('every way of the table, and no other, is open', () => {
    for (const from of PROJECT_STATES)
      for (const to of PROJECT_STATES) {
        const percent = to === 'selesai' ? 100 : to === 'direncanakan' ? 0 : 99
        const before = { state: from, percent: from === 'selesai' ? 100 : from === 'direncanakan' ? 0 : 40 }
        const withReason = step(before, { state: to, percent, reason: REASON })
        expect([from, to, withReason]).toEqual([from, to, STATE_MOVES[from][to] ? [] : ['projectState']])
        if (STATE_MOVES[from][to] === 'with reason')
          expect(step(before, { state: to, percent })).toEqual(['projectReason'])
      }
  })

  test('what was called off or has ended begins again only with a reason', () => {
    expect(step({ state: 'selesai', percent: 100 }, { state: 'berjalan', percent: 90 })).toEqual(['projectReason'])
    expect(step({ state: 'batal' }, { state: 'berjalan' })).toEqual(['projectState'])
    expect(step({ state: 'batal' }, { state: 'direncanakan', percent: 0, reason: REASON })).toEqual([])
  })

  test('a work begins in any state; put off or called off with a reason', () => {
    expect(step(null, { state: 'selesai', percent: 100 })).toEqual([])
    expect(step(null, { state: 'tertunda' })).toEqual(['projectReason'])
  })
})

describe('percent', () => {
  test('falls only with a reason', () => {
    expect(step({ percent: 60 }, { percent: 40 })).toEqual(['projectReason'])
    expect(step({ percent: 60 }, { percent: 40, reason: 'Ukur ulang' })).toEqual([])
    expect(step({ percent: 60 }, { percent: 60 })).toEqual([])
  })

  test('is 0 of what is planned, 100 of what has ended, and less in between', () => {
    expect(step(null, { state: 'direncanakan', percent: 10 })).toEqual(['projectPercent'])
    expect(step(null, { state: 'selesai', percent: 99 })).toEqual(['projectPercent'])
    expect(step(null, { state: 'berjalan', percent: 100 })).toEqual(['projectPercent'])
  })

  test('of an earlier day does not go ahead of what was told of a later one', () => {
    expect(step({ percent: 20 }, { percent: 70 }, { percent: 50 })).toEqual(['projectState'])
    expect(step({ percent: 20 }, { percent: 50 }, { percent: 50 })).toEqual([])
    expect(step({ percent: 20 }, { percent: 70 }, { percent: 50, reason: REASON })).toEqual([])
  })
})

describe('a timeline', () => {
  test('without anything told, the work is not public', () => {
    expect(replay([])).toMatchObject({ isPublic: false, state: 'direncanakan', percent: 0, lastToldAt: null })
  })

  test('goes by the day that is told of, not by the day of telling', () => {
    const late = update('2026-03-01', { percent: 10, toldAt: new Date('2026-06-01T09:00:00+08:00') })
    const standing = replay([update('2026-05-01', { percent: 60 }), late])
    expect(standing).toMatchObject({ percent: 60, startedOn: '2026-03-01', stateSince: '2026-03-01' })
    expect(standing.lastToldAt).toEqual(late.toldAt)
  })

  test('tells when the work began and ended, and shows the newest pictures', () => {
    const standing = replay([
      update('2026-01-05', { state: 'direncanakan', percent: 0, beforePhotoId: 'b1' }),
      update('2026-02-01', { percent: 5 }),
      update('2026-04-01', { percent: 80, afterPhotoId: 'a1' }),
      update('2026-05-01', { state: 'selesai', percent: 100, afterPhotoId: 'a2' }),
      update('2026-05-20', { state: 'selesai', percent: 100 }),
    ])
    expect(standing).toMatchObject({
      state: 'selesai',
      startedOn: '2026-02-01',
      finishedOn: '2026-05-01',
      stateSince: '2026-05-01',
      beforePhotoId: 'b1',
      afterPhotoId: 'a2',
    })
  })

  const anyUpdate = fc.record({
    id: fc.uuid(),
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
    toldAt: fc.integer({ min: 0, max: 5 }).map((hour) => new Date(Date.UTC(2026, 2, 1, hour))),
    state: fc.constantFrom(...PROJECT_STATES),
    percent: fc.integer({ min: 0, max: 100 }),
    reason: fc.constantFrom('', REASON),
    beforePhotoId: fc.constantFrom(null, 'b1', 'b2'),
    afterPhotoId: fc.constantFrom(null, 'a1', 'a2'),
  })
  const anyUpdates = fc.uniqueArray(anyUpdate, { selector: ({ id }) => id, maxLength: 12 })

  test('says the same in whatever order its updates are given', () => {
    fc.assert(
      fc.property(anyUpdates, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (updates, keys) => {
        const shuffled = updates
          .map((value) => ({ value, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value)
        expect(replay(shuffled)).toEqual(replay(updates))
      }),
    )
  })

  test('is moved back by taking the last one out', () => {
    fc.assert(
      fc.property(anyUpdates, anyUpdate, (updates, last) => {
        const later = { ...last, id: 'last', day: '2026-03-01' }
        expect(replay([...updates, later])).toMatchObject({ state: later.state, percent: later.percent })
        expect(replay([...updates, later].filter(({ id }) => id !== 'last'))).toEqual(replay(updates))
      }),
    )
  })

  test('knows what stands before and after a place, which is not its own neighbour', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const sorted = [...updates].sort(comparePlaces)
        sorted.forEach((place, at) => {
          expect(neighboursOf(updates, place)).toEqual({
            before: sorted[at - 1] ?? null,
            after: sorted[at + 1] ?? null,
          })
        })
      }),
    )
  })
})

describe('late and silent', () => {
  const work = { state: 'berjalan' as const, plannedStart: '2026-03-01', plannedFinish: '2026-10-31' }

  test('a work is overdue from the day after it was to end or to begin', () => {
    expect(isOverdue(work, '2026-10-31')).toBe(false)
    expect(isOverdue(work, '2026-11-01')).toBe(true)
    expect(isOverdue({ ...work, state: 'direncanakan' }, '2026-03-01')).toBe(false)
    expect(isOverdue({ ...work, state: 'direncanakan' }, '2026-03-02')).toBe(true)
    expect(isOverdue({ ...work, state: 'tertunda' }, '2026-11-01')).toBe(true)
  })

  test('what has ended or was called off is not late', () => {
    expect(isOverdue({ ...work, state: 'selesai' }, '2027-01-01')).toBe(false)
    expect(isOverdue({ ...work, state: 'batal' }, '2027-01-01')).toBe(false)
  })

  test('a running work is silent on the thirtieth day after it was last told of, in Asia/Makassar', () => {
    const lastToldAt = new Date('2026-10-01T15:59:59Z')
    expect(isSilent({ state: 'berjalan', lastToldAt }, '2026-10-30')).toBe(false)
    expect(isSilent({ state: 'berjalan', lastToldAt }, '2026-10-31')).toBe(true)
    expect(isSilent({ state: 'berjalan', lastToldAt: new Date('2026-10-01T16:00:00Z') }, '2026-10-31')).toBe(false)
    expect(isSilent({ state: 'direncanakan', lastToldAt }, '2026-12-31')).toBe(false)
  })
})
