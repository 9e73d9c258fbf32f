import { addDays, dayOf, startOfDay } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import { decideRound, publishRound } from '@/modules/awards/decide-commands'
import { startJudging } from '@/modules/awards/judging-commands'
import { openRound } from '@/modules/awards/open-commands'
import { listOpenableQuarters } from '@/modules/awards/queries'
import { saveMarks, submitSheet } from '@/modules/awards/sheet-commands'
import { UNUSABLE_PASSWORD } from '@/prisma/factories'
import type { PrismaClient } from '@/prisma/generated/client'
import { randomOf } from './random'

type Writer = Pick<PrismaClient, 'user' | 'awardRound' | 'awardCandidate'>

const JURORS = ['Juri Akademisi (contoh)', 'Juri Wartawan (contoh)', 'Juri Tokoh Warga (contoh)']
const OFFICIALS = ['Panitia Penghargaan (contoh)', 'Sekretaris Daerah (contoh)']

const seconds = (at: Date, count: number) => new Date(at.getTime() + count * 1_000)

/**
 * The awards of the latest frozen quarter, from the nominees to the certificates, by the same commands that people use.
 * Its officials hold no role: nobody can act as them.
 */
export async function awardDemoQuarter(writer: Writer, now: Date): Promise<void> {
  const [quarter] = await listOpenableQuarters(now)
  if (!quarter || (await writer.awardRound.count()) > 0) return
  const since = startOfDay(addDays(dayOf(now), -365))
  const person = async (username: string, name: string, isJuror: boolean): Promise<Actor> => {
    const { id } = await writer.user.upsert({
      where: { username },
      update: {},
      create: {
        username,
        name,
        passwordHash: UNUSABLE_PASSWORD,
        ...(isJuror && { assignments: { create: { role: 'jury' as const, validFrom: since } } }),
      },
      select: { id: true },
    })
    return { id, name, sessionId: null, roles: [{ role: isJuror ? 'jury' : 'administrator', unitId: null }] }
  }
  const [panel, secretary] = await Promise.all(
    OFFICIALS.map((name, at) => person(`demo-panitia-${at + 1}`, name, false)),
  )
  const jurors = await Promise.all(JURORS.map((name, at) => person(`demo-juri-${at + 1}`, name, true)))
  if (!panel || !secretary) return
  const { id: roundId } = await openRound(panel, { quarter: quarter.key }, now)
  await startJudging(panel, { roundId, version: 1, userIds: jurors.map(({ id }) => id) }, now)
  const nominees = await writer.awardCandidate.findMany({
    where: { roundId, letter: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, unitName: true },
  })
  for (const juror of jurors) {
    for (const { id: candidateId, unitName } of nominees) {
      const { int } = randomOf(`${juror.name}-${unitName}`)
      const mark = () => int(62, 96)
      const marks = { clarity: mark(), completeness: mark(), usefulness: mark(), evidence: mark() }
      await saveMarks(juror, { candidateId, ...marks }, now)
    }
    await submitSheet(juror, { roundId }, now)
  }
  await decideRound(panel, { roundId, version: 2 }, seconds(now, 1))
  await publishRound(secretary, { roundId, version: 3 }, seconds(now, 2))
}
