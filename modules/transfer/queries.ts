import { db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import { readCursor, writeCursor } from '@/modules/posts/filter'
import type { EntryKind, EntryOutcome, ImportState } from '@/prisma/generated/enums'
import { hostOf, oldPathOf } from './old-path'
import { ImportOptions, StoredArchives } from './options'
import { Report } from './report'
import { SOURCE_FORMATS, type SourceFormat } from './source-item'

const PAGE = 20
const ENTRIES = 50
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type ImportRow = {
  id: string
  fileName: string
  state: ImportState
  createdAt: Date
  unit: { name: string; slug: string }
  startedBy: { name: string }
}

/** All imports, latest first, 20 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listImports(
  actor: Actor,
  before?: string,
): Promise<{ imports: ImportRow[]; next: string | null }> {
  authorize(actor, 'site:import')
  const cursor = before === undefined ? null : readCursor(before)
  const rows = await db.import.findMany({
    where: cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] } : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: {
      id: true,
      fileName: true,
      state: true,
      createdAt: true,
      unit: { select: { name: true, slug: true } },
      startedBy: { select: { name: true } },
    },
  })
  const imports = rows.slice(0, PAGE)
  const last = imports.at(-1)
  return { imports, next: rows.length > PAGE && last ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

export type ImportView = ImportRow & {
  unitId: string
  startedById: string
  version: number
  bytes: number
  format: SourceFormat | null
  archives: { name: string; bytes: number }[]
  options: ImportOptions
  report: Report
  failure: string
  isStarted: boolean
  hasFiles: boolean
  finishedAt: Date | null
  /** How many posts, pages and comments have each outcome. */
  progress: Record<EntryOutcome, number>
}

/** One import with how far it is; null where there is none, or the actor may not see it. */
export async function getImport(actor: Actor, id: string): Promise<ImportView | null> {
  if (!UUID.test(id)) return null
  const row = await db.import.findUnique({
    where: { id },
    include: { unit: { select: { name: true, slug: true } }, startedBy: { select: { name: true } } },
  })
  if (!row || !can(actor, 'site:import', row)) return null
  const counts = await db.importEntry.groupBy({
    by: ['outcome'],
    where: { importId: id, kind: { not: 'attachment' } },
    _count: true,
  })
  const progress = { pending: 0, imported: 0, known: 0, skipped: 0, failed: 0 }
  for (const { outcome, _count } of counts) progress[outcome] = _count
  return {
    id,
    unitId: row.unitId,
    unit: row.unit,
    startedBy: row.startedBy,
    startedById: row.startedById,
    state: row.state,
    version: row.version,
    fileName: row.fileName,
    bytes: Number(row.bytes),
    format: SOURCE_FORMATS.find((format) => format === row.format) ?? null,
    archives: StoredArchives.parse(row.archives),
    options: ImportOptions.parse(row.options),
    report: Report.parse(row.report),
    failure: row.failure,
    isStarted: row.isStarted,
    hasFiles: row.filesRemovedAt === null,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    progress,
  }
}

export type EntryRow = {
  position: number
  kind: EntryKind
  title: string
  outcome: EntryOutcome
  notes: string[]
  postId: string | null
}

/**
 * The posts and pages of an import in the order of its file, 50 a page, after the position `after`; `take` for fewer.
 * Throws `not-found`, `forbidden`.
 */
export async function listEntries(
  actor: Actor,
  importId: string,
  { after = -1, take = ENTRIES }: { after?: number; take?: number } = {},
): Promise<{ entries: EntryRow[]; next: number | null }> {
  const owner = await db.import.findUnique({ where: { id: importId }, select: { unitId: true } })
  if (!owner) throw new DomainError('not-found', 'Impor itu tidak ditemukan.')
  authorize(actor, 'site:import', owner)
  const rows = await db.importEntry.findMany({
    where: { importId, kind: { in: ['post', 'page'] }, position: { gt: after } },
    orderBy: { position: 'asc' },
    take: take + 1,
    select: { position: true, kind: true, title: true, outcome: true, notes: true, postId: true },
  })
  const entries = rows.slice(0, take)
  return { entries, next: rows.length > take ? (entries.at(-1)?.position ?? null) : null }
}

export type OldAddress = { kind: 'post'; slug: string } | { kind: 'unit'; slug: string }

/**
 * Where an address of an old site leads now: to the post that it named (whatever became of that), else to the page of
 * the unit whose site it was. Null where no unit had a site of that name.
 */
export async function getOldAddress(host: string, address: string): Promise<OldAddress | null> {
  const name = hostOf(host)
  if (!name) return null
  const site = await db.oldSite.findUnique({ where: { host: name }, select: { unit: { select: { slug: true } } } })
  if (!site) return null
  const path = oldPathOf(address)
  const found =
    path === null
      ? null
      : await db.oldPath.findUnique({
          where: { host_path: { host: name, path } },
          select: { post: { select: { slug: true, firstPublishedAt: true } } },
        })
  if (found?.post.firstPublishedAt) return { kind: 'post', slug: found.post.slug }
  return { kind: 'unit', slug: site.unit.slug }
}

/** The address of the one post that had this path on any old site; null where there is none, or several. */
export async function getMovedPost(address: string): Promise<string | null> {
  const path = oldPathOf(address)
  if (path === null) return null
  const rows = await db.oldPath.findMany({
    where: { path, post: { firstPublishedAt: { not: null } } },
    distinct: ['postId'],
    take: 2,
    select: { post: { select: { slug: true } } },
  })
  return rows.length === 1 ? (rows[0]?.post.slug ?? null) : null
}

const MOST_COMMENTS = 200

export type ImportedComment = { id: string; authorName: string; at: Date; text: string }

/** What residents wrote under a post on its old site, oldest first, the first 200, and how many there are in all. */
export async function listImportedComments(postId: string): Promise<{ comments: ImportedComment[]; count: number }> {
  const [comments, count] = await Promise.all([
    db.importedComment.findMany({
      where: { postId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: MOST_COMMENTS,
      select: { id: true, authorName: true, at: true, text: true },
    }),
    db.importedComment.count({ where: { postId } }),
  ])
  return { comments, count }
}
