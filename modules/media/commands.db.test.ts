import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { createOfficer, createUnit } from '@/prisma/factories'

vi.stubEnv('DATA_DIR', await mkdtemp(path.join(tmpdir(), 'warta-foto-')))
const { uploadPhoto } = await import('./commands')
const { getPhotoFile } = await import('./queries')

let officer: Actor
let unitId: string
const photo = (background: string) =>
  sharp({ create: { width: 700, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer()

beforeAll(async () => {
  unitId = (await createUnit(db)).id
  const user = await createOfficer(db, unitId)
  officer = { id: user.id, name: user.name, sessionId: null, roles: [{ role: 'officer', unitId }] }
})

test('a photo is stored in its widths, with a row and an audit record; its file name is cleaned', async () => {
  const stored = await uploadPhoto(officer, { unitId, fileName: '../a\0\u202e.jpg', bytes: await photo('#123456') })
  expect(stored).toMatchObject({ width: 700, height: 500, renditions: [320, 640] })
  expect((await getPhotoFile(stored.id, '640.avif'))?.contentType).toBe('image/avif')
  expect((await getPhotoFile(stored.id, 'pratinjau.jpg'))?.bytes.length).toBeGreaterThan(1_000)
  expect(await getPhotoFile(stored.id, '1280.avif')).toBeNull()
  expect(await db.photo.findUnique({ where: { id: stored.id } })).toMatchObject({ fileName: '../a.jpg', unitId })
  expect(await db.auditRecord.count({ where: { subjectId: stored.id, action: 'photo.uploaded' } })).toBe(1)
})

test('the same bytes at once are one photo', async () => {
  const bytes = await photo('#abcdef')
  const uploads = await Promise.all([1, 2, 3].map((n) => uploadPhoto(officer, { unitId, fileName: `${n}.jpg`, bytes })))
  expect(new Set(uploads.map(({ id }) => id)).size).toBe(1)
})

test('nobody uploads to another unit', async () => {
  const other = await createUnit(db)
  await expect(
    uploadPhoto(officer, { unitId: other.id, fileName: 'a.jpg', bytes: await photo('#fff') }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
