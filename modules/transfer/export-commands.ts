import { Readable } from 'node:stream'
import yazl from 'yazl'
import { db, transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { getPhotoFile } from '@/modules/media/queries'
import { type ExportPhoto, type ExportPost, type ExportUnit, mediaName, storedName } from './export-post'
import { readUnitPosts } from './export-queries'
import { writeJson } from './formats/write-json'
import { writeWxr } from './formats/write-wxr'

export const EXPORT_FORMATS = ['wxr', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
export type Export = { fileName: string; contentType: string; content: Readable }

/**
 * The whole content of a unit as a file that comes as it is made: `wxr` for WordPress, `json` a zip with both formats and
 * the photos. The audit tells who took it. Throws `not-found`, `forbidden`.
 */
export async function exportUnit(actor: Actor, unitId: string, format: ExportFormat, day: string): Promise<Export> {
  authorize(actor, 'site:export', { unitId })
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { slug: true, name: true } })
  if (!unit) throw new DomainError('not-found', 'Unit itu tidak ditemukan.')
  await transaction((tx) =>
    record(tx, actor, { action: 'unit.exported', publicEffect: 'none', subjectId: unitId, unitId, detail: { format } }),
  )
  const posts = () => readUnitPosts(actor, unitId)
  const fileName = `${unit.slug}-${day}`
  return format === 'wxr'
    ? {
        fileName: `${fileName}.xml`,
        contentType: 'application/xml',
        content: Readable.from(writeWxr(unit, posts(), env().PUBLIC_URL)),
      }
    : { fileName: `${fileName}.zip`, contentType: 'application/zip', content: zipOf(unit, posts) }
}

/** The posts first, so that it is known which photos follow; one photo in memory at a time. */
function zipOf(unit: ExportUnit, posts: () => AsyncGenerator<ExportPost>): Readable {
  const zip = new yazl.ZipFile()
  const output = zip.outputStream as Readable
  const photos = new Map<string, Pick<ExportPhoto, 'id' | 'width' | 'renditions'>>()
  const add = (name: string, content: AsyncIterable<string | Uint8Array>, then: () => void) => {
    const follow = async function* () {
      yield* content
      then()
    }
    zip.addReadStreamLazy(name, {}, (take) => {
      const stream = Readable.from(follow(), { objectMode: false })
      stream.on('error', (error) => output.destroy(error))
      take(null, stream)
    })
  }
  add('posts.json', writeJson(unit, noting(posts(), photos), env().PUBLIC_URL), () =>
    add('wxr.xml', writeWxr(unit, posts(), env().PUBLIC_URL), () => {
      for (const photo of photos.values()) addPhoto(zip, photo, output)
      zip.end()
    }),
  )
  return output
}

async function* noting(
  posts: AsyncIterable<ExportPost>,
  photos: Map<string, Pick<ExportPhoto, 'id' | 'width' | 'renditions'>>,
): AsyncGenerator<ExportPost> {
  for await (const post of posts) {
    for (const { id, width, renditions } of post.photos) photos.set(id, { id, width, renditions })
    yield post
  }
}

function addPhoto(zip: yazl.ZipFile, photo: Pick<ExportPhoto, 'id' | 'width' | 'renditions'>, output: Readable): void {
  zip.addReadStreamLazy(`media/${mediaName(photo)}`, { compress: false }, (take) => {
    getPhotoFile(photo.id, storedName(photo)).then(
      (file) => {
        if (!file) log.warn({ photoId: photo.id }, 'exported photo has no file')
        take(null, Readable.from([file?.bytes ?? Buffer.alloc(0)], { objectMode: false }))
      },
      (error: Error) => output.destroy(error),
    )
  })
}
