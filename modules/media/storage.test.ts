import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskStorage, type Storage, s3Storage } from './storage'

let folder: string
let server: S3rver
const stores: Record<string, Storage> = {}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'warta-media-'))
  const port = await freePort()
  server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'warta', configs: [] }],
  })
  await server.run()
  stores.disk = diskStorage(path.join(folder, 'disk'))
  stores.s3 = s3Storage({
    endpoint: `http://127.0.0.1:${port}/warta`,
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    region: 'us-east-1',
  })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe.each(['disk', 's3'])('%s', (name) => {
  const store = () => stores[name] as Storage

  test('what was put is got, byte for byte, until it is deleted', async () => {
    const bytes = Buffer.from([0, 255, 1, 254])
    await store().put('foto/a-1/320.avif', bytes, 'image/avif')
    expect(await store().get('foto/a-1/320.avif')).toEqual(bytes)
    await store().put('foto/a-1/320.avif', Buffer.from('baru'), 'image/avif')
    expect(String(await store().get('foto/a-1/320.avif'))).toBe('baru')
    await store().delete('foto/a-1/320.avif')
    expect(await store().get('foto/a-1/320.avif')).toBeNull()
  })

  test.each(['../secrets.json', '/etc/passwd', 'foto/../x.avif', 'foto/a\0.avif', ''])('%j is no key', async (key) => {
    await expect((async () => store().get(key))()).rejects.toThrow('Not a storage key')
  })
})

test('nothing unfinished is left on the disk', async () => {
  await stores.disk?.put('foto/b/640.webp', Buffer.alloc(10), 'image/webp')
  expect(await readdir(path.join(folder, 'disk', 'foto', 'b'))).toEqual(['640.webp'])
})
