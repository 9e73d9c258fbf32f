import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createPost, createUnit } from '@/prisma/factories'
import { countPostsByKelurahan } from './area-queries'

const since = new Date('2026-09-10T00:00:00+08:00')
const later = new Date('2026-09-11T00:00:00+08:00')
const earlier = new Date('2026-09-09T00:00:00+08:00')

test('a kelurahan has its own posts and those that tell of it, each once, since then', async () => {
  const [kelurahan, quiet, office] = [
    await createUnit(db),
    await createUnit(db),
    await createUnit(db, { kind: 'skpd', league: 'skpd-lain' }),
  ]
  const post = { firstPublishedAt: later }
  await createPost(db, { ...post, unitId: kelurahan.id })
  await createPost(db, { ...post, unitId: kelurahan.id, placeId: kelurahan.id })
  await createPost(db, { ...post, unitId: office.id, placeId: kelurahan.id })
  await createPost(db, { ...post, unitId: office.id })
  await createPost(db, { firstPublishedAt: earlier, unitId: kelurahan.id })
  await createPost(db, { ...post, status: 'withdrawn', unitId: kelurahan.id })
  await createPost(db, { status: 'draft', unitId: kelurahan.id })
  const counts = await countPostsByKelurahan(since)
  expect(counts.get(kelurahan.slug)).toBe(3)
  expect(counts.has(quiet.slug)).toBe(false)
  expect(counts.has(office.slug)).toBe(false)
})
