import type { Transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { AwardState } from './award'

export const conflict = () =>
  new DomainError('conflict', 'Putaran ini baru saja diubah orang lain. Muat ulang halaman, lalu lihat lagi.')

/** The round where it stands as wanted. Throws `not-found`, `conflict`. */
export async function findRound(tx: Transaction, id: string, state: AwardState) {
  const round = await tx.awardRound.findUnique({
    where: { id },
    select: { id: true, quarter: true, state: true, decidedById: true },
  })
  if (!round) throw new DomainError('not-found', 'Putaran penghargaan itu tidak ditemukan.')
  if (round.state !== state) throw conflict()
  return round
}

/** Changes the round where it stands as it was seen, and holds it until the end of the transaction. Throws `conflict`. */
export async function moveRound(
  tx: Transaction,
  { roundId, version, from }: { roundId: string; version: number; from: AwardState },
  data: Prisma.AwardRoundUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.awardRound.updateMany({
    where: { id: roundId, version, state: from },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw conflict()
}
