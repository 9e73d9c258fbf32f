import { LRUCache } from 'lru-cache'
import { type Page, pageOf, sizeOf } from './page'
import type { Render } from './render'
import { within } from './within'

const MB = 1024 * 1024
const LONGEST_MS = 60_000

/** Photos, styles and scripts, which never change under their address: read once, then from memory. */
export class FileCache {
  readonly #files = new LRUCache<string, Page>({ maxSize: 96 * MB, sizeCalculation: sizeOf })
  readonly #reading = new Map<string, Promise<Page>>()

  constructor(private readonly render: Render) {}

  hit(key: string): Page | undefined {
    return this.#files.get(key)
  }

  /** The file for a reader; where it is not there, the answer that says so. */
  get(key: string): Promise<Page> {
    const running = this.#reading.get(key)
    if (running) return running
    const reading = this.#read(key).finally(() => this.#reading.delete(key))
    this.#reading.set(key, reading)
    return reading
  }

  get bytes(): number {
    return this.#files.calculatedSize
  }

  async #read(key: string): Promise<Page> {
    const answer = await within(this.render(key), LONGEST_MS)
    if (answer.status >= 500) throw new Error(`Reading a file answered ${answer.status}.`)
    const page = await pageOf(answer, 0, Date.now())
    const isFile = page.status === 200 && !answer.isPersonal && !page.contentType.startsWith('text/html')
    if (isFile) this.#files.set(key, page)
    return page
  }
}
