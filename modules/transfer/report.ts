import { z } from 'zod'
import type { SourceKind } from './source-item'
import { type StagedItem, StagedPost } from './staged-item'

const count = z.number().int().default(0)

/** What the check of an export found, before anything is stored. */
export const Report = z.object({
  /** The old site's name as the export tells it. */
  site: z.string().default(''),
  posts: count,
  pages: count,
  drafts: count,
  comments: count,
  /** Came in with an earlier import. */
  known: count,
  /** Cannot be stored, see the problems. */
  refused: count,
  /** The same id again. */
  duplicates: count,
  /** Settings, menus, spam and what was thrown away. */
  ignored: count,
  pictures: z
    .object({ found: count, missing: count, withoutAltText: count })
    .default({ found: 0, missing: 0, withoutAltText: 0 }),
  /** Where the pictures that are in no archive could be fetched. */
  hosts: z.array(z.object({ name: z.string(), count })).default([]),
  authors: z.array(z.object({ name: z.string(), count })).default([]),
  problems: z.array(z.object({ title: z.string(), text: z.string() })).default([]),
  problemCount: count,
  earliest: z.string().nullable().default(null),
  latest: z.string().nullable().default(null),
})
export type Report = z.output<typeof Report>

const MOST_PROBLEMS = 200
const MOST_NAMES = 100
const MOST_COUNTED = 5_000

/** Counts while an export is read; bounded, whatever comes. */
export class Tally {
  readonly report: Report = Report.parse({})
  readonly #authors = new Map<string, number>()
  readonly #hosts = new Map<string, number>()

  item(item: StagedItem, isKnown: boolean): void {
    if (isKnown) this.report.known += 1
    if (item.isSkipped && item.kind !== 'attachment') this.report.refused += 1
    if (!isKnown && !item.isSkipped) this.#content(item)
    if (!isKnown) for (const note of item.notes) this.problem(item.title, note)
  }

  #content(item: StagedItem): void {
    if (item.kind === 'comment') {
      this.report.comments += 1
      return
    }
    const { status, author, publishedAt } = StagedPost.parse(item.payload)
    const kinds: Partial<Record<SourceKind, 'posts' | 'pages'>> = { post: 'posts', page: 'pages' }
    const kind = kinds[item.kind]
    if (kind) this.report[kind] += 1
    if (status === 'draft') this.report.drafts += 1
    add(this.#authors, author)
    const at = publishedAt?.toISOString() ?? null
    if (at === null) return
    if (this.report.earliest === null || at < this.report.earliest) this.report.earliest = at
    if (this.report.latest === null || at > this.report.latest) this.report.latest = at
  }

  picture({ isFound, host, altText }: { isFound: boolean; host: string | null; altText: string }): void {
    this.report.pictures[isFound ? 'found' : 'missing'] += 1
    if (altText === '') this.report.pictures.withoutAltText += 1
    if (!isFound && host) add(this.#hosts, host)
  }

  problem(title: string, text: string): void {
    this.report.problemCount += 1
    if (this.report.problems.length < MOST_PROBLEMS) this.report.problems.push({ title, text })
  }

  finish(): Report {
    return { ...this.report, authors: ranked(this.#authors), hosts: ranked(this.#hosts) }
  }
}

function add(counts: Map<string, number>, name: string): void {
  if (name === '' || (counts.size >= MOST_COUNTED && !counts.has(name))) return
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

const ranked = (counts: Map<string, number>): { name: string; count: number }[] =>
  [...counts]
    .map(([name, times]) => ({ name, count: times }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMES)
