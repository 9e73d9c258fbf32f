import { expect, it } from 'vitest'
import { z } from 'zod'
import { randomId } from './random-id'

it('is a UUID, another one each time', () => {
  const ids = Array.from({ length: 200 }, randomId)
  expect(new Set(ids).size).toBe(200)
  for (const id of ids) expect(z.uuid().safeParse(id).success, id).toBe(true)
})
