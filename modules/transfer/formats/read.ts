import { DomainError } from '@/lib/errors'
import type { SourceEvent } from '../source-item'
import { readBloggerRecord } from './blogger'
import { readWarta } from './warta'
import { wordpressReader } from './wordpress'
import { readRecords } from './xml'

const NO_WORDPRESS = 'Berkas ini umpan RSS biasa, bukan ekspor. Di WordPress pilih Perkakas, lalu Ekspor.'
const NOTHING =
  'Tidak ada satu pun tulisan di berkas ini. Pastikan Anda mengunggah ekspor situs, bukan umpan RSS atau Atom.'

/**
 * What an export tells, in its order, whichever of the known formats it is. Throws `invalid` with a sentence where it is
 * none, is broken, or holds nothing. Ends early only by throwing: whoever reads must be able to undo.
 */
export async function* readSource(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SourceEvent> {
  let hasItems = false
  for await (const event of eventsOf(pieces)) {
    if (event.type === 'item' || event.type === 'refused') hasItems = true
    yield event
  }
  if (!hasItems) throw new DomainError('invalid', NOTHING)
}

async function* eventsOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SourceEvent> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first = await iterator.next()
  const all = rejoin(first.done ? new Uint8Array() : first.value, iterator)
  if (!first.done && startsAsJson(first.value)) yield* readWarta(all)
  else yield* readXml(all)
}

async function* rejoin(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

const startsAsJson = (piece: Uint8Array): boolean =>
  new TextDecoder().decode(piece.subarray(0, 64)).trimStart().startsWith('{')

async function* readXml(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SourceEvent> {
  const readWordpress = wordpressReader()
  let root = ''
  let isWordpress = false
  for await (const record of readRecords(pieces)) {
    if (root === '') root = record.name
    else if (root === 'feed') yield* readBloggerRecord(record)
    else {
      if (record.name === 'wp:wxr_version') isWordpress = true
      if (record.name === 'item' && !isWordpress) throw new DomainError('invalid', NO_WORDPRESS)
      yield* readWordpress(record)
    }
  }
}
