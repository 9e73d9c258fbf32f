import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { DomainError } from '@/lib/errors'

export type ArchiveEntry = { path: string; bytes: number; entry: Entry }

const MOST_ENTRIES = 50_000
const MOST_BYTES = 4 * 1024 ** 3
/** Photos hardly pack, text packs to a tenth; a bomb packs to a thousandth. */
const HIGHEST_RATIO = 200
const SMALLEST_BOMB = 20 * 1024 ** 2

const BROKEN = 'Berkas zip ini rusak atau terpotong. Buat ulang zipnya, lalu unggah lagi.'
const BOMB = 'Isi berkas zip ini jauh lebih besar daripada berkasnya (bom zip). Berkas ini ditolak.'
const TOO_MANY = `Berkas zip ini berisi lebih dari ${MOST_ENTRIES.toLocaleString('id-ID')} berkas.`
const refuse = (sentence: string) => new DomainError('invalid', sentence)
const broken = () => refuse(BROKEN)

const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open)

/**
 * A zip archive read where it lies: a list of what is in it, and one file at a time. Names only find files, nothing is
 * unpacked to the disk. Throws `invalid` for what is broken, locked or far larger inside than outside.
 */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    readonly entries: ArchiveEntry[],
  ) {}

  static async open(file: string): Promise<Archive> {
    const zip = await open(file, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(() => {
      throw broken()
    })
    try {
      return new Archive(zip, await listEntries(zip))
    } catch (error) {
      zip.close()
      throw error instanceof DomainError ? error : broken()
    }
  }

  /** A file as it comes out; fails as soon as it is larger than the archive says. */
  stream({ entry }: ArchiveEntry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(broken()) : resolve(stream)))
    })
  }

  /** The bytes of a file; null where it is larger than `most`. */
  async read(entry: ArchiveEntry, most: number): Promise<Buffer | null> {
    if (entry.bytes > most) return null
    const parts: Buffer[] = []
    try {
      for await (const part of await this.stream(entry)) parts.push(part as Buffer)
    } catch {
      throw broken()
    }
    return Buffer.concat(parts)
  }

  close(): void {
    this.zip.close()
  }
}

const UTF8_FLAG = 0x800

/** A name from the archive, or '' where it leads out of it or is a folder. */
function pathOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0
  const name = raw.toString(isUtf8 ? 'utf8' : 'latin1').replaceAll('\\', '/')
  const isOutside = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
  return isOutside || name.endsWith('/') || name.includes('\0') ? '' : name
}

function listEntries(zip: ZipFile): Promise<ArchiveEntry[]> {
  return new Promise((resolve, reject) => {
    const entries: ArchiveEntry[] = []
    let seen = 0
    let bytes = 0
    zip.on('error', () => reject(broken()))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      seen += 1
      bytes += entry.uncompressedSize
      const isBomb =
        entry.uncompressedSize > SMALLEST_BOMB && entry.uncompressedSize > entry.compressedSize * HIGHEST_RATIO
      if (seen > MOST_ENTRIES) return reject(refuse(TOO_MANY))
      if (isBomb || bytes > MOST_BYTES) return reject(refuse(BOMB))
      const path = pathOf(entry)
      if (path !== '' && !entry.isEncrypted()) entries.push({ path, bytes: entry.uncompressedSize, entry })
      zip.readEntry()
    })
    zip.readEntry()
  })
}
