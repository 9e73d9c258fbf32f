import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { Generation } from '@/lib/generation'
import { type Page, pageOf, sizeOf } from './page'
import type { PageFiles } from './page-files'
import type { Render } from './render'
import { within } from './within'

/** `hit`: kept and current; `miss`: rendered for this reader; `stale`: the last good copy, as nothing newer could be had. */
export type Outcome = 'hit' | 'miss' | 'stale'
export type Served = { page: Page; outcome: Outcome }
export type Wanted = { key: string; lifetimeMs: number }

/** Neither rendered nor kept: nothing can be shown now. */
export class PageUnavailable extends Error {}

export type PageCacheOptions = {
  render: Render
  files: PageFiles
  /** What is current, and whether that is sure. */
  generations: { readonly current: Generation | null; readonly isConfirmed: boolean }
  onFailure: (key: string, error: unknown) => void
  onRendered?: (ms: number) => void
  maxBytes?: number
  patienceMs?: number
  now?: () => number
}

const MB = 1024 * 1024
const HOUR_MS = 3_600_000
/** After this, a reader gets the last good copy rather than to wait on. */
const PATIENCE_MS = 10_000
/** After this, whoever has no copy to get is sent away. */
const LONGEST_MS = 30_000
/** After this, a rendering has failed, and gives its place to another. */
const HUNG_MS = 60_000
const OLDEST_COPY_MS = 24 * HOUR_MS
/** Of pages that are not there, moved or withdrawn. */
const OTHERS_MS = 60_000
const OTHERS = [301, 404, 410]
const PAUSE_AFTER_FAILURE_MS = 3_000
/** More at once would only make each of them slower: rendering is work of one thread. */
const RENDERS_AT_ONCE = 8
const MOST_WAITING = 2_000

type Rendering = { generation: number; begun: number; page: Promise<Page> }

/** Pages and feeds, rendered once and kept until something changes that the public sees. */
export class PageCache {
  readonly #pages: LRUCache<string, Page>
  readonly #others = new LRUCache<string, Page>({ max: 2_000, maxSize: 16 * MB, sizeCalculation: sizeOf })
  readonly #rendering = new Map<string, Rendering>()
  readonly #failures = new LRUCache<string, number>({ max: 5_000 })
  readonly #limit = pLimit(RENDERS_AT_ONCE)
  #heeded: Generation | null = null
  readonly #options: PageCacheOptions
  readonly #now: () => number

  constructor(options: PageCacheOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#pages = new LRUCache({ maxSize: options.maxBytes ?? 128 * MB, sizeCalculation: sizeOf })
  }

  /** The page, if it is in memory and current: no waiting. */
  hit({ key, lifetimeMs }: Wanted): Page | undefined {
    const page = this.#pages.get(key) ?? this.#others.get(key)
    return page && this.#isCurrent(page, lifetimeMs) ? page : undefined
  }

  /** The page for a reader. Throws `PageUnavailable`. */
  async get(wanted: Wanted): Promise<Served> {
    const { key } = wanted
    const page = this.hit(wanted) ?? (await this.#find(key))
    if (page && this.#isCurrent(page, wanted.lifetimeMs)) return { page, outcome: 'hit' }
    const copy = page && this.#mayBeShown(page) ? page : undefined
    if (this.#isHopeless(key, copy)) {
      if (copy) return { page: copy, outcome: 'stale' }
      throw new PageUnavailable('The database does not answer.')
    }
    const rendering = this.#render(key)
    try {
      const rendered = await within(
        rendering.page,
        rendering.begun + (copy ? this.#patienceMs : LONGEST_MS) - this.#now(),
      )
      // Something was withdrawn meanwhile: it may be in there.
      if (rendered.generation < (this.#options.generations.current?.floor ?? 0)) return this.get(wanted)
      return { page: rendered, outcome: 'miss' }
    } catch (error) {
      if (copy && this.#mayBeShown(copy)) return { page: copy, outcome: 'stale' }
      throw new PageUnavailable('The page could not be rendered.', { cause: error })
    }
  }

  /**
   * Takes note of the generation that is current from now on. After a withdrawal, and where the database was put back to
   * an earlier state, whatever was rendered before is removed for good.
   */
  heed({ number, floor }: Generation): void {
    const isHarmless = floor === this.#heeded?.floor && number >= this.#heeded.number
    this.#heeded = { number, floor }
    if (isHarmless) return
    const isWrong = (generation: number) => generation < floor || generation > number
    for (const kept of [this.#pages, this.#others]) {
      for (const [key, { generation }] of [...kept.entries()]) if (isWrong(generation)) kept.delete(key)
    }
    this.#options.files.forget(isWrong)
  }

  get entries(): number {
    return this.#pages.size + this.#others.size
  }

  get bytes(): number {
    return this.#pages.calculatedSize + this.#others.calculatedSize
  }

  get waiting(): number {
    return this.#limit.activeCount + this.#limit.pendingCount
  }

  get #patienceMs(): number {
    return this.#options.patienceMs ?? PATIENCE_MS
  }

  #isCurrent(page: Page, lifetimeMs: number): boolean {
    const { current, isConfirmed } = this.#options.generations
    if (!current || !isConfirmed || page.generation !== current.number) return false
    return this.#now() - page.renderedAt < (page.status === 200 ? lifetimeMs : OTHERS_MS)
  }

  /** Whether a copy may be shown though it is not current: nothing has been withdrawn since, and it is not too old. */
  #mayBeShown({ generation, renderedAt, status }: Page): boolean {
    const { current } = this.#options.generations
    if (!current || generation < current.floor || generation > current.number) return false
    return status === 200 && this.#now() - renderedAt < OLDEST_COPY_MS
  }

  /** Whether rendering would lead nowhere: the database is silent, and nobody has heard of a change since the copy. */
  #isHopeless(key: string, copy: Page | undefined): boolean {
    const { current, isConfirmed } = this.#options.generations
    const failedAt = this.#failures.get(key)
    if (failedAt !== undefined && this.#now() - failedAt < PAUSE_AFTER_FAILURE_MS)
      return !isConfirmed || copy !== undefined
    return !isConfirmed && copy !== undefined && copy.generation === current?.number
  }

  async #find(key: string): Promise<Page | undefined> {
    const kept = this.#pages.get(key) ?? this.#others.get(key)
    if (kept || !isLasting(key)) return kept
    const page = await this.#options.files.get(key)
    // A rendering may have ended meanwhile.
    const newer = this.#pages.get(key)
    if (newer || !page) return newer
    this.#pages.set(key, page)
    return page
  }

  /** One rendering for all who ask, unless something has changed since it began. */
  #render(key: string): Rendering {
    const generation = this.#options.generations.current?.number ?? -1
    const running = this.#rendering.get(key)
    if (running && running.generation === generation) return running
    if (this.waiting > MOST_WAITING) throw new PageUnavailable('Too many pages are being rendered.')
    const rendering: Rendering = { generation, begun: this.#now(), page: this.#limit(() => this.#draw(key)) }
    this.#rendering.set(key, rendering)
    const done = () => {
      if (this.#rendering.get(key) === rendering) this.#rendering.delete(key)
    }
    rendering.page.then(done, done)
    return rendering
  }

  async #draw(key: string): Promise<Page> {
    // Only what is known now is sure to be in it.
    const generation = this.#options.generations.current?.number ?? -1
    const begun = this.#now()
    try {
      const answer = await within(this.#options.render(key), HUNG_MS)
      if (answer.status >= 500) throw new Error(`Rendering answered ${answer.status}.`)
      const page = await pageOf(answer, generation, begun)
      this.#failures.delete(key)
      this.#options.onRendered?.(this.#now() - begun)
      if (!answer.isPersonal) this.#keep(key, page)
      return page
    } catch (error) {
      this.#failures.set(key, this.#now())
      this.#options.onFailure(key, error)
      throw error
    }
  }

  #keep(key: string, page: Page): void {
    const older = this.#pages.peek(key) ?? this.#others.peek(key)
    if (older && older.generation > page.generation) return
    if (page.status === 200) {
      this.#others.delete(key)
      this.#pages.set(key, page)
      if (isLasting(key)) {
        this.#options.files.set(key, page).catch((error: unknown) => this.#options.onFailure(key, error))
      }
    } else {
      // What is gone, moved or not to be had any more leaves no copy behind.
      this.#pages.delete(key)
      this.#options.files.delete(key)
      if (OTHERS.includes(page.status)) this.#others.set(key, page)
    }
  }
}

/** Searches and filters are endless; only addresses without them are worth a place on disk. */
const isLasting = (key: string): boolean => !key.includes('?')
