import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { htmlOf } from './front.fixture'
import { type Page, pageOf } from './page'
import { PageFiles } from './page-files'

const MB = 1024 * 1024
let folder: string
let page: Page
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'warta-halaman-')), 'build-a')
  page = await pageOf(htmlOf('isi'), 3, 1_000)
})

async function open(at = folder, maxBytes = MB): Promise<PageFiles> {
  const files = new PageFiles(at, maxBytes)
  await files.open()
  return files
}

it('gives back what it was given, also to the next process', async () => {
  await (await open()).set('/a', page)
  const files = await open()
  expect(await files.get('/a')).toEqual(page)
  expect(await files.get('/b')).toBeUndefined()
  const named = { ...page, disposition: 'attachment; filename="a.csv"' }
  await files.set('/c', named)
  expect(await files.get('/c')).toEqual(named)
})

it('keeps one file for a page, that of its newest generation', async () => {
  const files = await open()
  await files.set('/a', page)
  await files.set('/a', { ...page, generation: 4 })
  await files.set('/a', { ...page, generation: 4, renderedAt: 2_000 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await readdir(folder)).toHaveLength(1)
  expect(await files.get('/a')).toMatchObject({ generation: 4, renderedAt: 2_000 })
})

it('leaves out a file that was cut, changed, or is of another page', async () => {
  const files = await open()
  await files.set('/a', page)
  await files.set('/b', page)
  const [one = '', other = ''] = (await readdir(folder)).map((name) => path.join(folder, name))
  const whole = await readFile(one)
  await writeFile(one, whole.subarray(0, whole.length - 5))
  await writeFile(other, whole)
  expect(await files.get('/a')).toBeUndefined()
  expect(await files.get('/b')).toBeUndefined()
  await writeFile(path.join(folder, 'sampah'), 'x')
  const next = await open()
  expect(await next.get('/a')).toBeUndefined()
  expect(await readdir(folder)).not.toContain('sampah')
})

it('forgets generations, and the pages of other builds', async () => {
  const files = await open()
  await files.set('/a', page)
  await files.set('/b', { ...page, generation: 9 })
  files.forget((generation) => generation < 5)
  expect(await files.get('/a')).toBeUndefined()
  expect(await files.get('/b')).toBeDefined()
  const next = await open(path.join(path.dirname(folder), 'build-b'))
  expect(await next.get('/b')).toBeUndefined()
  expect(await readdir(path.dirname(folder))).toEqual(['build-b'])
})

it('takes no more room than it may', async () => {
  const files = await open(folder, 5_000)
  for (let at = 0; at < 50; at++) await files.set(`/${at}`, page)
  expect(files.bytes).toBeLessThanOrEqual(5_000)
  expect(await files.get('/49')).toEqual(page)
  expect(await files.get('/0')).toBeUndefined()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await readdir(folder)).length).toBeLessThan(20)
})
