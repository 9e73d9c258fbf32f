import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, ROLES } from '@/modules/accounts/actor'
import { createUnit, createUser } from '@/prisma/factories'
import { setReviewPolicy } from './commands'

test.each(ROLES)('%s: the policy of a unit', async (role) => {
  const { id, version } = await createUnit(db, { reviewPolicy: 'duaOrang' })
  const user = await createUser(db)
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  const actor: Actor = { id: user.id, name: user.name, sessionId: null, roles: [{ role, unitId: isCity ? null : id }] }
  const change = { unitId: id, version, reviewPolicy: 'mandiri' as const }
  const policyOf = async () => (await db.unit.findUniqueOrThrow({ where: { id } })).reviewPolicy
  if (role === 'administrator') {
    await setReviewPolicy(actor, change)
    expect(await policyOf()).toBe('mandiri')
    await expect(setReviewPolicy(actor, change)).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.auditRecord.count({ where: { action: 'unit.policy-set', unitId: id } })).toBe(1)
  } else {
    await expect(setReviewPolicy(actor, change)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await policyOf()).toBe('duaOrang')
  }
})
