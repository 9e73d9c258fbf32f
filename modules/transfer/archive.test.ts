import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import yazl from 'yazl'
import { Archive } from './archive'

const folder = await mkdtemp(path.join(tmpdir(), 'warta-arsip-'))

async function fileOf(bytes: Buffer): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.zip`)
  await writeFile(file, bytes)
  return file
}

async function zipOf(files: Record<string, Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name)
  zip.end()
  return buffer(zip.outputStream)
}

const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02])
const UNPACKED_SIZE = 24

test('files are found by their names and read one at a time, up to a size', async () => {
  const archive = await Archive.open(
    await fileOf(await zipOf({ 'a/satu.jpg': Buffer.from('satu'), 'dua.jpg': Buffer.alloc(100) })),
  )
  expect(archive.entries.map(({ path: name, bytes }) => [name, bytes])).toEqual([
    ['a/satu.jpg', 4],
    ['dua.jpg', 100],
  ])
  const [first, second] = archive.entries
  expect(first && String(await archive.read(first, 50))).toBe('satu')
  expect(second && (await archive.read(second, 50))).toBeNull()
  archive.close()
})

test('a name that leads out of the archive is no file of it', async () => {
  const bytes = await zipOf({ 'xx/xx/etc/a.jpg': Buffer.from('a'), 'b.jpg': Buffer.from('b') })
  const hostile = Buffer.from(bytes.toString('latin1').replaceAll('xx/', '../'), 'latin1')
  const archive = await Archive.open(await fileOf(hostile))
  expect(archive.entries.map((entry) => entry.path)).toEqual(['b.jpg'])
  archive.close()
})

test('a file that says it is small and is not is never unpacked further than it says', async () => {
  const bytes = await zipOf({ 'a.jpg': Buffer.alloc(5_000_000) })
  bytes.writeUInt32LE(1_000, bytes.lastIndexOf(CENTRAL) + UNPACKED_SIZE)
  const archive = await Archive.open(await fileOf(bytes))
  const [entry] = archive.entries
  if (!entry) throw new Error('No entry.')
  await expect(archive.read(entry, 10_000)).rejects.toThrow('rusak')
  archive.close()
})

test('bombs and broken archives are refused with a sentence', async () => {
  const bomb = await zipOf({ 'a.xml': Buffer.alloc(30 * 1024 * 1024) })
  await expect(Archive.open(await fileOf(bomb))).rejects.toThrow('bom zip')
  const small = await zipOf({ 'a.xml': Buffer.from('a') })
  const many = Buffer.from(small)
  many.writeUInt32LE(0xff_ff_ff_fe, many.lastIndexOf(CENTRAL) + UNPACKED_SIZE)
  await expect(Archive.open(await fileOf(many))).rejects.toThrow('bom zip')
  await expect(Archive.open(await fileOf(small.subarray(0, small.length - 10)))).rejects.toThrow('rusak')
  await expect(Archive.open(await fileOf(Buffer.from('PK')))).rejects.toThrow('rusak')
})
