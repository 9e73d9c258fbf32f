import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { z } from 'zod'
import { addDays, dateOf, dayOf, startOfDay } from '@/lib/dates'
import { closeDueMonths } from '@/modules/evaluation/close-commands'
import { freezeDueMonths } from '@/modules/evaluation/freeze-commands'
import { recomputeOpenMonths } from '@/modules/evaluation/recompute-commands'
import { fingerprintPosts } from '@/modules/posts/fingerprint-commands'
import { PrismaClient } from '@/prisma/generated/client'
import { awardDemoQuarter } from './demo/awards'
import { insertChannels } from './demo/channel-rows'
import { channelsOf } from './demo/channels'
import { insertInstructions } from './demo/instruction-rows'
import { instructionsOf } from './demo/instructions'
import { insertNotes } from './demo/notes'
import { preparePhotos } from './demo/photos'
import { type DemoPost, type DemoUnit, postsOf, scenesOf } from './demo/posts'
import { profileOf } from './demo/profiles'
import { worksOf } from './demo/projects'
import { insertDeclarations, insertPosts, insertWorks } from './demo/rows'
import { UNUSABLE_PASSWORD } from './factories'
import holidaysFile from './holidays.json'
import unitsFile from './units.json'

const DEMO_AUTHOR = 'demo-petugas'
const SeedUnit = z.object({
  slug: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(['skpd', 'bagian', 'kecamatan', 'kelurahan']),
  league: z.string(),
  isPublicService: z.boolean(),
  parentSlug: z.string().nullable(),
  areaCode: z.string().nullable(),
  tile: z.tuple([z.number(), z.number()]).optional(),
})
type SeedUnit = z.infer<typeof SeedUnit>

const { values } = parseArgs({ options: { posts: { type: 'string' }, 'no-demo': { type: 'boolean', default: false } } })
const wanted = values.posts === undefined ? undefined : Number(values.posts)
if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 0)) {
  console.error('Tulis --posts dengan bilangan bulat, misalnya --posts 20000.')
  process.exit(1)
}
const connectionString = process.env.DATABASE_URL
if (!connectionString) {
  console.error('DATABASE_URL belum diatur.')
  process.exit(1)
}

const db = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 4 }) })
const now = new Date()

async function seedUnits(units: readonly SeedUnit[], hasDemo: boolean): Promise<Map<string, string>> {
  const startedAt = hasDemo ? startOfDay(addDays(dayOf(now), -365)) : now
  const present = new Set((await db.unit.findMany({ select: { slug: true } })).map((unit) => unit.slug))
  await db.unit.createMany({
    data: units
      .filter((unit) => !present.has(unit.slug))
      .map(({ parentSlug: _, tile, ...unit }) => ({
        ...unit,
        tileColumn: tile?.[0] ?? null,
        tileRow: tile?.[1] ?? null,
        startedAt,
        // A kelurahan often has one person who writes.
        reviewPolicy: unit.kind === 'kelurahan' ? 'mandiri' : 'duaOrang',
        ...(hasDemo ? profileOf(unit) : {}),
      })),
  })
  const ids = new Map(
    (await db.unit.findMany({ select: { id: true, slug: true } })).map((unit) => [unit.slug, unit.id]),
  )
  for (const unit of units.filter(({ slug, parentSlug }) => parentSlug && !present.has(slug))) {
    await db.unit.update({ where: { slug: unit.slug }, data: { parentId: ids.get(unit.parentSlug ?? '') } })
  }
  return ids
}

async function seedAuthors(units: readonly SeedUnit[], unitIds: Map<string, string>): Promise<Map<string, string>> {
  const usernameOf = (slug: string): string => `${DEMO_AUTHOR}-${slug}`
  await db.user.createMany({
    data: units.map(({ slug }) => ({
      username: usernameOf(slug),
      name: 'Petugas Demo',
      passwordHash: UNUSABLE_PASSWORD,
    })),
    skipDuplicates: true,
  })
  const users = await db.user.findMany({
    where: { username: { startsWith: DEMO_AUTHOR } },
    select: { id: true, username: true },
  })
  const ids = new Map(users.map((user) => [user.username.slice(DEMO_AUTHOR.length + 1), user.id]))
  const held = new Set(
    (await db.roleAssignment.findMany({ where: { userId: { in: [...ids.values()] } }, select: { userId: true } })).map(
      (role) => role.userId,
    ),
  )
  await db.roleAssignment.createMany({
    data: [...ids]
      .filter(([, userId]) => !held.has(userId))
      .map(([slug, userId]) => ({
        userId,
        role: 'officer' as const,
        unitId: unitIds.get(slug) ?? null,
        validFrom: startOfDay(addDays(dayOf(now), -365)),
      })),
  })
  return ids
}

/** Posts beyond the first set, spread over all units, until there are as many as asked for. */
function* volume(
  units: readonly DemoUnit[],
  places: readonly DemoUnit[],
  missing: number,
  series: string,
): Generator<DemoPost[]> {
  const round = 40
  for (let left = missing, turn = 0; left > 0; turn++) {
    const posts = units.flatMap((unit) => postsOf(unit, places, now, round, `${series}-${turn}`)).slice(0, left)
    left -= posts.length
    yield posts
  }
}

async function seedDemo(units: readonly SeedUnit[], unitIds: Map<string, string>): Promise<void> {
  const places = units.filter((unit) => unit.kind === 'kelurahan')
  const ofDemo = { username: { startsWith: DEMO_AUTHOR } }
  const hadDemo = (await db.post.count({ where: { author: ofDemo } })) > 0
  const hadWorks = wanted !== undefined || (await db.project.count({ where: { createdBy: ofDemo } })) > 0
  const hadChannels = (await db.channel.count()) > 0
  // They tell of the channels of the demo: with a registry of its own there are none.
  const hadInstructions = hadChannels || (await db.instruction.count()) > 0
  const hadNotes = (await db.note.count()) > 0
  if (hadDemo && hadWorks && hadChannels && hadNotes && wanted === undefined)
    return console.log('Berita contoh sudah ada.')
  const authors = await seedAuthors(units, unitIds)
  const first = hadDemo ? [] : units.flatMap((unit) => postsOf(unit, places, now))
  const works = hadWorks ? [] : worksOf(units, now)
  const told = works.flatMap(({ updates }) => updates.flatMap(({ post }) => post ?? []))
  console.log('Menggambar foto contoh.')
  const photos = await preparePhotos(db, [...ownPhotos(units), ...told.flatMap(shownPhotos)], unitIds, authors)
  const owners = { unitIds, authors, photos }
  // All or nothing: an interrupted seed begins again
  await db.$transaction(
    async (tx) => {
      await insertPosts(tx, first.slice(0, wanted ?? first.length), owners)
      const channels = hadChannels ? [] : channelsOf(units, now)
      await insertChannels(tx, channels, now, owners)
      if (!hadInstructions) await insertInstructions(tx, instructionsOf(units, channels, now), owners)
      if (!hadNotes) await insertNotes(tx, now, owners)
      if (hadWorks) return
      await insertWorks(tx, works, await insertPosts(tx, told, owners), owners)
      await insertDeclarations(tx, now, owners)
    },
    { timeout: 300_000 },
  )
  const count = await db.post.count()
  if (wanted !== undefined) {
    for (const posts of volume(units, places, wanted - count, String(count))) await insertPosts(db, posts, owners)
  }
  await db.$executeRawUnsafe('UPDATE "Generation" SET "number" = "number" + 1')
  await db.$executeRawUnsafe('ANALYZE')
  console.log('Membandingkan isi berita.')
  await fingerprintPosts()
  console.log('Menghitung skor dan menutup bulan yang lalu.')
  await closeDueMonths(now)
  await freezeDueMonths(now)
  await recomputeOpenMonths(now)
  console.log('Memberi penghargaan triwulan yang lalu.')
  await awardDemoQuarter(db, now)
  console.log(`${await db.post.count()} berita contoh tersedia.`)
  console.log(`${await db.project.count()} pembangunan contoh tersedia.`)
  console.log(`${await db.channel.count()} kanal contoh tersedia.`)
}

const ownPhotos = (units: readonly SeedUnit[]) =>
  units.flatMap((unit) => scenesOf(unit).map((scene) => ({ unitSlug: unit.slug, scene, copy: '' })))
const shownPhotos = ({ unitSlug, photos }: DemoPost) => photos.map(({ scene, copy }) => ({ unitSlug, scene, copy }))

async function seedHolidays(): Promise<void> {
  if ((await db.calendarDay.count()) > 0) return
  const days = Object.entries(holidaysFile.days)
  await db.calendarDay.createMany({ data: days.map(([day, name]) => ({ day: dateOf(day), kind: 'holiday', name })) })
}

async function main(): Promise<void> {
  const units = z.array(SeedUnit).parse(unitsFile.units)
  const hasDemo = !values['no-demo']
  const unitIds = await seedUnits(units, hasDemo)
  console.log(`${unitIds.size} unit tersedia.`)
  await seedHolidays()
  if (hasDemo) await seedDemo(units, unitIds)
}

main()
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(async () => {
    await db.$disconnect()
    process.exit()
  })
