import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { FileCache } from './file-cache'
import type { GenerationWatch } from './generation-watch'
import type { PageCache } from './page-cache'
import type { PageFiles } from './page-files'

export type Kind = 'page' | 'file' | 'desk' | 'refused'

/** What of this process is measured, in the words of Prometheus. */
export class Metrics {
  readonly registry = new Registry()
  readonly #requests = new Map<Kind, Map<string, number>>()
  readonly rendering = new Histogram({
    name: 'warta_render_seconds',
    help: 'Time to render a page or feed anew',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
    const requests = this.#requests
    new Counter({
      name: 'warta_requests_total',
      help: 'Requests by what they led to; result: hit, miss, stale or the status',
      labelNames: ['kind', 'result'],
      registers: [this.registry],
      // Counted in a plain map, as most requests take less time than a labelled counter.
      collect() {
        this.reset()
        for (const [kind, results] of requests) {
          for (const [result, count] of results) this.inc({ kind, result }, count)
        }
      },
    })
  }

  count(kind: Kind, result: string | number): void {
    const results = this.#requests.get(kind) ?? new Map<string, number>()
    const name = String(result)
    results.set(name, (results.get(name) ?? 0) + 1)
    this.#requests.set(kind, results)
  }

  observe(parts: { pages: PageCache; files: FileCache; disk: PageFiles; watch: GenerationWatch }): void {
    const { pages, files, disk, watch } = parts
    this.#gauge('warta_generation', 'Generation of the public content', () => watch.current?.number ?? -1)
    this.#gauge('warta_generation_confirmed', '1 while the database confirms it', () => Number(watch.isConfirmed))
    this.#gauge('warta_pages', 'Pages kept in memory', () => pages.entries)
    this.#gauge('warta_pages_bytes', 'Bytes of pages in memory', () => pages.bytes)
    this.#gauge('warta_pages_disk_bytes', 'Bytes of pages on disk', () => disk.bytes)
    this.#gauge('warta_files_bytes', 'Bytes of photos, styles and scripts in memory', () => files.bytes)
    this.#gauge('warta_renders_waiting', 'Pages being rendered or waiting for it', () => pages.waiting)
  }

  #gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(value())
      },
    })
  }
}
