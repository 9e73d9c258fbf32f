import { describe, expect, test } from 'vitest'
import { answeringUnit, type SupportState, supportBlockers } from './support'

const post = { unitId: 'utama', status: 'published' } as const
const units = (...states: SupportState[]) => states.map((state, at) => ({ unitId: `unit-${at}`, state }))

describe('who may come to stand beside a post', () => {
  test('any other unit, while there are fewer than four that accepted or were asked', () => {
    expect(supportBlockers(post, 'baru', units('accepted', 'invited', 'accepted'))).toEqual([])
    expect(supportBlockers(post, 'baru', units('accepted', 'invited', 'accepted', 'accepted'))).toHaveLength(1)
  })

  test('those who asked or declined take no place', () => {
    expect(supportBlockers(post, 'baru', units('requested', 'declined', 'requested', 'declined', 'accepted'))).toEqual(
      [],
    )
  })

  test('not the unit itself, and not beside what was withdrawn or deleted', () => {
    expect(supportBlockers(post, 'utama', [])).toHaveLength(1)
    expect(supportBlockers({ ...post, status: 'withdrawn' }, 'baru', [])).toHaveLength(1)
    expect(supportBlockers({ ...post, status: 'redirected' }, 'baru', [])).toHaveLength(1)
    expect(supportBlockers({ ...post, status: 'deleted' }, 'baru', [])).toHaveLength(1)
    expect(supportBlockers({ ...post, status: 'draft' }, 'baru', [])).toEqual([])
  })
})

test('whoever was asked answers; what is answered has nobody to answer it', () => {
  const answer = (state: SupportState) => answeringUnit({ unitId: 'pendukung', state }, post)
  expect([answer('invited'), answer('requested'), answer('accepted'), answer('declined')]).toEqual([
    'pendukung',
    'utama',
    null,
    null,
  ])
})
