import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { Archive, type ArchiveEntry } from './archive'
import type { SourceImage } from './formats/html'
import { PictureIndex } from './picture-names'

const MB = 1024 * 1024
/** One export, and one archive of pictures. */
export const MAX_FILE_BYTES = 200 * MB
/** Both of them and the words of the form around. */
export const MAX_UPLOAD_BYTES = 2 * MAX_FILE_BYTES + MB
const SPARE_BYTES = 500 * MB
const SOURCE = 'sumber'

export type StoredUpload = { name: string; bytes: number; checksum: string }

const folderOf = (importId: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(importId)) throw new Error(`Not an import: ${importId}`)
  return path.join(env().DATA_DIR, 'impor', importId)
}
const archiveName = (number: number): string => `foto-${number}.zip`

/** Throws `unavailable` where the disk has no room for so many bytes more. */
export async function mustHaveRoom(bytes: number): Promise<void> {
  const folder = path.join(env().DATA_DIR, 'impor')
  await mkdir(folder, { recursive: true })
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < bytes + SPARE_BYTES)
    throw new DomainError(
      'unavailable',
      'Ruang penyimpanan server tidak cukup untuk berkas ini. Hubungi pengelola server.',
    )
}

/** Writes a file of an import to the disk as it comes; whole, or not at all. Throws `invalid` beyond 200 MB. */
export async function storeUpload(
  importId: string,
  which: 'source' | number,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<StoredUpload> {
  const folder = folderOf(importId)
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, which === 'source' ? SOURCE : archiveName(which))
  const unfinished = `${file}.sebagian`
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length
      hash.update(piece)
      done(bytes > MAX_FILE_BYTES ? new DomainError('invalid', TOO_LARGE) : null, piece)
    },
  })
  try {
    await pipeline(content, count, createWriteStream(unfinished, { flush: true }))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return { name, bytes, checksum: hash.digest('hex') }
}

const TOO_LARGE = `Berkas ini lebih dari ${MAX_FILE_BYTES / MB} MB. Di WordPress, ekspor per tahun; foto dapat dibagi dalam beberapa zip.`

/** Removes all files of an import. */
export const removeUploads = (importId: string): Promise<void> =>
  rm(folderOf(importId), { recursive: true, force: true })

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => {
    throw new DomainError('invalid', 'Berkas impor ini sudah tidak ada di server. Unggah lagi.')
  })
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1').startsWith('PK')
  } finally {
    await handle.close()
  }
}

/** The pieces of the export, out of its zip where it came in one. Throws `invalid`. */
export async function* readUpload(importId: string): AsyncGenerator<Uint8Array> {
  const file = path.join(folderOf(importId), SOURCE)
  if (!(await isZip(file))) return yield* createReadStream(file)
  const archive = await Archive.open(file)
  try {
    const entry = exportIn(archive.entries)
    if (entry.bytes > MAX_FILE_BYTES) throw new DomainError('invalid', TOO_LARGE)
    yield* await archive.stream(entry)
  } catch (error) {
    throw error instanceof DomainError
      ? error
      : new DomainError('invalid', 'Berkas zip ini rusak. Unggah ulang berkasnya.')
  } finally {
    archive.close()
  }
}

/** The export among the files of a zip: ours, Takeout's or WordPress'. Throws `invalid` where there is none, or several. */
export function exportIn(entries: ArchiveEntry[]): ArchiveEntry {
  for (const pattern of [/(?:^|\/)posts\.json$/i, /\.atom$/i, /\.xml$/i]) {
    const found = entries.filter(({ path: name }) => pattern.test(name) && !/(?:^|\/)__MACOSX\//.test(name))
    if (found.length > 1)
      throw new DomainError('invalid', `Zip ini berisi ${found.length} ekspor. Unggah satu per satu.`)
    if (found[0]) return found[0]
  }
  throw new DomainError('invalid', 'Di dalam zip ini tidak ada ekspor situs (berkas .xml, feed.atom, atau posts.json).')
}

const PICTURE = /\.(?:jpe?g|png|webp|heic|heif)$/i

/** The pictures that came with an import, in its zip and in those of pictures. Close it at the end. Throws `invalid`. */
export async function openPictures(importId: string, archives: number) {
  const folder = folderOf(importId)
  const source = path.join(folder, SOURCE)
  const files = Array.from({ length: archives }, (_, at) => path.join(folder, archiveName(at)))
  if (await isZip(source)) files.push(source)
  const index = new PictureIndex<{ archive: Archive; entry: ArchiveEntry }>()
  const open: Archive[] = []
  const close = () => {
    for (const archive of open) archive.close()
  }
  try {
    for (const file of files) {
      const archive = await Archive.open(file)
      open.push(archive)
      for (const entry of archive.entries) if (PICTURE.test(entry.path)) index.add(entry.path, { archive, entry })
    }
  } catch (error) {
    close()
    throw error
  }
  return {
    has: (image: Pick<SourceImage, 'src' | 'linked'>): boolean => index.find(image) !== null,
    /** The bytes and the name of a picture; null where it is not there or larger than `most`. */
    async read(
      image: Pick<SourceImage, 'src' | 'linked'>,
      most: number,
    ): Promise<{ bytes: Buffer; name: string } | null> {
      const found = index.find(image)
      const bytes = found && (await found.archive.read(found.entry, most))
      return bytes && { bytes, name: path.posix.basename(found.entry.path) }
    },
    close,
  }
}
export type Pictures = Awaited<ReturnType<typeof openPictures>>
