import { describe, expect, test } from 'vitest'
import { activeShareOf, presenceIn } from './presence'

const channel = (platform: 'instagram' | 'website', isRead: boolean, isActive: boolean) => ({
  platform,
  isRead,
  isActive,
})

describe('a month of a platform', () => {
  test('is active where one of its verified channels was', () =>
    expect(presenceIn('instagram', [channel('instagram', true, false), channel('instagram', true, true)])).toBe(
      'active',
    ))
  test('is idle where it was read and nothing was new', () =>
    expect(presenceIn('instagram', [channel('instagram', true, false)])).toBe('idle'))
  test('is unread where nobody could read it, which is never inactive', () =>
    expect(presenceIn('instagram', [channel('instagram', false, false)])).toBe('unread'))
  test('is absent without a verified channel there, whatever stands elsewhere', () =>
    expect(presenceIn('instagram', [channel('website', true, true)])).toBe('absent'))
  test('is unread where nothing of channels was recorded', () => expect(presenceIn('website', null)).toBe('unread'))
})

describe('the share of active months', () => {
  test('counts months without a verified channel as nothing', () =>
    expect(activeShareOf(['absent', 'active', 'active'])).toBeCloseTo(2 / 3))
  test('leaves out months that nobody could read', () => expect(activeShareOf(['unread', 'active', 'idle'])).toBe(0.5))
  test('is none without a verified channel that was read once', () => {
    expect(activeShareOf(['absent', 'absent', 'absent'])).toBeNull()
    expect(activeShareOf(['unread', 'unread'])).toBeNull()
    expect(activeShareOf(['absent', 'unread'])).toBeNull()
    expect(activeShareOf([])).toBeNull()
  })
})
