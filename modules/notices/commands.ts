import type { Transaction } from '@/lib/db'
import { transaction } from '@/lib/db'
import { env } from '@/lib/env'
import type { Actor } from '@/modules/accounts/actor'
import { record } from '@/modules/audit/record'
import { choicesOf, letterOf, type NewNotice, type NoticeChoices } from './notice'

/**
 * Tells each of the persons one thing, in the caller's transaction: at the desk, and by a letter that the worker sends,
 * as each of them chose. Who was told before, by the same key, is not told again. Returns how many were told.
 */
export async function notify(tx: Transaction, { userIds, ...notice }: NewNotice): Promise<number> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(userIds)] }, disabledAt: null, notices: { none: { key: notice.key } } },
    select: { id: true, name: true, email: true, noticeSettings: { where: { kind: notice.kind } } },
  })
  const told = users.map((user) => ({ ...user, choice: choicesOf(user.noticeSettings) }))
  const chosen = told.map(({ choice, ...user }) => ({ ...user, way: choice.find(({ kind }) => kind === notice.kind) }))
  const { kind, key, title, detail = '', path } = notice
  await tx.notice.createMany({
    data: chosen.map(({ id, way }) => ({
      userId: id,
      kind,
      key,
      title,
      detail,
      path,
      // What is not to be seen is remembered as told.
      ...(way?.isShown === false && { readAt: new Date(0) }),
    })),
    skipDuplicates: true,
  })
  await tx.mail.createMany({
    data: chosen.flatMap(({ name, email, way }) =>
      email && way?.isMailed ? [{ to: email, ...letterOf(notice, name, env().PUBLIC_URL) }] : [],
    ),
  })
  return chosen.length
}

/** Marks what the actor has been told until now as read. */
export async function readNotices(actor: Actor, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { userId: actor.id, readAt: null, at: { lte: now } },
      data: { readAt: now },
    })
    if (count > 0) await record(tx, actor, { action: 'notices.read', publicEffect: 'none', detail: { count } })
  })
}

/** Stores what the actor wants to be told, how, and where letters go. */
export async function chooseNotices(actor: Actor, { email, choices }: NoticeChoices): Promise<void> {
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { email } })
    await tx.noticeSetting.deleteMany({ where: { userId: actor.id } })
    await tx.noticeSetting.createMany({ data: choices.map((choice) => ({ userId: actor.id, ...choice })) })
    await record(tx, actor, { action: 'notices.chosen', publicEffect: 'none', subjectId: actor.id })
  })
}
