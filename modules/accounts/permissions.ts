import { DomainError } from '@/lib/errors'
import type { Actor, Role } from './actor'

export type Scope = 'any' | 'unit' | 'own'
export const PERMISSIONS = [
  'post:write',
  'post:publish',
  'post:review',
  'post:bypass',
  'post:withdraw',
  'post:delete',
  'post:support',
  'photo:upload',
  'unit:policy',
  'mail:read',
  'photo:change',
  'photo:delete',
  'desk:open',
  'user:create',
  'audit:read',
  'score:read-detail',
  'administration:open',
  'site:import',
  'site:export',
  'boundaries:manage',
  'project:write',
  'declaration:decide',
  'channel:write',
  'channel:verify',
  'evidence:check',
  'evidence:sample',
  'warning:decide',
  'platform-token:set',
  'jobs:manage',
  'impersonation:decide',
  'objection:write',
  'objection:decide',
  'deduction:propose',
  'deduction:answer',
  'deduction:decide',
  'score-policy:publish',
  'calendar:write',
  'evaluation:open',
  'instruction:issue',
  'instruction:answer',
  'note:write',
  'note:answer',
  'report:make',
  'award:read',
  'award:manage',
  'award:judge',
] as const
export type Permission = (typeof PERMISSIONS)[number]
export type Subject = { unitId?: string | null; authorId?: string | null }

/** Who may do what, and to whose things. The whole authorization of the portal is this table. */
export const GRANTS: Record<Permission, Partial<Record<Role, Scope>>> = {
  'post:write': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'post:publish': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'post:review': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'post:bypass': { administrator: 'any', head: 'unit', editor: 'unit' },
  'post:withdraw': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'post:delete': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'post:support': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'photo:upload': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'photo:change': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'photo:delete': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'desk:open': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'unit:policy': { administrator: 'any' },
  'mail:read': { administrator: 'any' },
  'user:create': { administrator: 'any' },
  'audit:read': { administrator: 'any' },
  'score:read-detail': {
    administrator: 'any',
    evaluator: 'any',
    jury: 'any',
    head: 'unit',
    editor: 'unit',
    officer: 'unit',
  },
  'administration:open': { administrator: 'any' },
  'site:import': { administrator: 'any' },
  'site:export': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'boundaries:manage': { administrator: 'any' },
  'project:write': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'declaration:decide': { administrator: 'any' },
  'channel:write': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'channel:verify': { administrator: 'any' },
  'evidence:check': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'evidence:sample': { administrator: 'any' },
  'warning:decide': { administrator: 'any' },
  'platform-token:set': { administrator: 'any' },
  'jobs:manage': { administrator: 'any' },
  'impersonation:decide': { administrator: 'any' },
  'objection:write': { head: 'unit', officer: 'unit' },
  'objection:decide': { administrator: 'any' },
  'deduction:propose': { administrator: 'any' },
  'deduction:answer': { head: 'unit', editor: 'unit', officer: 'unit' },
  'deduction:decide': { administrator: 'any' },
  'score-policy:publish': { administrator: 'any' },
  'calendar:write': { administrator: 'any' },
  'evaluation:open': { administrator: 'any', evaluator: 'any' },
  'instruction:issue': { administrator: 'any', evaluator: 'any' },
  'instruction:answer': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'note:write': { evaluator: 'any' },
  'note:answer': { administrator: 'any', head: 'unit', editor: 'unit', officer: 'unit' },
  'report:make': { administrator: 'any', evaluator: 'any' },
  // Who judges does not read: the names of the nominees stand there.
  'award:read': { administrator: 'any', evaluator: 'any' },
  'award:manage': { administrator: 'any' },
  'award:judge': { jury: 'any' },
}

/** Whether the actor may do this to the subject. A role held in a unit reaches that unit's things only. */
export function can(actor: Actor | null, permission: Permission, subject: Subject = {}): boolean {
  if (!actor) return false
  return actor.roles.some(({ role, unitId }) => {
    const scope = GRANTS[permission][role]
    if (scope === 'any') return true
    if (scope === 'unit') return unitId !== null && subject.unitId === unitId
    return scope === 'own' && subject.authorId === actor.id
  })
}

/** Whether there is any unit, or the whole city, for which the actor may do this. */
export const canAnywhere = (actor: Actor, permission: Permission): boolean =>
  can(actor, permission) || actor.roles.some(({ unitId }) => unitId !== null && can(actor, permission, { unitId }))

/** Throws `forbidden` where `can` says no. */
export function authorize(actor: Actor | null, permission: Permission, subject: Subject = {}): asserts actor is Actor {
  if (!actor) throw new DomainError('unauthenticated', 'Silakan masuk terlebih dahulu.')
  if (!can(actor, permission, subject)) throw new DomainError('forbidden', 'Anda tidak berwenang melakukan ini.')
}
