import { db, transaction } from '@/lib/db'
import { hasMailServer, sendLetter } from '@/lib/mail'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'

const AT_ONCE = 50
const MOST_ATTEMPTS = 8
const FIRST_PAUSE_MS = 60_000

/** When a letter that could not be handed over is tried again: after 1, 2, 4 ... minutes. */
const nextTry = (attempts: number, now: Date): Date => new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** attempts)

/**
 * Hands what waits to the mail server, oldest first, 50 at most; where there is none, puts it into the local outbox.
 * A letter that fails is tried again 8 times, then given up. Returns how many left the queue.
 */
export async function sendMail(now: Date): Promise<number> {
  if (!hasMailServer()) {
    const { count } = await db.mail.updateMany({ where: { state: 'queued' }, data: { state: 'kept' } })
    return count
  }
  const waiting = await db.mail.findMany({
    where: { state: 'queued', nextAt: { lte: now } },
    orderBy: { nextAt: 'asc' },
    take: AT_ONCE,
  })
  let sent = 0
  for (const { attempts, ...letter } of waiting) {
    // Whoever dies after this line leaves the letter to a later try, never to two at once.
    const { count } = await db.mail.updateMany({
      where: { id: letter.id, state: 'queued', attempts },
      data: { attempts: attempts + 1, nextAt: nextTry(attempts, now) },
    })
    if (count === 0) continue
    const error = await sendLetter(letter).then(
      () => null,
      (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
    )
    const isGivenUp = error !== null && attempts + 1 >= MOST_ATTEMPTS
    await db.mail.update({
      where: { id: letter.id },
      data:
        error === null
          ? { state: 'sent', sentAt: now, lastError: '' }
          : { lastError: error.slice(0, 500), ...(isGivenUp && { state: 'failed' }) },
    })
    if (error === null) sent += 1
  }
  return sent
}

/** Puts a letter that was given up, or that was only kept, into the queue again. Throws `forbidden`. */
export async function sendMailAgain(actor: Actor, { mailId }: { mailId: string }, now: Date): Promise<void> {
  authorize(actor, 'mail:read')
  await transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id: mailId, state: { in: ['failed', 'kept'] } },
      data: { state: 'queued', attempts: 0, nextAt: now },
    })
    if (count > 0) await record(tx, actor, { action: 'mail.queued', publicEffect: 'none', subjectId: mailId })
  })
}
