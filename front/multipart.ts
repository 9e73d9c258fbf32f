import type { IncomingMessage, ServerResponse } from 'node:http'

/** The boundary that a content type names, null where it is no multipart form, '' where it names none. */
export function boundaryOf(contentType: string | undefined): string | null {
  if (!contentType?.toLowerCase().startsWith('multipart/form-data')) return null
  return /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(contentType)?.slice(1).find(Boolean) ?? ''
}

/** Looks at the first and the last bytes of a form as they pass, without holding the photos in between. */
export class FormWatch {
  #first = Buffer.alloc(0)
  #last = Buffer.alloc(0)

  constructor(private readonly boundary: string) {}

  see(chunk: Buffer): void {
    const open = this.boundary.length + 2
    if (this.#first.length < open) this.#first = Buffer.concat([this.#first, chunk.subarray(0, open)])
    this.#last = Buffer.concat([this.#last, chunk]).subarray(-(this.boundary.length + 64))
  }

  get isWhole(): boolean {
    return (
      this.boundary !== '' &&
      this.#first.toString('latin1').startsWith(`--${this.boundary}`) &&
      this.#last.toString('latin1').includes(`--${this.boundary}--`)
    )
  }
}

/** Next answers 500 to a form that breaks off: the fault is the sender's, and the status says so. */
export function blameBrokenForm(request: IncomingMessage, response: ServerResponse): void {
  const boundary = boundaryOf(request.headers['content-type'])
  if (boundary === null) return
  const watch = new FormWatch(boundary)
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk) watch.see(chunk)
    return push(chunk, encoding)
  }
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    writeHead(status === 500 && !watch.isWhole ? 400 : status, ...rest)) as typeof response.writeHead
}
