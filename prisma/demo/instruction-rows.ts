import { randomUUID } from 'node:crypto'
import { dateOf, dayOf } from '@/lib/dates'
import { demandKeyOf } from '@/modules/instructions/demand'
import { writeRule } from '@/modules/instructions/rule'
import type { PrismaClient } from '@/prisma/generated/client'
import { UNUSABLE_PASSWORD } from '../factories'
import type { DemoInstruction } from './instructions'

type InstructionWriter = Pick<PrismaClient, 'user' | 'instruction' | 'instructionAddressee'>
type Owners = { unitIds: ReadonlyMap<string, string>; authors: ReadonlyMap<string, string> }

/** Writes the instructions with what their units did. Nobody can sign in as the office that issued them. */
export async function insertInstructions(
  writer: InstructionWriter,
  instructions: readonly DemoInstruction[],
  { unitIds, authors }: Owners,
): Promise<void> {
  const name = { username: 'demo-walikota', name: 'Kantor Walikota' }
  const { id: issuedById } = await writer.user.upsert({
    where: { username: name.username },
    create: { ...name, passwordHash: UNUSABLE_PASSWORD },
    update: {},
    select: { id: true },
  })
  const numbers = new Map<number, number>()
  for (const { addressees, dueDay, platform, issuedAt, ...words } of instructions) {
    const id = randomUUID()
    const year = Number(dayOf(issuedAt).slice(0, 4))
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    await writer.instruction.create({
      data: {
        ...words,
        id,
        year,
        number,
        issuedById,
        issuedAt,
        kind: 'channel',
        platform,
        demandKey: demandKeyOf({ kind: 'channel', platform }, ''),
        rule: writeRule({ kind: 'lacking', platform }),
        dueDay: dateOf(dueDay),
      },
    })
    await writer.instructionAddressee.createMany({
      data: addressees.map(({ unitSlug, ...progress }) => {
        const [unitId, authorId] = [unitIds.get(unitSlug) ?? '', authors.get(unitSlug) ?? null]
        return {
          ...progress,
          instructionId: id,
          unitId,
          servedById: unitId,
          turn: 1,
          acknowledgedById: progress.acknowledgedAt && authorId,
          answeredById: progress.answeredAt && authorId,
          closing: progress.closedAt && ('registry' as const),
        }
      }),
    })
  }
}
