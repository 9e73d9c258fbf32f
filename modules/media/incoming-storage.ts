import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server } from '@tus/server'
import { env } from '@/lib/env'
import { MAX_BYTES } from './photo'

/** Where a browser sends a photo piece by piece, and asks how far it came: the protocol of tus.io. */
export const INCOMING_PATH = '/meja/foto/kiriman'

const KEPT_MS = 6 * 3_600_000
const locker = new MemoryLocker()

function openStore(): FileStore {
  const directory = path.join(env().DATA_DIR, 'kiriman')
  mkdirSync(directory, { recursive: true })
  return new FileStore({ directory, expirationPeriodInMilliseconds: KEPT_MS })
}

/** Whether what is being sent under this name is sent by this person: its name begins with theirs. */
const isOf = (uploadId: string, userId: string): boolean =>
  uploadId.startsWith(`${userId}_`) && /^[0-9a-f-]{36}_[0-9a-f]{32}$/.test(uploadId)

/**
 * Answers one request of the protocol for this person: a new upload, a piece of one, how far one is. A piece comes by
 * POST with `X-HTTP-Method-Override: PATCH`. 404 for what somebody else sends; 413 for more than a photo may have.
 */
export function receivePiece(userId: string, uploadId: string | null, request: Request): Promise<Response> {
  if (uploadId !== null && !isOf(uploadId, userId)) return Promise.resolve(new Response(null, { status: 404 }))
  const server = new Server({
    path: INCOMING_PATH,
    datastore: openStore(),
    locker,
    maxSize: MAX_BYTES,
    relativeLocation: true,
    namingFunction: () => `${userId}_${randomBytes(16).toString('hex')}`,
  })
  return server.handleWeb(asMeant(request))
}

function asMeant(request: Request): Request {
  const method = request.headers.get('x-http-method-override')
  if (request.method !== 'POST' || method !== 'PATCH') return request
  return new Request(request.url, {
    method,
    headers: request.headers,
    body: request.body,
    duplex: 'half',
  } as RequestInit)
}

/** The whole of what this person has sent under this name; null where something of it is still missing, or it is not theirs. */
export async function readIncoming(userId: string, uploadId: string): Promise<Buffer | null> {
  if (!isOf(uploadId, userId)) return null
  const store = openStore()
  const upload = await store.getUpload(uploadId).catch(() => null)
  if (!upload || upload.size === undefined || upload.offset !== upload.size) return null
  return readFile(path.join(store.directory, uploadId)).catch(() => null)
}

/** Deletes what was begun more than six hours ago, taken or not. Returns how many. */
export const deleteOldIncoming = (): Promise<number> => openStore().deleteExpired()
