import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Coding, Page } from './page'

const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity']
const Head = z.object({
  key: z.string(),
  status: z.number(),
  contentType: z.string(),
  disposition: z.string().optional(),
  location: z.string().optional(),
  etag: z.string(),
  generation: z.number(),
  renderedAt: z.number(),
  lengths: z.partialRecord(z.enum(['br', 'gzip', 'identity']), z.number()),
  checksum: z.string(),
})

const checksumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url')

type Stored = { bytes: number; generation: number }

/**
 * Pages in a folder, one file each, at most `maxBytes` together: what was not asked for longest goes first. Several
 * processes may share the folder. Whatever is wrong with a file, its page is simply not there.
 */
export class PageFiles {
  readonly #index: LRUCache<string, Stored>

  constructor(
    private readonly folder: string,
    maxBytes: number,
  ) {
    this.#index = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ bytes }) => Math.max(1, bytes),
      disposeAfter: ({ generation }, name) => {
        if (this.#index.peek(name)?.generation !== generation) void this.#remove(name, generation)
      },
    })
  }

  /** Takes over what an earlier run has left, but nothing of a build other than this one. */
  async open(): Promise<void> {
    const builds = path.dirname(this.folder)
    await mkdir(this.folder, { recursive: true })
    for (const other of await readdir(builds)) {
      if (other !== path.basename(this.folder)) await rm(path.join(builds, other), { recursive: true, force: true })
    }
    const found = await Promise.all(
      (await readdir(this.folder)).map(async (file) => ({ file, info: await stat(path.join(this.folder, file)) })),
    )
    found.sort((a, b) => a.info.mtimeMs - b.info.mtimeMs)
    for (const { file, info } of found) {
      const [, name, generation] = /^([0-9a-f]{40})\.(\d+)$/.exec(file) ?? []
      if (name && generation) this.#index.set(name, { bytes: info.size, generation: Number(generation) })
      else await rm(path.join(this.folder, file), { recursive: true, force: true })
    }
  }

  /** The page that is kept for a key; undefined where there is none that is whole. */
  async get(key: string): Promise<Page | undefined> {
    const name = nameOf(key)
    const stored = this.#index.get(name)
    if (!stored) return undefined
    const page = await readFile(this.#pathOf(name, stored.generation)).then(
      (bytes) => parse(bytes, key),
      () => undefined,
    )
    if (!page) this.#index.delete(name)
    return page
  }

  async set(key: string, page: Page): Promise<void> {
    const name = nameOf(key)
    const bytes = write(key, page)
    const draft = path.join(this.folder, `${name}.draft-${process.pid}`)
    await writeFile(draft, bytes)
    await rename(draft, this.#pathOf(name, page.generation))
    this.#index.set(name, { bytes: bytes.length, generation: page.generation })
  }

  delete(key: string): void {
    this.#index.delete(nameOf(key))
  }

  /** Removes the pages of some generations. */
  forget(isOf: (generation: number) => boolean): void {
    for (const [name, { generation }] of [...this.#index.entries()]) if (isOf(generation)) this.#index.delete(name)
  }

  get bytes(): number {
    return this.#index.calculatedSize
  }

  #pathOf(name: string, generation: number): string {
    return path.join(this.folder, `${name}.${generation}`)
  }

  async #remove(name: string, generation: number): Promise<void> {
    await rm(this.#pathOf(name, generation), { force: true }).catch(() => {})
  }
}

const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40)

function write(key: string, { bodies, ...facts }: Page): Buffer {
  const parts = CODINGS.flatMap((coding) => bodies[coding] ?? [])
  const lengths = Object.fromEntries(Object.entries(bodies).map(([coding, body]) => [coding, body.length]))
  const content = Buffer.concat(parts)
  const head = JSON.stringify({ key, ...facts, lengths, checksum: checksumOf(content) })
  return Buffer.concat([Buffer.from(`${head}\n`), content])
}

function parse(bytes: Buffer, key: string): Page | undefined {
  const end = bytes.indexOf('\n')
  const head = Head.safeParse(jsonOf(bytes.subarray(0, Math.max(0, end)).toString()))
  const content = bytes.subarray(end + 1)
  if (!head.success || head.data.key !== key || head.data.checksum !== checksumOf(content)) return undefined
  const { lengths, checksum: _checksum, key: _key, ...facts } = head.data
  const bodies: Page['bodies'] = {}
  let at = 0
  for (const coding of CODINGS) {
    const length = lengths[coding]
    if (length === undefined) continue
    bodies[coding] = content.subarray(at, at + length)
    at += length
  }
  return { ...facts, bodies }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
