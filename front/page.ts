import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** An answer as it came from Next, with the headers that matter. `isPersonal`: it set a cookie, and is not for all. */
export type Answer = {
  status: number
  contentType: string
  disposition?: string
  location?: string
  isPersonal: boolean
  body: Buffer
}

/** How a body may be packed for the way. */
export type Coding = 'br' | 'gzip' | 'identity'

/** An answer that is kept: packed once, with a validator of its content. */
export type Page = {
  status: number
  contentType: string
  /** That it is to be kept as a file, and under which name. */
  disposition?: string
  location?: string
  etag: string
  /** What of the public was current when its rendering began. */
  generation: number
  /** When it was rendered, ms since 1970. */
  renderedAt: number
  /** `br` and `gzip` of a text; a picture as it is. */
  bodies: Partial<Record<Coding, Buffer>>
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const COMPRESSIBLE = /^(?:text\/|application\/(?:[a-z.+-]*xml|[a-z.+-]*json|javascript)|image\/svg)/
/** Quality 5 takes 2 ms for a page and packs it a tenth closer than gzip; the best takes a hundred times as long. */
const BROTLI_QUALITY = 5
/** Below this the packing gains nothing. */
const SMALLEST_PACKED = 256

/** Keeps an answer: packs it, and gives it its validator. */
export async function pageOf(answer: Answer, generation: number, renderedAt: number): Promise<Page> {
  const { body, isPersonal: _, ...facts } = answer
  const etag = createHash('sha256').update(body).update(String(answer.status)).digest('base64url').slice(0, 22)
  const page = { ...facts, etag, generation, renderedAt }
  if (body.length < SMALLEST_PACKED || !COMPRESSIBLE.test(answer.contentType)) {
    return { ...page, bodies: { identity: body } }
  }
  const [br, packed] = await Promise.all([
    compressBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    compressGzip(body),
  ])
  return { ...page, bodies: { br, gzip: packed } }
}

/** Bytes that a page takes in memory, near enough. */
export const sizeOf = ({ bodies }: Page): number =>
  Object.values(bodies).reduce((sum, body) => sum + body.length, 0) + 600
