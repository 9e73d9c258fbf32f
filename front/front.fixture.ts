import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Generation } from '@/lib/generation'
import { FileCache } from './file-cache'
import { Metrics } from './metrics'
import type { Answer } from './page'
import { PageCache } from './page-cache'
import { PageFiles } from './page-files'
import type { Render } from './render'
import { createFront, type FrontOptions } from './server'

export const htmlOf = (text: string): Answer => ({
  status: 200,
  contentType: 'text/html; charset=utf-8',
  isPersonal: false,
  body: Buffer.from(`<!doctype html><p>${text}</p>${' '.repeat(300)}`),
})

/** Files in a folder of their own, which the system removes some day. */
export async function emptyFiles(maxBytes = 1_000_000): Promise<PageFiles> {
  const files = new PageFiles(path.join(await mkdtemp(path.join(tmpdir(), 'warta-halaman-')), 'build'), maxBytes)
  await files.open()
  return files
}

export type Generations = { current: Generation | null; isConfirmed: boolean }
export const confirmed = (number = 1, floor = 0): Generations => ({ current: { number, floor }, isConfirmed: true })

/** A front that renders by a function, listening on a port of this machine. */
export async function startFront(render: Render, options: Partial<FrontOptions> = {}) {
  const disk = await emptyFiles()
  const pages = new PageCache({ render, files: disk, generations: confirmed(), onFailure: () => {} })
  const server = createFront({
    handler: async (_request, response) => void response.end('meja'),
    pages,
    files: new FileCache(render),
    metrics: new Metrics(),
    publicUrl: new URL('https://warta.test'),
    sharedSeconds: 1,
    proxies: [],
    metricsToken: undefined,
    lacks: async () => [],
    onStale: () => {},
    onError: () => {},
    ...options,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, port, raw: (bytes: string) => rawAnswer(port, bytes) }
}

/** The whole answer to bytes as they are, until the connection ends. */
export async function rawAnswer(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes, 'latin1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1')
  })
  await once(socket, 'close')
  return answer
}

export function endFront(server: Server): void {
  server.close()
  server.closeAllConnections()
}
