import type { Day } from '@/lib/dates'
import type { PostFact, ScoreFacts } from './facts'

/** A full post of that day, for tests; `index` sets it apart from others of the day. */
export const postOn = (day: Day, overrides: Partial<PostFact> = {}, index = 0): PostFact => ({
  id: `${day}/${index}`,
  firstPublishedAt: new Date(Date.parse(`${day}T08:00:00+08:00`) + index * 60_000),
  type: 'kegiatan',
  completeness: 0.9,
  role: 'lead',
  isImported: false,
  isNearDuplicate: false,
  withdrawnAt: null,
  ...overrides,
})

/** The facts of a kelurahan in October 2026 without a post, for tests. Only A, B, C and E apply. */
export const factsWith = (overrides: Partial<ScoreFacts> = {}): ScoreFacts => ({
  league: 'kelurahan',
  month: '2026-10',
  until: '2026-10-31',
  closesAt: new Date('2026-11-05T00:00:00+08:00'),
  posts: [],
  previousCountedDay: null,
  downDays: [],
  development: null,
  channels: null,
  answers: null,
  governance: null,
  caps: [],
  deductions: [],
  ...overrides,
})
