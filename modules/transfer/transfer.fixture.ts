import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import yazl from 'yazl'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { createUser } from '@/prisma/factories'
import { storeUpload } from './files'
import { createImport } from './import-commands'

/** An administrator of the city, in the database too: the worker looks the role up. */
export async function createAdministrator(): Promise<Actor> {
  const user = await createUser(db, { name: 'Administrator Uji' })
  await db.roleAssignment.create({
    data: { userId: user.id, role: 'administrator', validFrom: new Date('2020-01-01T00:00:00+08:00') },
  })
  return { id: user.id, name: user.name, sessionId: null, roles: [{ role: 'administrator', unitId: null }] }
}

/** A picture that no other colour's is. */
export const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** The bytes of a zip with these files. */
export async function zipOf(files: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  // The writer refuses names that lead out of the archive; others do not.
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name.replaceAll('../', 'UP/'))
  zip.end()
  const file = path.join(tmpdir(), `warta-${crypto.randomUUID()}.zip`)
  await pipeline(zip.outputStream, createWriteStream(file))
  return Buffer.from((await readFile(file)).toString('latin1').replaceAll('UP/', '../'), 'latin1')
}

/** Uploads an export with its pictures, as the address for uploads does. Returns the import's id. */
export async function upload(
  actor: Actor,
  unitId: string,
  source: string | Buffer,
  pictures: Buffer[] = [],
): Promise<string> {
  const importId = crypto.randomUUID()
  const pieces = (bytes: Buffer | string) => Readable.from([Buffer.from(bytes)])
  const stored = await storeUpload(importId, 'source', 'blog.xml', pieces(source))
  const archives = await Promise.all(
    pictures.map((bytes, at) => storeUpload(importId, at, `foto-${at}.zip`, pieces(bytes))),
  )
  await createImport(actor, { importId, unitId, source: stored, archives })
  return importId
}
