import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db, transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { createUnit, createUser } from '@/prisma/factories'
import { chooseNotices, notify, readNotices } from './commands'
import { sendMail, sendMailAgain } from './mail-commands'
import { NOTICE_KINDS, NoticeChoices } from './notice'
import { countUnreadNotices, listMail, listNotices } from './queries'

const now = new Date('2026-11-24T02:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let person: Actor
let administrator: Actor
const actorOf = async (role?: 'administrator'): Promise<Actor> => {
  const { id, name } = await createUser(db)
  return { id, name, sessionId: null, roles: role ? [{ role, unitId: null }] : [] }
}
const all = (isOn: boolean) =>
  Object.fromEntries(
    NOTICE_KINDS.flatMap((kind) => [`${kind}-meja`, `${kind}-surel`].map((name) => [name, isOn ? 'ya' : ''])),
  )
const tell = (key: string) =>
  transaction((tx) =>
    notify(tx, { kind: 'returned', key, userIds: [person.id], title: 'Posyandu', detail: 'Kurang.', path: '/meja' }),
  )

beforeAll(async () => {
  await createUnit(db)
  administrator = await actorOf('administrator')
})
beforeEach(async () => {
  person = await actorOf()
  await db.mail.deleteMany()
})

test('a person is told once of a thing, and reads it', async () => {
  expect(await tell('a')).toBe(1)
  expect(await tell('a')).toBe(0)
  expect(await countUnreadNotices(person)).toBe(1)
  expect((await listNotices(person)).notices).toMatchObject([
    { kind: 'returned', title: 'Posyandu', detail: 'Kurang.' },
  ])
  await readNotices(person, later(1_000_000))
  expect(await countUnreadNotices(person)).toBe(0)
  expect((await listNotices(administrator)).notices).toEqual([])
})

test('each way can be switched off, and a letter needs an address', async () => {
  await tell('a')
  expect(await db.mail.count()).toBe(0)
  await chooseNotices(person, NoticeChoices.parse({ email: 'siti@contoh.id', ...all(true) }))
  await tell('b')
  expect(await db.mail.findMany()).toMatchObject([{ to: 'siti@contoh.id', state: 'queued' }])
  await chooseNotices(person, NoticeChoices.parse({ email: 'siti@contoh.id', ...all(false) }))
  expect(await tell('c')).toBe(1)
  expect(await db.mail.count()).toBe(1)
  expect(await countUnreadNotices(person)).toBe(2)
  expect((await listNotices(person)).notices).toHaveLength(2)
})

test('without a mail server letters lie in the outbox, for administrators alone', async () => {
  await chooseNotices(person, NoticeChoices.parse({ email: 'siti@contoh.id', ...all(true) }))
  await tell('a')
  expect(await sendMail(now)).toBe(1)
  expect((await listMail(administrator, { state: 'kept' })).mail).toMatchObject([
    { subject: expect.stringContaining('Posyandu') },
  ])
  await expect(listMail(person, {})).rejects.toMatchObject({ code: 'forbidden' })
  const [letter] = (await listMail(administrator, {})).mail
  await expect(sendMailAgain(person, { mailId: letter?.id ?? '' }, now)).rejects.toMatchObject({ code: 'forbidden' })
  await sendMailAgain(administrator, { mailId: letter?.id ?? '' }, now)
  expect((await listMail(administrator, { state: 'queued' })).mail).toHaveLength(1)
})

const received: string[] = []
let isRefusing = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onMailFrom: (_from, _session, done) => done(isRefusing ? new Error('Sedang penuh') : null),
  onData(stream, _session, done) {
    let text = ''
    stream.on('data', (piece: Buffer) => {
      text += piece.toString()
    })
    stream.on('end', () => {
      received.push(text)
      done()
    })
  },
})
afterAll(() => server.close())

test('a mail server gets each letter once; one that it refuses is tried again later, then given up', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  vi.resetModules()
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
  const { sendMail: send } = await import('./mail-commands')
  await chooseNotices(person, NoticeChoices.parse({ email: 'siti@contoh.id', ...all(true) }))
  await tell('a')
  await db.mail.updateMany({ data: { nextAt: now } })
  isRefusing = true
  expect(await send(now)).toBe(0)
  expect(await db.mail.findFirst()).toMatchObject({
    state: 'queued',
    attempts: 1,
    lastError: expect.stringContaining('Sedang penuh'),
  })
  isRefusing = false
  expect(await send(now)).toBe(0)
  expect(await send(later(2))).toBe(1)
  expect(await send(later(60))).toBe(0)
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('To: siti@contoh.id')
  expect(received[0]).toContain('Message-ID: <')
  expect(await db.mail.findFirst()).toMatchObject({ state: 'sent', lastError: '' })
  isRefusing = true
  await tell('b')
  for (let hour = 1; hour <= 8; hour++) await send(later(hour * 1_000_000))
  expect(await db.mail.findFirst({ where: { state: 'failed' } })).toMatchObject({ attempts: 8 })
  vi.unstubAllEnvs()
})
