import { beforeEach, expect, test } from 'vitest'
import { addDays } from '@/lib/dates'
import { db, transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { bodyFromText } from '@/modules/posts/body'
import { PostDraft } from '@/modules/posts/draft'
import { createPost, savePost } from '@/modules/posts/draft-commands'
import { storeImportedPost } from '@/modules/posts/imported-commands'
import { deletePost, publishPost, schedulePost, withdrawPost } from '@/modules/posts/publish-commands'
import { acceptSupport, inviteUnit } from '@/modules/posts/support-commands'
import { createOfficer, createUnit, unique } from '@/prisma/factories'
import { getStanding } from './queries'
import { partOf } from './score'

// What a unit may try to look busier than it is, through the commands of the application. Source: score.md.

const at = (day: string, hour = 9) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
/** After the month, before it closes on 4 November. */
const settled = at('2026-11-03')
const reason = 'Tidak jadi ditampilkan.'

type Player = { actor: Actor; unitId: string; slug: string }
let player: Player

async function play(): Promise<Player> {
  const unit = await createUnit(db, {
    league: 'skpd-layanan',
    reviewPolicy: 'mandiri',
    startedAt: at('2026-01-01'),
  })
  const { id, name } = await createOfficer(db, unit.id)
  const roles = [{ role: 'officer' as const, unitId: unit.id }]
  return { actor: { id, name, sessionId: null, roles }, unitId: unit.id, slug: unit.slug }
}

const words = (stem: string, count = 130) => Array.from({ length: count }, (_, index) => `${stem}${index}`).join(' ')
const full = (text: string, overrides: Record<string, string> = {}) =>
  PostDraft.parse({
    type: 'kegiatan',
    title: `Kegiatan ${text.slice(0, 20)}`,
    summary: 'Warga dan petugas bersama-sama membersihkan tepian sungai sepanjang dua kilometer pada pagi hari.',
    bodyPlain: text,
    eventDate: '2026-10-01',
    placeDetail: 'Balai warga',
    who: 'Warga dan petugas kelurahan',
    why: 'Agar aliran air lancar sebelum musim hujan',
    how: 'Gotong royong sejak pagi',
    ...overrides,
  })

async function write({ actor, unitId }: Player, text = words(unique('kata').replaceAll('-', '')), overrides = {}) {
  const { id } = await createPost(actor, { unitId, ...full(text, overrides) })
  return id
}
async function publish(by: Player, day: string, text?: string, overrides: Record<string, string> = {}, hour = 9) {
  const id = await write(by, text, overrides)
  await publishPost(by.actor, { postId: id, version: 1 }, at(day, hour))
  return id
}
const standingOf = async ({ slug }: Player, month = '2026-10', now = settled) => {
  const standing = await getStanding(slug, month, now)
  if (!standing) throw new Error(`No standing of ${slug}`)
  return standing
}
const creditsOf = async (by: Player) => (await standingOf(by)).score.posts.map(({ credit }) => credit)
const days = (count: number, from = '2026-10-01') => Array.from({ length: count }, (_, index) => addDays(from, index))

beforeEach(async () => {
  player = await play()
})

test('an event told as older, or a time set back, gains no earlier week: the server’s clock counts', async () => {
  for (const [index, eventDate] of ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22'].entries())
    await publish(player, '2026-10-29', undefined, { eventDate }, 9 + index)
  const id = await write(player)
  await expect(
    schedulePost(player.actor, { postId: id, version: 1, publishAt: at('2026-10-02') }, at('2026-10-29')),
  ).rejects.toMatchObject({ code: 'invalid' })
  const { score } = await standingOf(player)
  expect(new Set(score.posts.map(({ day }) => day))).toEqual(new Set(['2026-10-29']))
  expect(partOf(score, 'A').value).toBe(1 / 5)
  expect(score.posts.map(({ credit }) => credit)).toEqual([1, 0.5, 0.5, 0])
})

test('a burst on the last day earns three credits and one week', async () => {
  for (let index = 0; index < 12; index++) await publish(player, '2026-10-31', undefined, {}, 6 + index)
  const { score } = await standingOf(player)
  expect(score.posts.reduce((sum, { credit }) => sum + credit, 0)).toBe(2)
  expect(partOf(score, 'A').value).toBe(1 / 5)
  expect(partOf(score, 'B').value).toBeCloseTo(Math.log(3) / Math.log(9))
  expect(partOf(score, 'C').value).toBeLessThan(0.05)
})

test('copies of one’s own text count once, and from the third copy on each costs a point', async () => {
  const text = words(unique('salinan').replaceAll('-', ''))
  for (const day of days(10)) await publish(player, day, text)
  const { score } = await standingOf(player)
  expect(score.posts.map(({ credit }) => credit)).toEqual([1, ...Array.from({ length: 9 }, () => 0)])
  expect(score.deducted).toBe(7)
})

test('greetings earn half a credit a month in all, no week, no freshness, and leave the score capped', async () => {
  for (const day of days(10)) await publish(player, day, undefined, { type: 'ucapan' })
  const { score } = await standingOf(player)
  expect(score.posts.reduce((sum, { credit }) => sum + credit, 0)).toBe(0.5)
  expect([partOf(score, 'A').value, partOf(score, 'C').value, partOf(score, 'E').value]).toEqual([0, 0, 0])
  expect(score.score).toBeLessThanOrEqual(20)
})

test('thin posts are light like greetings', async () => {
  const thin = { summary: '', who: '', why: '', how: '' }
  for (const day of days(10)) await publish(player, day, `${words(unique('tipis').replaceAll('-', ''), 20)}.`, thin)
  const { score } = await standingOf(player)
  expect(score.posts.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'light'))
  expect(score.score).toBeLessThanOrEqual(20)
})

test('what is published and deleted counts nothing, and what comes back keeps its first day', async () => {
  for (const day of days(5)) {
    const id = await publish(player, day)
    await withdrawPost(player.actor, { postId: id, version: 2, reason }, at(day, 12))
    await deletePost(player.actor, { postId: id, version: 3 }, at(day, 13))
  }
  expect(await creditsOf(player)).toEqual([0, 0, 0, 0, 0])
  const id = await publish(player, '2026-10-20')
  await withdrawPost(player.actor, { postId: id, version: 2, reason }, at('2026-10-21'))
  await publishPost(player.actor, { postId: id, version: 3 }, at('2026-11-10'))
  expect((await standingOf(player, '2026-11', at('2026-11-12'))).score.posts).toEqual([])
  expect(await creditsOf(player)).toEqual([0, 0, 0, 0, 0, 1])
})

test('a text that is exchanged for a better one after the fact keeps its day; one made thin loses its credit', async () => {
  const id = await publish(player, '2026-10-05')
  expect(await creditsOf(player)).toEqual([1])
  const changed = full('Dihapus.', { summary: '', who: '', why: '', how: '', title: 'Dihapus' })
  await savePost(player.actor, { postId: id, version: 2, ...changed, changeNote: 'Isi diganti.' }, at('2026-10-25'))
  expect((await standingOf(player)).score.posts).toMatchObject([{ day: '2026-10-05', status: 'light' }])
})

test('an imported archive counts nothing, whatever days it brings', async () => {
  const administrator: Actor = { ...player.actor, roles: [{ role: 'administrator', unitId: null }] }
  const { id: importId } = await db.import.create({
    data: {
      unitId: player.unitId,
      startedById: player.actor.id,
      fileName: 'blog.xml',
      checksum: unique('sidik'),
      bytes: 1_000,
    },
  })
  const { report: _, placeId: __, ...fields } = full('Isi lama')
  for (const day of days(20)) {
    const body = bodyFromText(words(unique('impor').replaceAll('-', '')))
    await transaction((tx) =>
      storeImportedPost(tx, administrator, {
        ...fields,
        importId,
        unitId: player.unitId,
        authorId: player.actor.id,
        status: 'published',
        body,
        placeSlug: null,
        labels: [],
        publishedAt: at(day),
        changedAt: null,
        withdrawalReason: '',
      }),
    )
  }
  const { score, facts } = await standingOf(player)
  expect(score.posts.every(({ status, credit }) => status === 'not-counted' && credit === 0)).toBe(true)
  expect(score.score).toBeLessThanOrEqual(20)
  expect(facts.previousCountedDay).toBeNull()
})

test('two units that share one text: the second counts nothing; as a joint post it earns half', async () => {
  const second = await play()
  const text = words(unique('bersama').replaceAll('-', ''))
  const first = await publish(player, '2026-10-05', text)
  await publish(second, '2026-10-06', text)
  expect(await creditsOf(player)).toEqual([1])
  expect(await creditsOf(second)).toEqual([0])
  await inviteUnit(player.actor, { postId: first, unitId: second.unitId }, at('2026-10-07'))
  const { id: supportId } = await db.supportingUnit.findFirstOrThrow({ where: { postId: first } })
  await acceptSupport(second.actor, { supportId }, at('2026-10-07', 10))
  expect(await creditsOf(player)).toEqual([1])
  expect(await creditsOf(second)).toEqual([0.5, 0])
})
