import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { createUnit } from '@/prisma/factories'

vi.stubEnv('DATA_DIR', await mkdtemp(path.join(tmpdir(), 'warta-ambil-')))
const { takePhotos } = await import('./photo-commands')
const { createAdministrator, picture } = await import('./transfer.fixture')

const bytes = await picture('#5a6b7c')
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  if (request.url === '/s1600/besar.jpg') response.end(bytes)
  else if (request.url === '/teks.jpg') response.end('ini bukan foto')
  else response.writeHead(404).end()
})
let base: string
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const none = { has: () => false, read: async () => null, close: () => {} }
const image = (src: string, altText = '') => ({
  src,
  linked: null,
  altText,
  isDecorative: false,
  caption: '',
  credit: '',
})

test('pictures are fetched only from allowed hosts; what is missing or no picture is told', async () => {
  const actor = await createAdministrator()
  const unitId = (await createUnit(db)).id
  const wanted = [`${base}/s1600/besar.jpg`, `${base}/hilang.jpg`, `${base}/teks.jpg`, 'http://lain.test/a.jpg'].map(
    (src) => image(src),
  )
  const source = { pictures: none, unitId, hosts: ['127.0.0.1'], hold: async () => {}, isAllowed: () => true }
  const taken = await takePhotos(actor, wanted, source)
  expect(taken.photos).toHaveLength(1)
  expect(taken.notes).toEqual([
    'Foto tidak ditemukan: hilang.jpg, a.jpg.',
    'Foto tidak dapat dipakai: teks.jpg (Berkas ini bukan foto JPEG, PNG, WebP atau HEIC).',
    '1 foto tanpa teks alternatif.',
  ])
  asked.length = 0
  const { photos } = await takePhotos(actor, wanted, { ...source, hosts: [] })
  expect(photos).toEqual([])
  expect(asked).toEqual([])
  const guarded = await takePhotos(actor, wanted, {
    pictures: none,
    unitId,
    hosts: ['127.0.0.1'],
    hold: async () => {},
  })
  expect(guarded.photos).toEqual([])
  expect(asked).toEqual([])
})
