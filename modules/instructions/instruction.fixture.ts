import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import type { Actor, Role } from '@/modules/accounts/actor'
import { MoveChannel, RegisterChannel } from '@/modules/channels/registration'
import { registerChannel } from '@/modules/channels/registry-commands'
import { moveChannel } from '@/modules/channels/state-commands'
import { createUser, unique } from '@/prisma/factories'
import { type Demand, writeDemand } from './demand'
import { IssueInstruction } from './instruction'
import { issueInstruction } from './issue-commands'

const CITY: Role[] = ['administrator', 'evaluator', 'jury']

/** A person who holds a role, in a unit where it is a role of units. */
export async function actorOf(role: Role, inUnit: string): Promise<Actor> {
  const { id, name } = await createUser(db)
  const held = { role, unitId: CITY.includes(role) ? null : inUnit }
  await db.roleAssignment.create({ data: { ...held, userId: id, validFrom: new Date('2020-01-01') } })
  return { id, name, sessionId: null, roles: [held] }
}

/** The code with which a command refuses; "done" where it does not. */
export const refusedWith = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )

type Given = { demand?: Demand; dueDay?: string; repeatsId?: string; rule?: string }

/** The form of an instruction for these units as it comes from a browser. */
export const typedFor = (unitIds: readonly string[], given: Given = {}): IssueInstruction =>
  IssueInstruction.parse({
    title: 'Segera memiliki Instagram resmi',
    text: 'Saudara diinstruksikan membuat Instagram resmi.',
    dueDay: given.dueDay ?? '2026-12-05',
    rule: given.rule ?? 'pilih-sendiri',
    demand: writeDemand(given.demand ?? { kind: 'channel', platform: 'instagram' }),
    repeatsId: given.repeatsId ?? '',
    ...Object.fromEntries(unitIds.map((id) => [`unit-${id}`, 'ya'])),
  })

/** An instruction of an evaluator for these units. */
export async function issueTo(unitIds: readonly string[], at: Date, given: Given = {}): Promise<string> {
  const evaluator = await actorOf('evaluator', '')
  return (await issueInstruction(evaluator, typedFor(unitIds, given), at)).id
}

const handle = () => `@${unique('akun').replaceAll('-', '_').slice(-20)}`

/** Registers an account of the unit and verifies it, by two persons. */
export async function verifyChannel(unitId: string, at: Date, platform = 'instagram'): Promise<string> {
  const channel = RegisterChannel.parse({ unitId, platform, address: handle() })
  const { id } = await registerChannel(await actorOf('officer', unitId), channel, new Date(at.getTime() - 1))
  await moveTo(id, 'verify', at)
  return id
}

/** Does something to the state of a channel as an administrator. */
export async function moveTo(channelId: string, move: string, at: Date): Promise<void> {
  const { version } = await db.channel.findUniqueOrThrow({ where: { id: channelId } })
  const reason = 'Alasan untuk uji coba.'
  await moveChannel(
    await actorOf('administrator', ''),
    MoveChannel.parse({ channelId, version: String(version), move, reason }),
    at,
  )
}
