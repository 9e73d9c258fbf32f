import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { db } from '@/lib/db'
import { PROJECT_ORDERS, type ProjectFilter, type ProjectOrder } from '@/modules/projects/filter'
import { countProjects, listProjects } from '@/modules/projects/list-queries'
import { PROJECT_FUNDS, PROJECT_STATES, type ProjectState } from '@/modules/projects/project'
import { listWorksByArea } from '@/modules/projects/queries'
import { randomOf } from '@/prisma/demo/random'
import { lineOf } from './table'
import { type Times, timesOf } from './times'

const BATCH = 1_000
const DAY_MS = 86_400_000
const ROUNDS = 4
const KINDS = ['Perbaikan jalan', 'Titian ulin', 'Normalisasi sungai', 'Drainase', 'Rehabilitasi sekolah', 'Siring']
const STATES: ProjectState[] = ['berjalan', 'berjalan', 'berjalan', 'selesai', 'selesai', 'selesai', ...PROJECT_STATES]

/** Fills the register until it holds so many public works, spread over units, kelurahan, states and six years. */
export async function seedWorks(wanted: number): Promise<void> {
  const missing = wanted - (await db.project.count({ where: { isPublic: true } }))
  if (missing <= 0) return
  const units = await db.unit.findMany({ orderBy: { slug: 'asc' }, select: { id: true, kind: true } })
  const kelurahan = units.filter(({ kind }) => kind === 'kelurahan')
  const author = await db.user.findFirstOrThrow({ orderBy: { id: 'asc' }, select: { id: true } })
  const { next: random, pick } = randomOf('works')
  const now = Date.now()
  const dayAt = (days: number) => new Date(Math.floor(now / DAY_MS + days) * DAY_MS)
  const works = Array.from({ length: missing }, (_, at) => {
    const id = randomUUID()
    const state = pick(STATES)
    const begun = -Math.floor(random() * 2_000)
    const percent = state === 'selesai' ? 100 : state === 'direncanakan' ? 0 : Math.floor(random() * 100)
    const toldAt = new Date(now - Math.floor(random() * 2_000 * DAY_MS))
    const project = {
      id,
      unitId: pick(units).id,
      createdById: author.id,
      slug: `ukur-${id.slice(0, 8)}-${at}`,
      name: `${pick(KINDS)} Gang ${Math.floor(random() * 900)}`,
      year: 2021 + Math.floor(random() * 6),
      budget: random() < 0.1 ? null : BigInt(Math.floor(random() * 5_000)) * 1_000_000n,
      fund: random() < 0.05 ? null : pick(PROJECT_FUNDS),
      contractor: 'CV Karya Banua',
      volume: 'Sepanjang 120 meter',
      benefit: 'Jalan ke sekolah tidak lagi tergenang.',
      plannedStart: dayAt(begun),
      plannedFinish: random() < 0.1 ? null : dayAt(begun + 60 + Math.floor(random() * 400)),
      latitude: -3.38 + random() * 0.12,
      longitude: 114.53 + random() * 0.12,
      isPublic: true,
      state,
      percent,
      stateSince: dayAt(begun),
      startedOn: dayAt(begun),
      lastToldAt: toldAt,
    }
    const told = { projectId: id, authorId: author.id, isPublic: true }
    const updates = [
      { ...told, state: 'direncanakan' as const, percent: 0, day: dayAt(begun - 40), toldAt: dayAt(begun - 40) },
      { ...told, state, percent, day: dayAt(begun), toldAt },
    ]
    const places = new Set(Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(kelurahan).id))
    return { project, updates, places: [...places].map((unitId) => ({ projectId: id, unitId })) }
  })
  for (let at = 0; at < works.length; at += BATCH) {
    const batch = works.slice(at, at + BATCH)
    await db.project.createMany({ data: batch.map(({ project }) => project) })
    await db.projectPlace.createMany({ data: batch.flatMap(({ places }) => places) })
    await db.projectUpdate.createMany({ data: batch.flatMap(({ updates }) => updates) })
  }
  // The application's role may not; without it the database plans as if the tables were empty, until it looks by itself.
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  await owner.query('ANALYZE "Project", "ProjectPlace", "ProjectUpdate"')
  await owner.end()
}

/** How long the lists of works take, in ms: `kinds` filters by every order, the first page and one far down. */
export type WorkTimes = { works: number; lists: Times; counts: Times; areas: Times; slowest: string }
async function chooseFilters(): Promise<ProjectFilter[]> {
  const slugs = async (kind: 'skpd' | 'kecamatan' | 'kelurahan') =>
    (await db.unit.findMany({ where: { kind }, orderBy: { slug: 'asc' }, take: 2, select: { slug: true } })).map(
      ({ slug }) => slug,
    )
  const [units, kecamatan, kelurahan] = [await slugs('skpd'), await slugs('kecamatan'), await slugs('kelurahan')]
  return [
    {},
    ...PROJECT_STATES.map((state) => ({ state })),
    ...PROJECT_FUNDS.map((fund) => ({ fund })),
    ...[2021, 2026, 2040].map((year) => ({ year })),
    ...units.map((unit) => ({ unit })),
    ...kecamatan.map((slug) => ({ kecamatan: slug })),
    ...kelurahan.map((slug) => ({ kelurahan: slug })),
    { isOverdue: true },
    { isSilent: true },
    { isOverdue: true, isSilent: true, year: 2026 },
    ...kecamatan.map((slug) => ({ kecamatan: slug, state: 'batal' as const, fund: 'hibah' as const })),
    ...kelurahan.map((slug) => ({ kelurahan: slug, unit: units[0], isOverdue: true as const })),
  ]
}

/** Lists works by every kind of filter in every order, one after the other. */
export async function measureWorks(): Promise<WorkTimes> {
  const now = new Date()
  const filters = await chooseFilters()
  const [lists, counts, areas]: number[][] = [[], [], []]
  let slowest = { ms: 0, name: '' }
  const timed = async <T>(times: number[] | undefined, name: string, run: () => Promise<T>): Promise<T> => {
    const begin = performance.now()
    const result = await run()
    const ms = performance.now() - begin
    times?.push(ms)
    if (times === lists && ms > slowest.ms) slowest = { ms, name }
    return result
  }
  const listed = async (filter: ProjectFilter, order: ProjectOrder) => {
    const name = `${JSON.stringify(filter)} ${order}`
    const page = await timed(lists, name, () => listProjects(filter, now, { order }))
    const far = await listProjects(filter, now, { order, take: 400 })
    if (!page.next || !far.next) return
    const before = far.next
    await timed(lists, `${name} jauh`, () => listProjects(filter, now, { order, before }))
    await timed(lists, `${name} kembali`, () => listProjects(filter, now, { order, after: before }))
  }
  await listProjects({}, now)
  for (let round = 0; round < ROUNDS; round++) {
    for (const filter of filters) {
      for (const order of PROJECT_ORDERS) await listed(filter, order)
      await timed(counts, '', () => countProjects(filter, now))
    }
    for (let turn = 0; turn < 10; turn++) await timed(areas, '', listWorksByArea)
  }
  const works = await db.project.count({ where: { isPublic: true } })
  return {
    works,
    lists: timesOf(lists ?? []),
    counts: timesOf(counts ?? []),
    areas: timesOf(areas ?? []),
    slowest: slowest.name,
  }
}

export function workTable({ works, lists, counts, areas, slowest }: WorkTimes): string {
  const row = (name: string, { measured, p50, p99, longest }: Times) =>
    lineOf([name, works, measured, p50.toFixed(1), p99.toFixed(1), longest.toFixed(1)])
  return [
    '| pembangunan | pembangunan publik | diukur | p50 ms | p99 ms | terlama ms |',
    '|---|---|---|---|---|---|',
    row('daftar: setiap saringan, urutan, dan arah', lists),
    row('banyaknya menurut keadaan', counts),
    row('banyaknya menurut kelurahan', areas),
    '',
    `Daftar terlama: ${slowest}`,
  ].join('\n')
}
