import { expect, it } from 'vitest'
import type { Answer } from './page'
import { withWholeRefusals } from './render'

const answer = (status: number, body: string): Answer => ({
  status,
  contentType: 'text/html; charset=utf-8',
  isPersonal: false,
  body: Buffer.from(body),
})
const EMPTY = answer(404, '<!DOCTYPE html><html id="__next_error__"><body></body></html>')
const WHOLE = answer(404, '<!DOCTYPE html><html lang="id"><body>Halaman ini tidak ditemukan</body></html>')
const PAGE = answer(200, '<!DOCTYPE html><html lang="id"><body>Unit</body></html>')

const render = withWholeRefusals(async (address) =>
  address === '/unit/ada' ? PAGE : address === '/unit/tidak-ada' ? EMPTY : WHOLE,
)

it('says in full that there is nothing where a page leaves it to scripts', async () => {
  expect(await render('/unit/tidak-ada')).toEqual(WHOLE)
})

it('leaves every other answer as it is', async () => {
  expect(await render('/unit/ada')).toBe(PAGE)
  expect(await render('/tidak/ada')).toBe(WHOLE)
})
