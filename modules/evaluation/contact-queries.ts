import { db } from '@/lib/db'
import type { Actor, Role } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import type { Prisma } from '@/prisma/generated/client'

/** Whom the office may call about a unit: what its page shows, and who works there now. */
export type Contact = {
  phone: string | null
  email: string | null
  /** Officers first, by when they began. */
  people: { name: string; role: Role }[]
}

const DESK_ROLES: Role[] = ['officer', 'editor', 'head']

/** The columns of a unit that its contact is made of. */
export const contactAt = (now: Date) =>
  ({
    phone: true,
    email: true,
    assignments: {
      where: {
        role: { in: DESK_ROLES },
        validFrom: { lte: now },
        OR: [{ validUntil: null }, { validUntil: { gt: now } }],
        user: { disabledAt: null },
      },
      orderBy: [{ role: 'asc' }, { validFrom: 'asc' }],
      select: { role: true, user: { select: { name: true } } },
    },
  }) satisfies Prisma.UnitSelect

type Row = { phone: string | null; email: string | null; assignments: { role: Role; user: { name: string } }[] }

export const contactOf = ({ phone, email, assignments }: Row): Contact => ({
  phone,
  email,
  people: assignments.map(({ role, user }) => ({ role, name: user.name })),
})

/** The contact of one unit; null where there is none. Throws `forbidden`. */
export async function getContact(actor: Actor, unitId: string, now: Date): Promise<Contact | null> {
  authorize(actor, 'evaluation:open')
  const row = await db.unit.findUnique({ where: { id: unitId }, select: contactAt(now) })
  return row && contactOf(row)
}
