import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { fileOf } from '@/modules/boundaries/boundaries.fixture'
import { createOfficer, createUnit } from '@/prisma/factories'
import { csvHead, csvLines } from './csv'
import { exportProjects } from './export-queries'
import { deleteOldProjectImports, runImport, sendImport } from './import-commands'
import { getImport, planImport } from './import-queries'

const now = new Date('2026-11-24T02:00:00Z')
let unit: { id: string; slug: string }
let stranger: { id: string; slug: string }
let place: { slug: string; name: string }
let officer: Actor

async function officerOf(unitId: string): Promise<Actor> {
  const { id, name } = await createOfficer(db, unitId)
  return { id, name, sessionId: null, roles: [{ role: 'officer', unitId }] }
}

beforeAll(async () => {
  unit = await createUnit(db)
  stranger = await createUnit(db)
  place = await createUnit(db, { kind: 'kelurahan' })
  officer = await officerOf(unit.id)
})

const HEAD =
  'kode;nama;unit;tahun;keadaan;persen;anggaran;sumber_dana;kelurahan;rencana_mulai;rencana_selesai;mulai;selesai;lintang;bujur;alasan'
const lineOf = (name: string, over: Partial<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    nama: name,
    unit: unit.slug,
    tahun: '2026',
    keadaan: 'berjalan',
    persen: '40',
    anggaran: '250.000.000',
    sumber_dana: 'APBD Kota Banjarmasin',
    kelurahan: place.slug,
    rencana_mulai: '01/09/2026',
    rencana_selesai: '2026-12-15',
    mulai: '2026-09-03',
    lintang: '-3,3194',
    bujur: '114,5908',
    ...over,
  }
  return HEAD.split(';')
    .map((column) => cells[column] ?? '')
    .join(';')
}
const bytesOf = (...lines: string[]) => new TextEncoder().encode([HEAD, ...lines].join('\r\n'))
const send = async (bytes: Uint8Array, by = officer) => (await sendImport(by, { fileName: 'kerja.csv', bytes }, now)).id
const read = async (...lines: string[]) => runImport(officer, await send(bytesOf(...lines)), now)
const errorsOf = async (...lines: string[]) => {
  const { lines: planned } = await planImport(officer, [HEAD, ...lines].join('\n'), now)
  return planned.flatMap((line) => (line.kind === 'wrong' ? line.errors : []))
}
const worksOf = (unitId: string) =>
  db.project.findMany({
    where: { unitId },
    orderBy: { name: 'asc' },
    include: { places: true, updates: { orderBy: { day: 'asc' } }, plans: true },
  })

test('a file makes works with their places, plans and timelines; the same file again changes nothing', async () => {
  const own = await createUnit(db)
  const by = await officerOf(own.id)
  const of = (name: string, over: Record<string, string> = {}) => lineOf(name, { unit: own.slug, ...over })
  const file = bytesOf(
    of('Titian A'),
    of('Siring B', { keadaan: 'Selesai', persen: '', mulai: '2026-02-01', selesai: '2026-06-30' }),
    of('Jalan C', { keadaan: 'direncanakan', mulai: '', lintang: '', bujur: '' }),
  )
  expect(await runImport(by, await send(file, by), now)).toEqual({ made: 3, changed: 0, same: 0, wrong: 0 })
  const [jalan, siring, titian] = await worksOf(own.id)
  expect(titian).toMatchObject({
    state: 'berjalan',
    percent: 40,
    budget: 250_000_000n,
    fund: 'apbd',
    latitude: -3.3194,
    isPublic: true,
  })
  expect(titian?.plannedStart?.toISOString().slice(0, 10)).toBe('2026-09-01')
  expect(titian?.startedOn?.toISOString().slice(0, 10)).toBe('2026-09-03')
  expect(titian?.places).toHaveLength(1)
  expect(titian?.plans).toHaveLength(1)
  expect(siring).toMatchObject({ state: 'selesai', percent: 100 })
  expect(siring?.updates.map(({ state, day }) => [state, day.toISOString().slice(0, 10)])).toEqual([
    ['berjalan', '2026-02-01'],
    ['selesai', '2026-06-30'],
  ])
  expect(jalan).toMatchObject({ state: 'direncanakan', latitude: null })

  const records = await db.auditRecord.count()
  expect(await runImport(by, await send(file, by), now)).toEqual({ made: 0, changed: 0, same: 3, wrong: 0 })
  // Sending and ending leave a record each, and nothing else does.
  expect(await db.auditRecord.count()).toBe(records + 2)
  expect((await worksOf(own.id)).flatMap(({ updates }) => updates)).toHaveLength(4)
})

test('names with folded space are one work, in the file and in the register', async () => {
  const own = await createUnit(db)
  const by = await officerOf(own.id)
  const file = bytesOf(lineOf('Titian   dengan  spasi', { unit: own.slug }))
  expect(await runImport(by, await send(file, by), now)).toMatchObject({ made: 1 })
  expect(await runImport(by, await send(file, by), now)).toMatchObject({ made: 0, same: 1 })
  expect(await errorsOf(lineOf('Siring  K'), lineOf('Siring K'))).toEqual([expect.stringMatching(/dengan baris 2/)])
})

test('the button that is pressed twice reads the file in once', async () => {
  const own = await createUnit(db)
  const by = await officerOf(own.id)
  const id = await send(bytesOf(lineOf('Titian L', { unit: own.slug }), lineOf('Titian M', { unit: own.slug })), by)
  const runs = await Promise.allSettled([1, 2, 3].map(() => runImport(by, id, now)))
  expect(runs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const run of runs) if (run.status === 'rejected') expect(run.reason).toMatchObject({ code: 'conflict' })
  expect((await worksOf(own.id)).map(({ name }) => name)).toEqual(['Titian L', 'Titian M'])
  await expect(runImport(by, id, now)).rejects.toMatchObject({ code: 'conflict' })
  expect(await getImport(by, id)).toMatchObject({ outcome: { made: 2 } })
})

test('a line that meets somebody else’s change is left out, and does not keep the others', async () => {
  const own = await createUnit(db)
  const by = await officerOf(own.id)
  const names = Array.from({ length: 12 }, (_, at) => `Titian N${at}`)
  const of = (anggaran: string) => bytesOf(...names.map((name) => lineOf(name, { unit: own.slug, anggaran })))
  await runImport(by, await send(of('100 juta'), by), now)
  const sent = [await send(of('200 juta'), by), await send(of('300 juta'), by)]
  const outcomes = await Promise.all(sent.map((id) => runImport(by, id, now)))
  for (const { changed, wrong } of outcomes) expect(changed + wrong).toBe(12)
  expect(outcomes.reduce((sum, { wrong }) => sum + wrong, 0)).toBeGreaterThan(0)
})

test('a point says in which kelurahan a work lies, and the same file again changes nothing', async () => {
  const own = await createUnit(db)
  const by = await officerOf(own.id)
  const areaCode = '63.71.79.1001'
  const here = await createUnit(db, { kind: 'kelurahan', areaCode })
  const polygons = [fileOf([areaCode]).features[0]?.geometry.coordinates as number[][][]]
  await db.boundaries.deleteMany()
  await db.boundaries.create({
    data: {
      state: 'used',
      areas: [{ code: areaCode, polygons, label: [114.505, -3.395] }],
      positions: 5,
      bytes: 400,
      fileName: 'uji.geojson',
      source: 'Uji',
      licence: 'CC0',
      uploadedById: by.id,
    },
  })
  const file = bytesOf(
    lineOf('Titian P', { unit: own.slug, kelurahan: '', lintang: '-3,395', bujur: '114,505' }),
    lineOf('Titian Q', { unit: own.slug, kelurahan: '', lintang: '-3,21', bujur: '114,7' }),
  )
  expect(await runImport(by, await send(file, by), now)).toMatchObject({ made: 2 })
  expect((await worksOf(own.id)).map(({ places }) => places.map(({ unitId }) => unitId))).toEqual([[here.id], []])
  expect(await runImport(by, await send(file, by), now)).toMatchObject({ changed: 0, same: 2 })
  await db.boundaries.deleteMany()
  await db.unit.update({ where: { id: here.id }, data: { areaCode: null } })
})

test('what was downloaded can be sent back as it is and changes nothing', async () => {
  const own = await createUnit(db)
  const by = await officerOf(own.id)
  const odd = lineOf('"=1+1; ""Titian"" é"', { unit: own.slug })
  await runImport(by, await send(bytesOf(odd, lineOf('Siring', { unit: own.slug })), by), now)
  let text = csvHead()
  for await (const works of exportProjects({ unit: own.slug }, now, 'nama')) text += csvLines(works)
  expect(text).toContain(`'=1+1`)
  const plan = await planImport(by, text, now)
  expect(plan.problems).toEqual([])
  expect(plan.lines.map(({ kind }) => kind)).toEqual(['same', 'same'])
  const changed = await planImport(by, text.replace(';40;', ';55;'), now)
  expect(changed.lines.map((line) => (line.kind === 'changed' ? line.changes : line.kind))).toEqual([
    ['keadaan'],
    'same',
  ])
})

test('a changed line changes its work: facts over the version, a state as an entry of the timeline', async () => {
  await read(lineOf('Drainase D'))
  const before = (await worksOf(unit.id)).find(({ name }) => name === 'Drainase D')
  const { made, changed } = await read(
    lineOf('Drainase D baru', { kode: before?.slug ?? '', persen: '70', anggaran: '1,5 miliar' }),
  )
  expect([made, changed]).toEqual([0, 1])
  const after = (await worksOf(unit.id)).find(({ id }) => id === before?.id)
  expect(after).toMatchObject({
    name: 'Drainase D baru',
    percent: 70,
    budget: 1_500_000_000n,
    slug: before?.slug,
    version: 2,
  })
  expect(after?.updates.map(({ percent }) => percent)).toEqual([40, 70])
})

test('each wrong line is told with its column, and the right ones are read in all the same', async () => {
  expect(await errorsOf(lineOf('Salah tanggal', { rencana_selesai: '2026-08-01' }))).toEqual([
    'rencana_selesai: Rencana selesai mendahului rencana mulai. Periksa kedua tanggalnya.',
  ])
  expect(await errorsOf(lineOf('Salah persen', { persen: '140' }))).toEqual([
    expect.stringMatching(/^persen: .*0 sampai 100/),
  ])
  expect(await errorsOf(lineOf('Salah anggaran', { anggaran: 'dua ratus juta' }))).toEqual([
    expect.stringMatching(/^anggaran: .*angka dalam rupiah/),
  ])
  expect(await errorsOf(lineOf('Di luar', { lintang: '-6,2', bujur: '106,8' }))).toEqual([
    expect.stringMatching(/^lintang dan bujur: .*di luar Kota/),
  ])
  for (const mulai of ['2025-99-99', '0000-01-01', '2026-02-30', 'kemarin'])
    expect(await errorsOf(lineOf('Salah mulai', { mulai }))).toEqual([
      'mulai: Tuliskan tanggal yang benar, misalnya 2026-11-24.',
    ])
  expect(await errorsOf(lineOf('Salah unit', { unit: 'atlantis' }))).toEqual([
    expect.stringMatching(/^unit: atlantis tidak dikenal/),
  ])
  expect(await errorsOf(lineOf('Unit lain', { unit: stranger.slug }))).toEqual([
    'unit: Anda tidak bertugas di unit ini.',
  ])
  expect(await errorsOf(lineOf('Kelurahan', { kelurahan: `${place.slug}|Atlantis` }))).toEqual([
    'kelurahan: Atlantis tidak dikenal.',
  ])
  expect(await errorsOf(lineOf('Kode', { kode: 'tidak-ada-12345678' }))).toEqual([
    expect.stringMatching(/^kode: .*tidak ditemukan/),
  ])
  expect(await errorsOf(lineOf('Ditunda', { keadaan: 'tertunda' }))).toEqual([
    expect.stringMatching(/^alasan: Tuliskan alasannya menjadi tertunda/),
  ])
  expect(await errorsOf(lineOf('Dua kali'), lineOf('dua kali'))).toEqual([
    'Baris ini tentang pembangunan yang sama dengan baris 2.',
  ])
  expect(await read(lineOf('Benar E'), lineOf('Salah F', { persen: 'x' }))).toMatchObject({ made: 1, wrong: 1 })
  expect(await db.project.count({ where: { unitId: stranger.id } })).toBe(0)
})

test('encodings and separators of spreadsheets are read, and told', async () => {
  const latin = Buffer.from(
    `${HEAD.replaceAll(';', ',')}\n${lineOf('Café Kué', { anggaran: '250.000.000', lintang: '', bujur: '' }).replaceAll(';', ',')}`,
    'latin1',
  )
  const id = await send(latin)
  const sent = await getImport(officer, id)
  expect(sent?.remarks.join()).toMatch(/Windows-1252/)
  const plan = await planImport(officer, sent?.text ?? '', now)
  expect(plan.remarks).toEqual(['Kolom dipisahkan dengan koma (,).'])
  expect(plan.lines).toMatchObject([{ kind: 'new', name: 'Café Kué' }])
  const semicolons = await planImport(officer, `\ufeff${HEAD}\n${lineOf('Titik koma')}`, now)
  expect(semicolons.remarks).toEqual(['Kolom dipisahkan dengan titik koma (;).'])
})

test.each([
  ['an Excel file', new Uint8Array([0x50, 0x4b, 3, 4, 1, 1]), /Excel/],
  ['nothing', new Uint8Array(), /bukan berkas CSV/],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2, 0, 65]), /bukan berkas CSV/],
  ['a picture that begins like UTF-16', new Uint8Array([0xff, 0xfe, 65, 0, 0, 0, 66, 0]), /bukan berkas CSV/],
  ['too much', new Uint8Array(900_001).fill(65), /900 kB/],
])('%s is refused in a sentence', async (_name, bytes, sentence) => {
  await expect(send(bytes)).rejects.toMatchObject({
    code: 'invalid',
    fields: { berkas: [expect.stringMatching(sentence)] },
  })
})

test('what is no table of works is told before anything is read in', async () => {
  expect((await planImport(officer, 'nama;unit\nTitian;x', now)).problems).toEqual([
    expect.stringMatching(/belum ada: tahun, keadaan/),
  ])
  expect((await planImport(officer, `${HEAD}\n"tidak ditutup;x`, now)).problems).toEqual([
    expect.stringMatching(/tanda petik/),
  ])
  expect((await planImport(officer, `${HEAD}\n${`${lineOf('x')}\n`.repeat(2_001)}`, now)).problems).toEqual([
    expect.stringMatching(/2001 baris/),
  ])
  expect((await planImport(officer, `${HEAD};warna\n`, now)).remarks.join()).toMatch(/tidak dibaca: warna/)
})

test('a file is its sender’s own, and is kept for a day', async () => {
  const id = await send(bytesOf(lineOf('Titian G')))
  const other = await officerOf(unit.id)
  expect(await getImport(other, id)).toBeNull()
  await expect(runImport(other, id, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    sendImport({ ...other, roles: [{ role: 'jury', unitId: null }] }, { fileName: 'x', bytes: bytesOf() }, now),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await deleteOldProjectImports(new Date(now.getTime() + 86_400_001))
  expect(await getImport(officer, id)).toBeNull()
})
