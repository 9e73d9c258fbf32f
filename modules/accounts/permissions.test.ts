import { expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from './actor'
import { can, PERMISSIONS, type Permission } from './permissions'

const DESK: Role[] = ['officer', 'editor', 'head']
const CITY: Role[] = ['administrator', 'evaluator', 'jury']

const inUnit: Record<Permission, Role[]> = {
  'post:write': DESK,
  'post:publish': DESK,
  'post:review': DESK,
  'post:bypass': ['editor', 'head'],
  'post:withdraw': DESK,
  'post:delete': DESK,
  'post:support': DESK,
  'photo:upload': DESK,
  'photo:change': DESK,
  'photo:delete': DESK,
  'desk:open': DESK,
  'unit:policy': [],
  'mail:read': [],
  'user:create': [],
  'audit:read': [],
  'score:read-detail': DESK,
  'administration:open': [],
  'site:import': [],
  'site:export': DESK,
  'boundaries:manage': [],
  'project:write': DESK,
  'declaration:decide': [],
  'channel:write': DESK,
  'channel:verify': [],
  'evidence:check': DESK,
  'evidence:sample': [],
  'warning:decide': [],
  'platform-token:set': [],
  'jobs:manage': [],
  'impersonation:decide': [],
  'objection:write': ['officer', 'head'],
  'objection:decide': [],
  'deduction:propose': [],
  'deduction:answer': DESK,
  'deduction:decide': [],
  'score-policy:publish': [],
  'calendar:write': [],
  'evaluation:open': [],
  'instruction:issue': [],
  'instruction:answer': DESK,
  'note:write': [],
  'note:answer': DESK,
  'report:make': [],
  'award:read': [],
  'award:manage': [],
  'award:judge': [],
}
const anywhere: Record<Permission, Role[]> = {
  'post:write': ['administrator'],
  'post:publish': ['administrator'],
  'post:review': ['administrator'],
  'post:bypass': ['administrator'],
  'post:withdraw': ['administrator'],
  'post:delete': ['administrator'],
  'post:support': ['administrator'],
  'photo:upload': ['administrator'],
  'photo:change': ['administrator'],
  'photo:delete': ['administrator'],
  'desk:open': ['administrator'],
  'unit:policy': ['administrator'],
  'mail:read': ['administrator'],
  'user:create': ['administrator'],
  'audit:read': ['administrator'],
  'score:read-detail': CITY,
  'administration:open': ['administrator'],
  'site:import': ['administrator'],
  'site:export': ['administrator'],
  'boundaries:manage': ['administrator'],
  'project:write': ['administrator'],
  'declaration:decide': ['administrator'],
  'channel:write': ['administrator'],
  'channel:verify': ['administrator'],
  'evidence:check': ['administrator'],
  'evidence:sample': ['administrator'],
  'warning:decide': ['administrator'],
  'platform-token:set': ['administrator'],
  'jobs:manage': ['administrator'],
  'impersonation:decide': ['administrator'],
  'objection:write': [],
  'objection:decide': ['administrator'],
  'deduction:propose': ['administrator'],
  'deduction:answer': [],
  'deduction:decide': ['administrator'],
  'score-policy:publish': ['administrator'],
  'calendar:write': ['administrator'],
  'evaluation:open': ['administrator', 'evaluator'],
  'instruction:issue': ['administrator', 'evaluator'],
  'instruction:answer': ['administrator'],
  'note:write': ['evaluator'],
  'note:answer': ['administrator'],
  'report:make': ['administrator', 'evaluator'],
  'award:read': ['administrator', 'evaluator'],
  'award:manage': ['administrator'],
  'award:judge': ['jury'],
}

const actorWith = (role: Role): Actor => ({
  id: 'me',
  name: 'Saya',
  sessionId: null,
  roles: [{ role, unitId: CITY.includes(role) ? null : 'unit-1' }],
})

test.each(PERMISSIONS.flatMap((permission) => ROLES.map((role) => [role, permission] as const)))(
  '%s, %s',
  (role, permission) => {
    const everywhere = anywhere[permission].includes(role)
    expect(can(actorWith(role), permission, { unitId: 'unit-1', authorId: 'other' })).toBe(
      everywhere || inUnit[permission].includes(role),
    )
    expect(can(actorWith(role), permission, { unitId: 'unit-2', authorId: 'me' })).toBe(everywhere)
    expect(can(actorWith(role), permission)).toBe(everywhere)
  },
)

test.each(PERMISSIONS)('a visitor has no %s', (permission) =>
  expect(can(null, permission, { unitId: 'unit-1' })).toBe(false),
)
test('a person without a role in force may nothing', () => {
  expect(
    PERMISSIONS.filter((permission) => can({ ...actorWith('officer'), roles: [] }, permission, { unitId: 'unit-1' })),
  ).toEqual([])
})
