import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { confirmed, emptyFiles, type Generations, htmlOf } from './front.fixture'
import type { Answer } from './page'
import { PageCache, type PageCacheOptions, PageUnavailable, type Served } from './page-cache'

const HOUR_MS = 3_600_000
const wanted = (key: string) => ({ key, lifetimeMs: HOUR_MS })
const textOf = ({ page }: Served): string => {
  const body = page.bodies.identity ?? Buffer.from('')
  return body.toString()
}
/** So short that it stays unpacked. */
const short = (text: string, status = 200): Answer => ({
  status,
  contentType: 'text/plain',
  isPersonal: false,
  body: Buffer.from(text),
})

let now = 0
let generations: Generations
let answers: ((address: string) => Answer | Promise<Answer>)[]
let asked: string[]
beforeEach(() => {
  now = 1_000_000
  generations = confirmed(1)
  answers = []
  asked = []
})

async function cacheOf(options: Partial<PageCacheOptions> = {}): Promise<PageCache> {
  return new PageCache({
    render: async (address) => {
      asked.push(address)
      return (answers.shift() ?? (() => short(`${address} ${asked.length}`)))(address)
    },
    files: await emptyFiles(),
    generations,
    onFailure: () => {},
    now: () => now,
    ...options,
  })
}

describe('while all is well', () => {
  it('renders a page once and keeps it', async () => {
    const cache = await cacheOf()
    expect(await cache.get(wanted('/a'))).toMatchObject({ outcome: 'miss' })
    expect(await cache.get(wanted('/a'))).toMatchObject({ outcome: 'hit' })
    expect(cache.hit(wanted('/a'))?.status).toBe(200)
    expect(asked).toEqual(['/a'])
  })

  it('renders once however many ask at once', async () => {
    const cache = await cacheOf()
    const served = await Promise.all(Array.from({ length: 50 }, () => cache.get(wanted('/a'))))
    expect(new Set(served.map(textOf)).size).toBe(1)
    expect(asked).toEqual(['/a'])
  })

  it('renders anew after any change of the public content', async () => {
    const cache = await cacheOf()
    await cache.get(wanted('/a'))
    generations.current = { number: 2, floor: 0 }
    expect(textOf(await cache.get(wanted('/a')))).toBe('/a 2')
  })

  it('does not let a reader join a rendering that began before the last change', async () => {
    const cache = await cacheOf()
    let finish = (_answer: Answer) => {}
    answers = [
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
      () => short('new'),
    ]
    const early = cache.get(wanted('/a'))
    await sleep(5)
    generations.current = { number: 2, floor: 0 }
    expect(textOf(await cache.get(wanted('/a')))).toBe('new')
    finish(short('old'))
    expect(textOf(await early)).toBe('old')
    expect(textOf(await cache.get(wanted('/a')))).toBe('new')
  })

  it('renders anew when the page has become old', async () => {
    const cache = await cacheOf()
    await cache.get(wanted('/a'))
    now += HOUR_MS
    expect(await cache.get(wanted('/a'))).toMatchObject({ outcome: 'miss' })
  })

  it('keeps for a minute what is not there, moved or gone, and no other error', async () => {
    const cache = await cacheOf()
    for (const status of [404, 410, 301]) {
      answers = [() => short('x', status)]
      await cache.get(wanted(`/${status}`))
      expect(cache.hit(wanted(`/${status}`))?.status).toBe(status)
      now += 60_000
      expect(cache.hit(wanted(`/${status}`))).toBeUndefined()
    }
    answers = [() => short('x', 403)]
    await cache.get(wanted('/403'))
    expect(cache.hit(wanted('/403'))).toBeUndefined()
  })

  it('keeps nothing that sets a cookie', async () => {
    const cache = await cacheOf()
    answers = [() => ({ ...short('x'), isPersonal: true })]
    await cache.get(wanted('/a'))
    expect(cache.hit(wanted('/a'))).toBeUndefined()
  })

  it('finds pages again on disk, also in the next process, but no searches', async () => {
    const files = await emptyFiles()
    const cache = await cacheOf({ files })
    await cache.get(wanted('/a'))
    await cache.get(wanted('/cari?q=a'))
    await sleep(50)
    const next = await cacheOf({ files })
    expect(await next.get(wanted('/a'))).toMatchObject({ outcome: 'hit' })
    expect(await next.get(wanted('/cari?q=a'))).toMatchObject({ outcome: 'miss' })
  })
})

describe('when rendering fails', () => {
  const broken = () => {
    throw new Error('broken')
  }

  it('shows the last good copy, and says so', async () => {
    const cache = await cacheOf()
    await cache.get(wanted('/a'))
    generations.current = { number: 2, floor: 0 }
    answers = [broken, () => short('x', 500)]
    expect(await cache.get(wanted('/a'))).toMatchObject({ outcome: 'stale' })
    now += 5_000
    expect(await cache.get(wanted('/a'))).toMatchObject({ outcome: 'stale' })
    now += 5_000
    expect(await cache.get(wanted('/a'))).toMatchObject({ outcome: 'miss' })
  })

  it('shows no copy older than a day', async () => {
    const cache = await cacheOf()
    await cache.get(wanted('/a'))
    now += 24 * HOUR_MS
    answers = [broken]
    await expect(cache.get(wanted('/a'))).rejects.toThrow(PageUnavailable)
  })

  it('shows nothing that was rendered before the last withdrawal, from memory or disk', async () => {
    const files = await emptyFiles()
    const cache = await cacheOf({ files })
    cache.heed({ number: 1, floor: 0 })
    await cache.get(wanted('/a'))
    await sleep(50)
    generations.current = { number: 2, floor: 2 }
    answers = [broken, broken]
    await expect(cache.get(wanted('/a'))).rejects.toThrow(PageUnavailable)
    cache.heed({ number: 2, floor: 2 })
    expect(cache.entries).toBe(0)
    expect(files.bytes).toBe(0)
    const next = await cacheOf({ files })
    await expect(next.get(wanted('/a'))).rejects.toThrow(PageUnavailable)
  })

  it('shows no copy of a page that has gone since', async () => {
    const cache = await cacheOf()
    await cache.get(wanted('/a'))
    generations.current = { number: 2, floor: 0 }
    answers = [() => short('gone', 410)]
    await cache.get(wanted('/a'))
    now += HOUR_MS
    answers = [broken]
    await expect(cache.get(wanted('/a'))).rejects.toThrow(PageUnavailable)
  })

  it('lets a reader wait only so long where there is a copy', async () => {
    const cache = await cacheOf({ patienceMs: 20, now: Date.now })
    await cache.get(wanted('/a'))
    generations.current = { number: 2, floor: 0 }
    let finish = (_answer: Answer) => {}
    answers = [
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    ]
    expect(await cache.get(wanted('/a'))).toMatchObject({ outcome: 'stale' })
    finish(short('late'))
    await sleep(20)
    expect(textOf(await cache.get(wanted('/a')))).toBe('late')
  })
})

describe('while the database is silent', () => {
  it('shows what was current, without trying to render it', async () => {
    const cache = await cacheOf()
    await cache.get(wanted('/a'))
    generations.isConfirmed = false
    now += 2 * HOUR_MS
    expect(await cache.get(wanted('/a'))).toMatchObject({ outcome: 'stale' })
    expect(asked).toEqual(['/a'])
  })

  it('tries to render what it has not, and says that it cannot', async () => {
    const cache = await cacheOf()
    generations.isConfirmed = false
    answers = [
      () => {
        throw new Error('no database')
      },
    ]
    await expect(cache.get(wanted('/a'))).rejects.toThrow(PageUnavailable)
    await expect(cache.get(wanted('/a'))).rejects.toThrow(PageUnavailable)
    expect(asked).toEqual(['/a'])
  })

  it('trusts no copy of an earlier process before it has heard of the database', async () => {
    const files = await emptyFiles()
    await (await cacheOf({ files })).get(wanted('/a'))
    await sleep(50)
    generations = { current: null, isConfirmed: false }
    answers = [
      () => {
        throw new Error('no database')
      },
    ]
    await expect((await cacheOf({ files })).get(wanted('/a'))).rejects.toThrow(PageUnavailable)
  })
})

it('never shows as current what was rendered under another generation, in whatever order things happen', async () => {
  const step = fc.constantFrom('read', 'change', 'withdraw', 'lose', 'regain', 'hour')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      now = 1_000_000
      generations = confirmed(1)
      let content = 1
      let withdrawn = 0
      const cache = await cacheOf({ generations, render: async () => short(String(content)) })
      for (const next of steps) {
        if (next === 'hour') now += HOUR_MS
        if (next === 'lose') generations.isConfirmed = false
        if (next === 'regain') generations.isConfirmed = true
        if (next === 'change' || next === 'withdraw') {
          content += 1
          if (next === 'withdraw') withdrawn = content
          generations.current = { number: content, floor: withdrawn }
          cache.heed(generations.current)
        }
        if (next !== 'read') continue
        const served = await cache.get(wanted('/a'))
        if (served.outcome !== 'stale') expect(textOf(served)).toBe(String(content))
        expect(Number(textOf(served))).toBeGreaterThanOrEqual(withdrawn)
      }
    }),
    { numRuns: 100 },
  )
})

it('bounds what it keeps in memory', async () => {
  const cache = await cacheOf({ maxBytes: 20_000, render: async (address) => htmlOf(address) })
  for (let at = 0; at < 100; at++) await cache.get(wanted(`/${at}`))
  expect(cache.bytes).toBeLessThanOrEqual(20_000)
  expect(cache.entries).toBeGreaterThan(5)
})
