import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { S3mini } from 's3mini'
import { env } from '@/lib/env'

/** Where the files of photos lie. Keys are paths of lower-case words, never taken from a user's file name. */
export type Storage = {
  put(key: string, bytes: Buffer, contentType: string): Promise<void>
  /** Null where there is no such file */
  get(key: string): Promise<Buffer | null>
  delete(key: string): Promise<void>
}

const KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.[a-z0-9]+$/

const checked = (key: string): string => {
  if (!KEY.test(key)) throw new Error(`Not a storage key: ${key}`)
  return key
}

/** Files below a folder; a file appears whole or not at all. */
export function diskStorage(root: string): Storage {
  const fileOf = (key: string) => path.join(root, checked(key))
  return {
    async put(key, bytes) {
      const file = fileOf(key)
      await mkdir(path.dirname(file), { recursive: true })
      const unfinished = `${file}.${randomBytes(6).toString('hex')}`
      try {
        await writeFile(unfinished, bytes, { flush: true })
        await rename(unfinished, file)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    get: (key) =>
      readFile(fileOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      }),
    delete: (key) => rm(fileOf(key), { force: true }),
  }
}

export type S3Settings = { endpoint: string; accessKeyId: string; secretAccessKey: string; region: string }

/** Objects in a bucket of an S3-compatible store; `endpoint` names the bucket too. */
export function s3Storage(settings: S3Settings): Storage {
  const bucket = new S3mini(settings)
  return {
    async put(key, bytes, contentType) {
      await bucket.putObject(checked(key), bytes, contentType)
    },
    async get(key) {
      const found = await bucket.getObjectArrayBuffer(checked(key))
      return found ? Buffer.from(found) : null
    },
    async delete(key) {
      await bucket.deleteObject(checked(key))
    },
  }
}

/** The storage that the settings name: S3 where `S3_ENDPOINT` is set, else the local disk. */
export function storage(): Storage {
  const { DATA_DIR, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = env()
  if (!S3_ENDPOINT) return diskStorage(path.join(DATA_DIR, 'media'))
  return s3Storage({
    endpoint: S3_ENDPOINT,
    accessKeyId: S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
    region: S3_REGION,
  })
}
