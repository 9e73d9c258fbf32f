import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import type { MailState, NoticeKind } from '@/prisma/generated/enums'
import { choicesOf, type NoticeChoice } from './notice'

const PAGE = 30
const HIDDEN = new Date(0)

export type ShownNotice = {
  id: string
  kind: NoticeKind
  title: string
  detail: string
  path: string
  at: Date
  readAt: Date | null
}

/** What the actor was told, newest first, 30 a page; `before` is the `next` of the page before. */
export async function listNotices(
  actor: Actor,
  before?: string,
): Promise<{ notices: ShownNotice[]; next: string | null }> {
  const position = readPosition(before)
  const rows = await db.notice.findMany({
    where: {
      userId: actor.id,
      AND: [
        { OR: [{ readAt: null }, { readAt: { not: HIDDEN } }] },
        position ? { OR: [{ at: { lt: position.at } }, { at: position.at, id: { lt: position.id } }] } : {},
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: { id: true, kind: true, title: true, detail: true, path: true, at: true, readAt: true },
  })
  const notices = rows.slice(0, PAGE)
  const last = notices.at(-1)
  return { notices, next: rows.length > PAGE && last ? writePosition(last) : null }
}

const MOST_COUNTED = 99

/** How many notices the actor has not read, 99 at most. */
export const countUnreadNotices = (actor: Actor): Promise<number> =>
  db.notice.count({ where: { userId: actor.id, readAt: null }, take: MOST_COUNTED })

/** What the actor chose to be told, and the address for letters. */
export async function getNoticeChoices(actor: Actor): Promise<{ email: string | null; choices: NoticeChoice[] }> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, noticeSettings: { select: { kind: true, isShown: true, isMailed: true } } },
  })
  return { email: user.email, choices: choicesOf(user.noticeSettings) }
}

export type OutgoingMail = {
  id: string
  to: string
  subject: string
  text: string
  state: MailState
  attempts: number
  lastError: string
  createdAt: Date
  sentAt: Date | null
}

/** The outbox, newest first, 30 a page; of one state where it is named. Throws `forbidden`. */
export async function listMail(
  actor: Actor,
  { state, before }: { state?: MailState; before?: string },
): Promise<{ mail: OutgoingMail[]; next: string | null }> {
  authorize(actor, 'mail:read')
  const position = readPosition(before)
  const rows = await db.mail.findMany({
    where: {
      ...(state && { state }),
      ...(position && {
        OR: [{ createdAt: { lt: position.at } }, { createdAt: position.at, id: { lt: position.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    omit: { nextAt: true },
  })
  const mail = rows.slice(0, PAGE)
  const last = mail.at(-1)
  return { mail, next: rows.length > PAGE && last ? writePosition({ at: last.createdAt, id: last.id }) : null }
}
