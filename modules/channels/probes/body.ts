import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import { Unfetched } from './unfetched'

const MOST_CODINGS = 2

/** The bytes of an answer, decompressed; breaks off as soon as they are more than `most`. Throws `Unfetched`. */
export async function readBody(body: Readable, coding: string, most: number, signal: AbortSignal): Promise<Buffer> {
  const decoders = decodersOf(coding)
  const wire = Readable.from(bounded(body, most), { objectMode: false })
  const plain = decoders.reduce<Readable>((from, to) => pipeline(from, to, () => {}), wire)
  const giveUp = () => plain.destroy(new Unfetched('timeout'))
  signal.addEventListener('abort', giveUp, { once: true })
  const parts: Buffer[] = []
  try {
    for await (const part of bounded(plain, most)) parts.push(part)
    return Buffer.concat(parts)
  } finally {
    signal.removeEventListener('abort', giveUp)
    for (const stream of [wire, ...decoders]) stream.destroy()
  }
}

async function* bounded(source: Readable, most: number): AsyncGenerator<Buffer> {
  let size = 0
  for await (const part of source) {
    size += (part as Buffer).length
    if (size > most) throw new Unfetched('tooLarge')
    yield part as Buffer
  }
}

function decodersOf(coding: string): Transform[] {
  const names = coding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > MOST_CODINGS) throw new Unfetched('unreadable')
  return names.reverse().map(decoderOf)
}

function decoderOf(name: string): Transform {
  if (name === 'br') return createBrotliDecompress()
  if (/^(?:x-)?gzip$|^deflate$/.test(name)) return createUnzip()
  throw new Unfetched('unreadable')
}
