import { EventEmitter, once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { GENERATION_CHANNEL, type Generation } from '@/lib/generation'

export type WatchOptions = {
  connectionString: string
  /** Whether to listen for what others raise; without it the number is only read, once a second. */
  listens?: boolean
  onError: (error: unknown) => void
}

const READ_EVERY_MS = 1_000
/** A reading older than this proves nothing any more. */
const TRUSTED_MS = 2_500
const QUERY_MS = 2_000
const RETRY_MS = 250
/** A number that falls, time after time, is a database that was put back to an earlier state. */
const READINGS_OF_A_RESTORE = 3

/**
 * Knows the generation of what the public sees, on a connection of its own: told by the database of every raise, and read
 * once a second, so that a lost notification or a lost connection is noticed. Emits `raised` with the new generation,
 * `confirmed` at every reading and `lost` with every connection.
 */
export class GenerationWatch extends EventEmitter<{ raised: [Generation]; confirmed: []; lost: [] }> {
  /** The newest generation that is known; null before the database has answered once. */
  current: Generation | null = null
  #confirmedAt = Number.NEGATIVE_INFINITY
  #lower = 0
  readonly #end = new AbortController()
  #client: pg.Client | null = null
  #loop: Promise<void> | null = null

  constructor(private readonly options: WatchOptions) {
    super()
  }

  /** Whether the database has said within the last moments that `current` is the newest. */
  get isConfirmed(): boolean {
    return performance.now() - this.#confirmedAt < TRUSTED_MS
  }

  /** Begins to watch; done when the database has answered, or was found not to answer. */
  async start(): Promise<void> {
    const first = new Promise<void>((resolve) => {
      this.once('confirmed', resolve)
      this.once('lost', resolve)
    })
    this.#loop = this.#watch()
    await first
  }

  async stop(): Promise<void> {
    this.#end.abort()
    await this.#client?.end().catch(() => {})
    await this.#loop
  }

  /** Takes note of a generation that a command of this process has just stored. */
  see(generation: Generation): void {
    if (this.current && generation.number <= this.current.number) return
    this.#set(generation)
  }

  #set(generation: Generation): void {
    this.#lower = 0
    this.current = generation
    this.emit('raised', generation)
  }

  async #watch(): Promise<void> {
    while (!this.#end.signal.aborted) {
      await this.#follow().catch((error: unknown) => {
        if (!this.#end.signal.aborted) this.options.onError(error)
      })
      this.#confirmedAt = Number.NEGATIVE_INFINITY
      this.emit('lost')
      await sleep(RETRY_MS, undefined, { signal: this.#end.signal }).catch(() => {})
    }
  }

  /** Follows one connection until it is lost. */
  async #follow(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.connectionString,
      connectionTimeoutMillis: QUERY_MS,
      query_timeout: QUERY_MS,
      keepAlive: true,
      application_name: 'warta generation',
    })
    const lost = once(client, 'end').catch(() => {})
    client.on('error', () => {})
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''))
    this.#client = client
    try {
      await client.connect()
      if (this.options.listens ?? true) await client.query(`LISTEN ${GENERATION_CHANNEL}`).catch(() => {})
      while (!this.#end.signal.aborted) {
        await this.#read(client)
        const wait = sleep(READ_EVERY_MS, undefined, { signal: this.#end.signal }).catch(() => {})
        if ((await Promise.race([wait.then(() => 'due'), lost.then(() => 'lost')])) === 'lost') return
      }
    } finally {
      await client.end().catch(() => {})
    }
  }

  async #read(client: pg.Client): Promise<void> {
    const begun = performance.now()
    const { rows } = await client.query<Generation>('SELECT "number", "floor" FROM "Generation"')
    const generation = rows[0]
    if (!generation) throw new Error('The row of Generation is missing.')
    this.#confirmedAt = begun
    const known = this.current?.number ?? -1
    const isRestored = generation.number < known && ++this.#lower >= READINGS_OF_A_RESTORE
    if (generation.number > known || isRestored) this.#set(generation)
    else if (generation.number === known) this.#lower = 0
    this.emit('confirmed')
  }

  #hear(payload: string): void {
    const [, number, floor] = /^(\d+) (\d+)$/.exec(payload) ?? []
    if (number !== undefined && floor !== undefined) this.see({ number: Number(number), floor: Number(floor) })
  }
}
