import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProjectState } from '@/modules/projects/project'
import { coverageOf, developmentOf, type PlanFact, type ProjectFact, type UpdateFact } from './coverage'

const REPORT = { id: 'post', publishedAt: null, isCounted: true, hasPhoto: true, hasPlace: true }
let counter = 0

/** An update told at ten in the morning of a day; by a counted post with its evidence unless said. */
const told = (day: string, state: ProjectState, over: Partial<UpdateFact> = {}): UpdateFact => ({
  id: `u${++counter}`,
  state,
  percent: state === 'selesai' ? 100 : state === 'direncanakan' ? 0 : 40,
  day,
  toldAt: new Date(`${day}T10:00:00+08:00`),
  hiddenAt: null,
  post: REPORT,
  hasBefore: true,
  hasAfter: true,
  ...over,
})
const plan = (plannedStart: string | null, plannedFinish: string | null, at = '2026-01-01'): PlanFact => ({
  at: new Date(`${at}T08:00:00+08:00`),
  plannedStart,
  plannedFinish,
})
const work = (updates: UpdateFact[], plans: PlanFact[] = [], year = 2026): ProjectFact => ({
  id: `w${++counter}`,
  name: 'Titian',
  year,
  updates,
  plans,
})
const october = (...projects: ProjectFact[]) =>
  coverageOf(projects, '2026-10', '2026-10-31', new Date('2026-11-02T00:00:00+08:00'))
const shares = (...projects: ProjectFact[]) => developmentOf(october(...projects))

describe('stages: of the states in which the unit has projects, the share with a counted update in the 90 days up to the end of the period', () => {
  test('each state that there is counts once', () => {
    const both = [
      work([told('2026-10-05', 'direncanakan')]),
      work([told('2026-05-05', 'berjalan'), told('2026-06-01', 'berjalan')]),
    ]
    expect(october(...both).stages).toEqual([
      { state: 'direncanakan', isCovered: true },
      { state: 'berjalan', isCovered: false },
    ])
    expect(shares(...both).stages).toBe(0.5)
    expect(shares(...both, work([told('2026-10-06', 'berjalan')])).stages).toBe(1)
  })

  test('the ninetieth day counts, the one before does not', () => {
    expect(shares(work([told('2026-08-03', 'berjalan')])).stages).toBe(1)
    expect(shares(work([told('2026-08-02', 'berjalan')])).stages).toBe(0)
  })

  test('a work that was put off or called off is in none of them', () => {
    expect(october(work([told('2026-10-05', 'tertunda')]), work([told('2026-10-05', 'batal')])).stages).toEqual([])
    expect(shares(work([told('2026-10-05', 'batal')])).stages).toBe(0)
  })

  test('what the register says without a post, and a post that does not count, cover nothing', () => {
    expect(shares(work([told('2026-10-05', 'berjalan', { post: null })])).stages).toBe(0)
    const light = { ...REPORT, isCounted: false }
    expect(shares(work([told('2026-10-05', 'berjalan', { post: light })])).stages).toBe(0)
  })

  test('a report that is written into an old post is not a new post', () => {
    const postOf = (day: string) => ({ ...REPORT, publishedAt: new Date(`${day}T10:00:00+08:00`) })
    expect(shares(work([told('2026-10-05', 'berjalan', { post: postOf('2026-08-02') })])).stages).toBe(0)
    expect(shares(work([told('2026-10-05', 'berjalan', { post: postOf('2026-08-03') })])).stages).toBe(1)
  })

  test('what was withdrawn before the period closed is not there; afterwards it was', () => {
    const planned = told('2026-09-01', 'direncanakan', { post: null })
    const hidden = (at: string) => work([planned, told('2026-10-05', 'berjalan', { hiddenAt: new Date(at) })])
    expect(october(hidden('2026-11-01T23:59:59+08:00')).stages).toEqual([{ state: 'direncanakan', isCovered: false }])
    expect(october(hidden('2026-11-02T00:00:00+08:00')).stages).toEqual([{ state: 'berjalan', isCovered: true }])
  })

  test('what had ended before the year, of an earlier budget, is not asked for any more', () => {
    expect(october(work([told('2025-12-31', 'selesai')], [], 2025)).stages).toEqual([])
    expect(october(work([told('2026-01-01', 'selesai')], [], 2025)).stages).toEqual([
      { state: 'selesai', isCovered: false },
    ])
    expect(october(work([told('2025-12-31', 'berjalan')], [], 2025)).stages).toHaveLength(1)
  })

  test('what is told after the period is not known in it', () => {
    expect(october(work([told('2026-11-01', 'berjalan')])).stages).toEqual([])
  })
})

describe('timeliness: of the state changes that were due, the share updated within 14 days; 1 where none was due', () => {
  const due = (...projects: ProjectFact[]) =>
    october(...projects).due.map(({ kind, day, isDone }) => [kind, day, isDone])

  test('nothing due is 1', () => {
    expect(shares(work([told('2026-10-05', 'berjalan')])).timeliness).toBe(1)
    expect(shares().timeliness).toBe(1)
  })

  test('a planned start that passed is due; an update on the fourteenth day is in time, on the fifteenth not', () => {
    const started = (day: string) =>
      work([told('2026-09-01', 'direncanakan'), told(day, 'berjalan')], [plan('2026-10-01', null)])
    expect(due(started('2026-10-15'))).toEqual([['start', '2026-10-01', true]])
    expect(due(started('2026-10-16'))).toEqual([['start', '2026-10-01', false]])
  })

  test('who begins before the day has told what was due', () => {
    const early = work([told('2026-09-01', 'direncanakan'), told('2026-09-28', 'berjalan')], [plan('2026-10-01', null)])
    expect(due(early)).toEqual([['start', '2026-10-01', true]])
  })

  test('to tell that it is put off is an update too', () => {
    const late = work([told('2026-09-01', 'direncanakan'), told('2026-10-10', 'tertunda')], [plan('2026-10-01', null)])
    expect(due(late)).toEqual([['start', '2026-10-01', true]])
  })

  test('a planned finish that passed is due; what had ended by then is done', () => {
    const ended = (day: string) =>
      work([told('2026-09-20', 'berjalan'), told(day, 'selesai')], [plan(null, '2026-10-10')])
    expect(due(ended('2026-10-02'))).toEqual([['finish', '2026-10-10', true]])
    expect(due(ended('2026-10-24'))).toEqual([['finish', '2026-10-10', true]])
    expect(due(work([told('2026-10-09', 'berjalan')], [plan(null, '2026-10-10')]))).toEqual([
      ['finish', '2026-10-10', false],
    ])
  })

  test('a running work is due after 30 days without an update, and again every 30 days', () => {
    expect(due(work([told('2026-09-01', 'berjalan'), told('2026-10-15', 'berjalan')]))).toEqual([
      ['silence', '2026-10-01', true],
    ])
    expect(due(work([told('2026-09-01', 'berjalan'), told('2026-10-16', 'berjalan')]))).toEqual([
      ['silence', '2026-10-01', false],
    ])
    expect(due(work([told('2026-09-01', 'berjalan'), told('2026-09-30', 'berjalan')]))).toEqual([])
    expect(due(work([told('2026-08-01', 'berjalan')]))).toEqual([['silence', '2026-09-30', false]])
  })

  test('what is planned or has ended may be silent', () => {
    expect(due(work([told('2026-06-01', 'direncanakan')]), work([told('2026-06-01', 'selesai')]))).toEqual([])
  })

  test('each is judged once, in the month in which its 14 days run out', () => {
    const silent = work([told('2026-09-18', 'berjalan')])
    expect(due(silent)).toEqual([])
    const november = coverageOf([silent], '2026-11', '2026-11-30', new Date('2026-12-02T00:00:00+08:00'))
    expect(november.due.map(({ day }) => day)).toEqual(['2026-10-18'])
  })

  test('a plan that was missed cannot be moved afterwards; one that had not come yet can', () => {
    const planned = [told('2026-09-01', 'direncanakan')]
    const moved = (at: string) => work(planned, [plan('2026-10-01', null), plan('2026-12-01', null, at)])
    expect(due(moved('2026-10-05'))).toEqual([['start', '2026-10-01', false]])
    expect(due(moved('2026-09-25'))).toEqual([])
  })

  test('a plan that was entered after its day was never due', () => {
    expect(due(work([told('2026-10-10', 'berjalan')], [plan('2026-10-01', '2026-10-05', '2026-10-10')]))).toEqual([])
  })
})

describe('evidence: of the updates, the share with a photo and a place, and for selesai a photo before and one after; 0 where there is no update', () => {
  test('0 where there is no update', () => {
    expect(shares().evidence).toBe(0)
    expect(shares(work([told('2026-10-05', 'berjalan', { post: null })])).evidence).toBe(0)
  })

  test('a photo and a place, both', () => {
    const lacking = (over: Partial<typeof REPORT>) => told('2026-10-05', 'berjalan', { post: { ...REPORT, ...over } })
    expect(shares(work([told('2026-10-05', 'berjalan'), lacking({ hasPhoto: false })])).evidence).toBe(0.5)
    expect(shares(work([lacking({ hasPlace: false })])).evidence).toBe(0)
  })

  test('the photo before may be that of an earlier report, unless that was withdrawn', () => {
    const bare = { hasBefore: false, hasAfter: false }
    const before = (over: Partial<UpdateFact> = {}) => told('2026-05-05', 'berjalan', { hasAfter: false, ...over })
    const after = () => told('2026-10-05', 'selesai', { hasBefore: false })
    expect(shares(work([before(), told('2026-06-05', 'berjalan', bare), after()])).evidence).toBe(1)
    expect(shares(work([before({ hiddenAt: new Date('2026-05-06T00:00:00Z') }), after()])).evidence).toBe(0)
  })

  test('what has ended shows how it was and how it is', () => {
    const ended = (over: Partial<UpdateFact>) => work([told('2026-10-05', 'selesai', over)])
    expect(shares(ended({})).evidence).toBe(1)
    expect(shares(ended({ hasBefore: false })).evidence).toBe(0)
    expect(shares(ended({ hasAfter: false })).evidence).toBe(0)
    expect(shares(work([told('2026-10-05', 'berjalan', { hasBefore: false, hasAfter: false })])).evidence).toBe(1)
  })
})

test('the shares stay within 0 and 1 and do not depend on the order of works and updates', () => {
  const day = fc
    .integer({ min: 0, max: 300 })
    .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
  const update = fc
    .record({
      day,
      state: fc.constantFrom<ProjectState>('direncanakan', 'berjalan', 'selesai', 'tertunda', 'batal'),
      isHidden: fc.boolean(),
      isCounted: fc.boolean(),
    })
    .map(({ day, state, isHidden, isCounted }) =>
      told(day, state, {
        hiddenAt: isHidden ? new Date(`${day}T12:00:00+08:00`) : null,
        post: { ...REPORT, isCounted },
      }),
    )
  const anyWork = fc
    .record({ updates: fc.array(update, { maxLength: 6 }), start: day, finish: day })
    .map(({ updates, start, finish }) => work(updates, [plan(start, finish)]))
  fc.assert(
    fc.property(fc.array(anyWork, { maxLength: 5 }), (works) => {
      const given = shares(...works)
      for (const share of Object.values(given)) expect(share >= 0 && share <= 1).toBe(true)
      const turned = works.map((one) => ({ ...one, updates: one.updates.toReversed() })).toReversed()
      expect(shares(...turned)).toEqual(given)
    }),
  )
})
