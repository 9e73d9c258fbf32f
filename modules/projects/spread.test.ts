import { expect, test } from 'vitest'
import { spreadOverUnits } from './spread'

const work = (id: string, slug: string) => ({
  id,
  unit: { slug, name: slug, shortName: null, kind: 'skpd' as const, league: 'skpd-lain' as const },
})
const idsOf = (works: { id: string }[]) => works.map(({ id }) => id).join('')

test('each unit stands once while there are others, in the order that was given', () => {
  const works = [work('a', 'x'), work('b', 'x'), work('c', 'y'), work('d', 'x'), work('e', 'z')]
  expect(idsOf(spreadOverUnits(works, 3))).toBe('ace')
  expect(idsOf(spreadOverUnits(works, 4))).toBe('abce')
  expect(idsOf(spreadOverUnits(works, 9))).toBe('abcde')
  expect(spreadOverUnits([], 4)).toEqual([])
})
