import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createUnit, createPost as storePost } from '@/prisma/factories'
import { TSX } from '@/scripts/prepare.mjs'

const POSTS = 30
const WORKERS = 2

/** Two workers at once on what is due, each killed without a word so many milliseconds after it has begun. */
async function workAndDie(afterMs: number): Promise<void> {
  const workers = Array.from({ length: WORKERS }, () =>
    spawn(process.execPath, [...TSX, 'modules/posts/publish-due.fixture.ts'], { stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  await Promise.all(
    workers.map(async (worker) => {
      worker.stdout.once('data', () => setTimeout(() => worker.kill('SIGKILL'), afterMs))
      await once(worker, 'exit')
    }),
  )
}

test('whatever is killed in between, each post that is due is public once', { timeout: 120_000 }, async () => {
  const unit = await createUnit(db, { reviewPolicy: 'mandiri' })
  const posts = await Promise.all(
    Array.from({ length: POSTS }, () =>
      storePost(db, { unitId: unit.id, status: 'scheduled', publishAt: new Date(Date.now() - 60_000) }),
    ),
  )
  const ids = posts.map(({ id }) => id)
  const waiting = () => db.post.count({ where: { id: { in: ids }, status: 'scheduled' } })
  let deaths = 0
  for (let turn = 0; (await waiting()) > 0; turn++) {
    const before = await waiting()
    // On a busy machine even a worker that lives long comes to little.
    await workAndDie(40 + ((turn * 173) % 400) + turn * turn * 10)
    if ((await waiting()) > 0) deaths += 1
    expect(turn, `${before} wait still`).toBeLessThan(60)
  }
  expect(deaths, 'some worker died in the middle').toBeGreaterThan(0)
  const records = await db.auditRecord.groupBy({
    by: ['subjectId'],
    where: { subjectId: { in: ids }, action: 'post.published' },
    _count: true,
  })
  expect(records).toHaveLength(POSTS)
  expect(records.every(({ _count }) => _count === 1)).toBe(true)
  const stored = await db.post.findMany({ where: { id: { in: ids } }, select: { version: true, status: true } })
  expect(stored.every(({ version, status }) => version === 2 && status === 'published')).toBe(true)
  expect(
    await db.notice.count({ where: { kind: 'published', key: { in: ids.map((id) => `published:${id}:1`) } } }),
  ).toBe(POSTS)
})
