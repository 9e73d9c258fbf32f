import { db, transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { openPictures, type Pictures, readUpload } from './files'
import type { SourceImage } from './formats/html'
import { readSource } from './formats/read'
import { hostOf } from './old-path'
import { hostOfPicture } from './picture-names'
import { Tally } from './report'
import { type StagedItem, StagedPost, stageItem } from './staged-item'

/** An import that this worker has for now. */
export type HeldImport = { id: string; unitId: string; archives: number }
/** Keeps the import for this worker; throws where it is no longer this worker's. */
export type Hold = () => Promise<void>

const BATCH = 200
const BATCH_CHARACTERS = 500_000
const MOST_ATTACHMENTS = 100_000

/**
 * Reads an uploaded export to its end and keeps what it would bring, storing nothing in the unit: the dry run. Throws
 * `invalid` with a sentence where the file cannot be read; nothing of it is kept then.
 */
export async function checkImport(actor: Actor, held: HeldImport, now: Date, hold: Hold): Promise<void> {
  authorize(actor, 'site:import', held)
  await removeEntries(held.id)
  const pictures = await openPictures(held.id, held.archives)
  const check = new Check(held, pictures)
  try {
    for await (const event of readSource(readUpload(held.id))) {
      if (event.type === 'format') check.format ??= event.format
      else if (event.type === 'site') check.tally.report.site ||= hostOf(event.name) ?? ''
      else if (event.type === 'ignored') check.tally.report.ignored += 1
      else if (event.type === 'refused') check.refuse(event.title, event.reason)
      else if (check.add(stageItem(event.item, now), event.item.html.length)) {
        await hold()
        await check.flush()
      }
    }
    await hold()
    await check.flush()
  } catch (error) {
    await removeEntries(held.id)
    throw error
  } finally {
    pictures.close()
  }
  await finish(actor, held, check)
}

/** A piece at a time, so that no statement takes long. */
export async function removeEntries(importId: string): Promise<void> {
  const last = await db.importEntry.aggregate({ where: { importId }, _max: { position: true } })
  for (let at = 0; at <= (last._max.position ?? -1); at += 5_000) {
    await db.importEntry.deleteMany({ where: { importId, position: { gte: at, lt: at + 5_000 } } })
  }
}

async function finish(actor: Actor, { id, unitId }: HeldImport, check: Check): Promise<void> {
  const report = check.finish()
  await transaction(async (tx) => {
    await tx.import.updateMany({
      where: { id, state: 'uploaded' },
      data: { state: 'checked', format: check.format, report, leasedUntil: null, version: { increment: 1 } },
    })
    await record(tx, actor, {
      action: 'import.checked',
      publicEffect: 'none',
      subjectId: id,
      unitId,
      detail: { posts: report.posts, known: report.known },
    })
  })
}

class Check {
  readonly tally = new Tally()
  format: string | null = null
  readonly #attachments = new Map<string, { url: string; altText: string }>()
  readonly #wanted = new Set<string>()
  #batch: StagedItem[] = []
  #characters = 0
  #position = 0

  constructor(
    private readonly held: HeldImport,
    private readonly pictures: Pictures,
  ) {}

  refuse(title: string, reason: string): void {
    this.tally.report.refused += 1
    this.tally.problem(title, reason)
  }

  /** True where it is time to write what has come together. */
  add(item: StagedItem, characters: number): boolean {
    this.#batch.push(item)
    this.#characters += characters
    return this.#batch.length >= BATCH || this.#characters >= BATCH_CHARACTERS
  }

  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.#characters = 0
    if (batch.length === 0) return
    const known = await knownKeys(this.held.unitId, batch)
    const rows = batch.map((item) => ({ item, position: this.#position++, isKnown: known.has(item.sourceKey) }))
    const written = await db.importEntry.createManyAndReturn({
      data: rows.map(({ item, position, isKnown }) => ({
        importId: this.held.id,
        position,
        kind: item.kind,
        sourceKey: item.sourceKey,
        parentKey: item.parentKey,
        title: item.title,
        notes: item.notes,
        outcome: isKnown ? ('known' as const) : item.isSkipped ? ('skipped' as const) : ('pending' as const),
        payload: isKnown ? {} : (JSON.parse(JSON.stringify(item.payload)) as object),
      })),
      skipDuplicates: true,
      select: { position: true },
    })
    const positions = new Set(written.map(({ position }) => position))
    for (const { item, position, isKnown } of rows) {
      if (positions.has(position)) this.#count(item, isKnown)
      else {
        this.tally.report.duplicates += 1
        this.tally.problem(item.title, 'Id yang sama sudah ada di berkas ini: yang pertama dipakai.')
      }
    }
  }

  #count(item: StagedItem, isKnown: boolean): void {
    this.tally.item(item, isKnown)
    if (item.kind === 'attachment' && this.#attachments.size < MOST_ATTACHMENTS) {
      const { url = '', altText = '' } = item.payload as { url?: string; altText?: string }
      this.#attachments.set(item.sourceKey, { url, altText })
    }
    if (isKnown || item.isSkipped || item.kind === 'comment') return
    const post = StagedPost.parse(item.payload)
    for (const image of post.images) this.#picture(image, image.altText)
    for (const photo of post.exact?.photos ?? [])
      this.#picture(
        { src: `media/${photo.file}`, linked: photo.url || null },
        photo.isDecorative ? 'dekoratif' : photo.altText,
      )
    for (const key of post.photoKeys) if (this.#wanted.size < MOST_ATTACHMENTS) this.#wanted.add(key)
  }

  #picture(image: Pick<SourceImage, 'src' | 'linked'>, altText: string): void {
    this.tally.picture({ isFound: this.pictures.has(image), host: hostOfPicture(image), altText })
  }

  /** The report; attachments may come after the posts that show them. */
  finish() {
    for (const key of this.#wanted) {
      const attachment = this.#attachments.get(key)
      if (attachment) this.#picture({ src: attachment.url, linked: null }, attachment.altText)
    }
    return this.tally.finish()
  }
}

const OWN_KEY = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Which of these came into the unit before, or were written in it. */
async function knownKeys(unitId: string, items: StagedItem[]): Promise<Set<string>> {
  const keys = items.map((item) => item.sourceKey)
  const parents = items.flatMap(({ kind, parentKey }) => (kind === 'comment' && parentKey ? [parentKey] : []))
  const own = [...keys, ...parents].flatMap((key) => OWN_KEY.exec(key)?.[1] ?? [])
  const [imported, written] = await Promise.all([
    db.importedItem.findMany({
      where: { unitId, sourceKey: { in: [...keys, ...parents] } },
      select: { sourceKey: true, postId: true },
    }),
    own.length === 0
      ? []
      : db.post.findMany({ where: { id: { in: own }, unitId, status: { not: 'deleted' } }, select: { id: true } }),
  ])
  const ownKeys = new Set(written.map(({ id }) => `urn:uuid:${id}`))
  const comments = await db.importedComment.findMany({
    where: { postId: { in: imported.map(({ postId }) => postId) }, sourceKey: { in: keys } },
    select: { sourceKey: true },
  })
  const known = new Set([...imported, ...comments].map(({ sourceKey }) => sourceKey))
  for (const key of ownKeys) known.add(key)
  for (const { sourceKey, parentKey } of items) if (parentKey && ownKeys.has(parentKey)) known.add(sourceKey)
  return known
}
