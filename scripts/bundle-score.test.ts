import { expect, test } from 'vitest'
import { isPublishedCurrent } from './bundle-score'

test('the published program computes by the rules of today; `npm run score:publish` writes it', async () =>
  expect(await isPublishedCurrent()).toBe(true))
